import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heightOf, labelRows, marksFor, pathThrough, valueAt } from '../../../src/charts/draw';
import { lines } from '../../../src/charts/lines';

const frame = { top: 20, bottom: 220, most: 40 };

describe('a drawn curve', () => {
  test('zero is at the bottom, the most at the top, and nothing leaves the frame', () => {
    expect([0, 10, 40, -5, 99].map((value) => heightOf(value, frame))).toEqual([220, 170, 20, 220, 20]);
    expect([230, 220, 120, 20, 0].map((y) => valueAt(y, frame, 0.5))).toEqual([0, 0, 20, 40, 40]);
  });
  test('a height stands for the value that was drawn there, to the step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80 }), (steps) => {
        expect(valueAt(heightOf(steps / 2, frame), frame, 0.5)).toBe(steps / 2);
      }),
    );
  });
  test('the path goes through the values in order', () => {
    expect(pathThrough([0, 20, 40], [0, 30, 100], frame)).toBe('M0,220L30,120L100,20');
  });
});

test('labels that are near each other take different rows', () => {
  expect(labelRows([0, 27, 66, 86, 100], 30)).toEqual([0, 1, 0, 1, 0]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(100)), (places) => {
      const xs = places.sort((a, b) => a - b);
      const rows = labelRows(xs, 20);
      xs.forEach((x, i) => xs.forEach((y, j) => expect(i < j && rows[i] === rows[j] && y - x < 20).toBe(false)));
    }),
  );
});

test('marks for a number add up to it', () => {
  expect(marksFor(8.7)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0.7]);
  expect(marksFor(2)).toEqual([1, 1]);
});

test('pictures that share their scales put one date and one value at one place', () => {
  const shared = { from: '2013', to: '2023', most: 100 };
  const of = (date: string, value: number) => lines({ series: [{ label: '', points: [{ date, value }] }], top: 0, bottom: 200, shared });
  expect(of('2018', 50).series[0]!.dots[0]).toMatchObject({ y: 100 });
  expect(of('2018', 50).series[0]!.dots[0]!.x).toBeCloseTo(50, 0);
  expect(of('2013', 1).ticks).toEqual(of('2020-05', 9).ticks);
});
