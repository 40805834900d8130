import { expect, test } from 'vitest';
import { axes, bars, code, courses, crossings, crowd, lanes, map, matrix, ways, wholes } from './model/glyphs';

const count = (path: string | undefined, letter: string): number => (path ?? '').split(letter).length - 1;
/** Left edges and widths of the boxes of a path. */
const boxes = (path: string | undefined) =>
  [...(path ?? '').matchAll(/M([\d.]+) [\d.]+h([\d.]+)v/g)].map(([, x, width]) => [Number(x), Number(width)]);

test('bars are as long as their numbers, the longest from edge to edge', () => {
  const { ink, pale } = bars([50, 100, 25], (i) => i === 2);
  expect(boxes(ink)).toEqual([
    [0, 48],
    [0, 96],
  ]);
  expect(boxes(pale)).toEqual([[0, 24]]);
});

test('a course begins at the left, ends at the right, and stands as high as its numbers', () => {
  const { line, broken, ink } = courses([
    [
      { at: 2010, value: 0 },
      { at: 2020, value: 40 },
    ],
    [
      { at: 2010, value: 20 },
      { at: 2015, value: 20 },
    ],
  ]);
  expect(line).toBe('M2 45L94 3');
  expect(broken).toBe('M2 24L48 24');
  expect(count(ink, 'M')).toBe(2);
});

test('every whole is one bar of its parts', () => {
  const { ink, pale } = wholes([
    [25, 75],
    [50, 50],
  ]);
  expect([...boxes(ink), ...boxes(pale)]).toEqual([
    [0, 23],
    [0, 47],
    [24, 71],
    [48, 47],
  ]);
});

test('each event has its tick, each lane its line', () => {
  const { ink, pale } = lanes([[2010, 2020], [2015]]);
  expect(boxes(ink).map(([x]) => x)).toEqual([0, 94, 47]);
  expect(count(pale, 'M')).toBe(2);
});

test('ways on stand at the left and ways off at the right', () => {
  const { ink, seal, line } = ways([
    { on: 2, off: 1 },
    { on: 1, off: 3 },
  ]);
  expect([count(ink, 'M'), count(seal, 'M'), count(line, 'M')]).toEqual([3, 4, 2]);
});

test('what is given, taken and not said are three inks, and nothing is nothing', () => {
  const { seal, ink, pale } = matrix([
    [1, -1, null],
    [0, -1, null],
  ]);
  expect([count(seal, 'M'), count(ink, 'M'), count(pale, 'M')]).toEqual([1, 2, 1]);
});

test('north is up and east is right', () => {
  const { ink, line } = map([
    { lon: 122, lat: 37, asks: false },
    { lon: 104, lat: 30, asks: true },
  ]);
  const at = (path = '') => /M([\d.]+) ([\d.]+)/.exec(path)!.slice(1).map(Number);
  const [[x, y], [x2, y2]] = [at(ink), at(line)] as [number[], number[]];
  expect(x!).toBeGreaterThan(x2!);
  expect(y!).toBeLessThan(y2!);
});

test('a code has a box for each sign, and the last is the check', () => {
  const { ink, pale, seal } = code([1, 1, 6, 9, 1]);
  expect([count(ink, 'M'), count(pale, 'M'), count(seal, 'M')]).toEqual([10, 7, 1]);
});

test('ways down and back have their heads, what is shut has none', () => {
  const { ink, seal, broken } = crossings(6, 2, 1);
  expect([count(ink, 'M'), count(seal, 'M'), count(broken, 'M')]).toEqual([6, 2, 1]);
});

test('a crowd is as wide as its people, the marked ones first', () => {
  const { ink, pale } = crowd([
    { marked: 10, people: 20 },
    { marked: 0, people: 20 },
    { marked: 40, people: 40 },
  ]);
  // Eighty people in 96 less two gaps of 8: a person is one wide.
  expect(boxes(ink)).toEqual([
    [0, 10],
    [28, 0],
    [56, 40],
  ]);
  expect(boxes(pale)).toEqual([
    [10, 10],
    [28, 20],
    [96, 0],
  ]);
});

test('people stand at the end that is stated, as rings where none is', () => {
  const { ink, seal, line } = axes([
    [
      { end: 'left', against: false },
      { end: 'right', against: true },
      { end: null, against: false },
    ],
  ]);
  expect([count(ink, 'M'), count(seal, 'M'), count(line, 'M')]).toEqual([1, 1, 1]);
});
