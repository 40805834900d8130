import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, leastOf, nearest, passed, readCurve, settle, writeCurve } from './model';

const totals = fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 5, maxLength: 5 }).map((all) => all.sort((a, b) => a - b));

describe('a running total', () => {
  test('raising one pulls the later ones up, lowering one presses the earlier ones down', () => {
    expect(settle([1, 2, 3, 4, 5], 1, 4)).toEqual([1, 4, 4, 4, 5]);
    expect(settle([1, 2, 3, 4, 5], 3, 2)).toEqual([1, 2, 2, 2, 5]);
  });
  test('never falls, and holds what was set', () => {
    fc.assert(
      fc.property(totals, fc.nat(4), fc.integer({ min: 0, max: 80 }), (before, index, value) => {
        const after = settle(before, index, value);
        expect(after[index]).toBe(value);
        expect([...after]).toEqual([...after].sort((a, b) => a - b));
      }),
    );
  });
});

describe('a stroke of the pen', () => {
  const xs = [0, 25, 60, 85, 100];
  test('sets the dates that it passes, each at its height there, in its order', () => {
    expect(passed(xs, { x: 20, value: 0 }, { x: 70, value: 50 })).toEqual([
      { index: 1, value: 5 },
      { index: 2, value: 40 },
    ]);
    expect(passed(xs, { x: 70, value: 50 }, { x: 20, value: 0 }).map(({ index }) => index)).toEqual([2, 1]);
    expect(passed(xs, { x: 30, value: 9 }, { x: 30, value: 1 })).toEqual([]);
  });
  test('goes to the date that is nearest', () => {
    expect([-5, 12, 13, 99, 200].map((x) => nearest(xs, x))).toEqual([0, 0, 1, 4, 4]);
  });
});

test('the distance is the mean without sign, and says to which side', () => {
  expect(distance([1, 1], [3, 2])).toEqual({ mean: 1.5, lean: 'low' });
  expect(distance([4, 2], [3, 2])).toEqual({ mean: 0.5, lean: 'high' });
  expect(distance([4, 1], [3, 2])).toEqual({ mean: 1, lean: 'both' });
  expect(distance([3, 2], [3, 2])).toEqual({ mean: 0, lean: 'none' });
});

describe('the curve in a link', () => {
  const scale = { dates: 5, step: 0.5, most: 40, given: 9.36 };
  test('comes back as it went', () => {
    fc.assert(
      fc.property(fc.option(totals.map((all) => all.map((n) => n / 2))), fc.boolean(), (drawn, shown) => {
        const text = writeCurve({ totals: drawn, shown }, scale);
        if (drawn === null && !shown) expect(text).toBeNull();
        else expect(readCurve(text!, scale)).toEqual({ state: { totals: drawn, shown }, problem: false });
      }),
    );
  });
  test('leaves the given total out, and comes back with it', () => {
    const drawn = [9.36, 11, 17, 20, 27];
    expect(writeCurve({ totals: drawn, shown: true }, scale)).toBe('1~22.34.40.54~s');
    expect(readCurve('1~22.34.40.54~s', scale)).toEqual({ state: { totals: drawn, shown: true }, problem: false });
    // 9.36 lies between 18 and 19 steps of a half; what comes later is 19 at least.
    expect(leastOf(scale)).toBe(9.5);
    expect(readCurve('1~19.19.19.19~-', scale).problem).toBe(false);
    expect(readCurve('1~18.22.34.40~-', scale).problem).toBe(true);
  });
  // Links that were given out keep their meaning: this list only grows.
  test.each([
    ['1~18.22.34.40.54~s', [9, 11, 17, 20, 27], true],
    ['1~22.34.40.80~-', [9.36, 11, 17, 20, 40], false],
    ['1~0.0.0.0.80~-', [0, 0, 0, 0, 40], false],
    ['1~-~s', null, true],
  ])('%s', (text, drawn, shown) => {
    expect(readCurve(text, scale)).toEqual({ state: { totals: drawn, shown }, problem: false });
  });
  test.each([
    '',
    '2~-~s',
    '1~1.2.3~s',
    '1~5.4.3.2.1~s',
    '1~1.2.3.4.81~s',
    '1~1.2.3.4.x~s',
    '1~-1.2.3.4.5~-',
    '1~1.2.3.4.5',
    '1~-~s~s',
    '1~1.2.3.4.5~S',
  ])('what is no running total is left out: %s', (text) => {
    const { state, problem } = readCurve(text, scale);
    expect(problem).toBe(true);
    expect(state.totals).toBeNull();
  });
  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readCurve(text, scale)));
  });
});
