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
  const namesOf = (bands: readonly (readonly [id: string, min: number | null])[], held: readonly string[] = []) =>
    bullet({ from: 0, to: 100, base: null, bands: bands.map(([id, min]) => ({ id, min })) }, null, { held }).bands.flatMap(
      ({ id, middle }) => (middle === null ? [] : [[id, middle]]),
    );
  test('a name that touches that of a wider band is left out, unless somebody stands in its band', () => {
    const narrow = [
      ['C', null],
      ['B', 90],
      ['AAA', 94],
    ] as const;
    expect(namesOf(narrow)).toEqual([
      ['C', 45],
      ['AAA', 93.3],
    ]);
    expect(namesOf(narrow, ['B'])).toEqual([
      ['C', 45],
      ['B', 92],
    ]);
  });
  test('a name wider than its band stands over it, within the picture', () => {
    expect(
      namesOf([
        ['A', null],
        ['excellent', 95],
      ]),
    ).toEqual([
      ['A', 47.5],
      ['excellent', 81.9],
    ]);
  });
  test('names never touch one another, and whoever stands in one band reads its name', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 6 }), fc.nat(6), (ends, at) => {
        const ids = ['D', 'C', 'B', 'A', 'AA', 'AAA', 'outstanding'].slice(0, ends.length + 1);
        const mins = [null, ...ends.sort((a, b) => a - b)];
        const held = ids[at % ids.length]!;
        const names = namesOf(
          ids.map((id, i) => [id, mins[i]!] as const),
          [held],
        );
        expect(names.map(([id]) => id)).toContain(held);
        // In a picture 190 px wide, with seven pixels to a letter.
        const boxes = names.map(([id, middle]) => [
          1.9 * Number(middle) - 3.5 * String(id).length,
          1.9 * Number(middle) + 3.5 * String(id).length,
        ]);
        for (const [i, [from, to]] of boxes.entries()) {
          expect(from).toBeGreaterThan(0);
          expect(to).toBeLessThan(190);
          if (i > 0) expect(from).toBeGreaterThan(boxes[i - 1]![1]!);
        }
      }),
    );
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
