import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bars, parts } from '../../../src/charts/bars';
import { bullet, stepsOf } from '../../../src/charts/bullet';
import { lines } from '../../../src/charts/lines';

const scale = {
  from: 500,
  to: 1100,
  base: 1000,
  bands: [
    { id: 'D', min: null },
    { id: 'C', min: 600 },
    { id: 'A', min: 1000 },
  ],
};

describe('bullet chart', () => {
  test('bands lie side by side and fill the width', () => {
    const { bands: drawn } = bullet(scale, null);
    expect(drawn.map(({ x }) => x)).toEqual([0, 16.67, 83.33]);
    expect(drawn.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100, 1);
  });
  test('a mark outside the picture stays at its edge and is open there', () => {
    expect(bullet(scale, { lo: -Infinity, hi: 599 }).mark).toEqual({ x1: 0, x2: 16.5, openLeft: true, openRight: false });
    expect(bullet(scale, { lo: 1200, hi: 1200 }).mark).toMatchObject({ x1: 100, x2: 100, openRight: true });
  });
  test('the mark never leaves the picture, whatever the points', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
        const { mark } = bullet(scale, { lo: Math.min(a, b), hi: Math.max(a, b) });
        expect(mark!.x1).toBeGreaterThanOrEqual(0);
        expect(mark!.x2).toBeLessThanOrEqual(100);
        expect(mark!.x1).toBeLessThanOrEqual(mark!.x2);
      }),
    );
  });
  test('a name too long for its band is left out', () => {
    expect(
      bullet(
        {
          ...scale,
          bands: [
            { id: 'A', min: null },
            { id: 'excellent', min: 1050 },
          ],
        },
        null,
      ).bands.map(({ middle }) => middle !== null),
    ).toEqual([true, false]);
  });
  test.each([
    ['A', 6, true],
    ['A', 5, false],
    ['AAA', 14, true],
    ['AAA', 13, false],
    ['excellent', 37, true],
    ['excellent', 36, false],
  ])('%s in a band of %i per cent: its name stands there: %s', (id, width, fits) => {
    const picture = {
      from: 0,
      to: 100,
      base: null,
      bands: [
        { id, min: null },
        { id: 'rest', min: width },
      ],
    };
    expect(bullet(picture, null).bands[0]).toEqual({ id, x: 0, width, middle: fits ? width / 2 : null });
  });
  test('the numbers at the ends give way to the base', () => {
    const ends = (base: number | null) => bullet({ from: 0, to: 100, base, bands: [] }, null).ends;
    expect([30, 31, 69, 70].map(ends)).toEqual([
      { from: false, to: true },
      { from: true, to: true },
      { from: true, to: true },
      { from: true, to: false },
    ]);
    expect(ends(null)).toEqual({ from: true, to: true });
  });
  test('the trail keeps known points, each once in a row', () => {
    const at = (lo: number, hi = lo) => ({ lo, hi });
    const { trail, other } = bullet(scale, null, { trail: [at(500), at(500), at(600, 700), at(800), at(500)], other: at(800) });
    expect(trail).toEqual([0, 50, 0]);
    expect(other).toEqual({ x1: 50, x2: 50, openLeft: false, openRight: false });
  });
});

test('the bands of a scale rise in even steps to the full height', () => {
  const { bands } = bullet(
    {
      from: 0,
      to: 100,
      base: null,
      bands: [
        { id: 'C', min: null },
        { id: 'B', min: 40 },
        { id: 'A', min: 90 },
      ],
    },
    null,
  );
  expect(stepsOf(bands, 12)).toBe('M0 12V6h40V12zM40 12V3h50V12zM90 12V0h10V12z');
});

describe('bars', () => {
  test('the longest is the measure', () => {
    expect(bars([50, 200], (n) => n).map(({ width }) => width)).toEqual([25, 100]);
    expect(bars([0], (n) => n)[0]?.width).toBe(0);
    expect(bars([50, 20], (n) => n, 100).map(({ width }) => width)).toEqual([50, 20]);
  });
  test('a negative bar is refused', () => expect(() => bars([-1], (n) => n)).toThrow('-1'));
  test('parts fill the whole', () => {
    expect(parts([36, 8, 56], (n) => n).map(({ x, width }) => [x, width])).toEqual([
      [0, 36],
      [36, 8],
      [44, 56],
    ]);
  });
});

test('lines put dates in proportion, zero at the bottom, and end their scale at a written value', () => {
  const at = (date: string, value: number) => ({ date, value });
  const picture = lines({ series: [{ label: 'a', points: [at('2018', 0), at('2018-07-02', 50), at('2019', 90)] }], top: 0, bottom: 100 });
  expect(picture.series[0]!.dots.map(({ x, y }) => [Math.round(x), y])).toEqual([
    [0, 100],
    [50, 50],
    [100, 10],
  ]);
  expect(picture.ticks.map(({ value }) => value)).toEqual([0, 20, 40, 60, 80, 100]);
  expect(picture.ticks.at(-1)).toEqual({ value: 100, y: 0 });
  expect([picture.from, picture.to]).toEqual(['2018', '2019']);
});
