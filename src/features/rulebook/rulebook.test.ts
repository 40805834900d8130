import { describe, expect, test } from 'vitest';
import { lines } from '../../../tests/data';
import { countOf, GRADES, inRows, isIn, sizeOf, stacksOf, wallOf } from './model';
import { MARK, marksOf, nearest, pathOf, ROW, TICKS, WIDTH, xOf } from './model/geometry';
import { readSheet, writeSheet } from './model/link';

const printed = [...lines.values()].filter(({ scheme }) => scheme === 'wendeng-2020');
const rows = inRows(printed);
const marks = rows.flatMap(({ theme, lines }, i) => marksOf({ theme, stacks: stacksOf(lines) }, i));
const counted = (theme: string) => countOf(rows.find((row) => row.theme === theme)!.lines.map((line) => sizeOf(line)!.at));

describe('what a line comes to', () => {
  const line = { id: 'a', theme: 'help' };
  test.each([
    [{ points: -20 }, { at: -20 }],
    [{ grade: 'C' }, { at: 'C' }],
    [{ points: { min: -50, max: -5 } }, { at: -50, near: -5 }],
    [{ points: { min: 1, max: 20 } }, { at: 20, near: 1 }],
    [{ choices: [{ points: 10 }, { points: 10 }] }, { at: 10 }],
    [{}, null],
  ])('%o', (size, expected) => expect(sizeOf({ ...line, ...size })).toEqual(expected));
});

describe('the sheet of Wendeng', () => {
  test('every line has a mark but those that are left out with a reason', () => {
    expect(printed).toHaveLength(570);
    expect(rows.flatMap((row) => row.lines.map(({ id }) => id)).sort()).toEqual(
      printed
        .filter(({ leftOut }) => leftOut === undefined)
        .map(({ id }) => id)
        .sort(),
    );
  });

  test('its title holds: help and honours pay; speech, petitions and courts only cost', () => {
    expect(
      rows
        .slice(0, 2)
        .map(({ theme }) => theme)
        .sort(),
    ).toEqual(['help', 'honours']);
    for (const theme of ['speech', 'petitions', 'court']) expect(counted(theme).up, theme).toBe(0);
  });

  test('counts are those of the printed points', () => {
    const of = (is: (points: number) => boolean) =>
      printed.filter(({ points, choices }) => {
        const size = choices?.[0]?.points ?? (typeof points === 'object' ? points.max : points);
        return size !== undefined && is(size);
      }).length;
    const all = countOf(rows.flatMap((row) => row.lines.map((line) => sizeOf(line)!.at)));
    expect(all).toEqual({
      lines: 560,
      up: of((points) => points > 0),
      down: of((points) => points < 0),
      grades: printed.filter(({ grade }) => grade !== undefined).length,
    });
    expect(all.up + all.down + all.grades).toBe(all.lines);
  });

  test('the marks of a row come in the order of its lines', () => {
    expect(marks.map(({ at, role }) => [at, role])).toEqual(
      rows.flatMap((row) => row.lines.map((line) => [sizeOf(line)!.at, line.role !== undefined])),
    );
  });

  test('no mark lies on another, and all lie within their row and the picture', () => {
    for (const [i, mark] of marks.entries()) {
      expect(mark.x - MARK.width / 2).toBeGreaterThanOrEqual(0);
      expect(mark.x + MARK.width / 2).toBeLessThanOrEqual(WIDTH);
      expect(mark.y % ROW).toBeGreaterThan(ROW * 0.34);
      for (const other of marks.slice(i + 1)) {
        const apart = Math.abs(mark.x - other.x) >= MARK.width || Math.abs(mark.y - other.y) >= MARK.height;
        if (!apart) expect.fail(`${JSON.stringify(mark)} lies on ${JSON.stringify(other)}`);
      }
    }
  });

  test('the path draws each mark once', () => {
    const strokes = [...pathOf(marks).matchAll(/M[\d.]+ [\d.]+v-([\d.]+)/g)].map(([, length]) => (Number(length) + 1) / 4);
    expect(strokes.reduce((sum, n) => sum + n, 0)).toBeCloseTo(marks.length, 6);
  });
});

test('few lines take more than the wall', () => {
  expect(wallOf([-50, -50, -51, -49, 50, 'D'])).toEqual({ at: 2, beyond: 1 });
});

test('groups: a line for one role is none for anybody, and speech and petitions are of both', () => {
  expect(isIn('all', 'help', true)).toBe(true);
  expect(isIn('anybody', 'help', true)).toBe(false);
  expect(isIn('roles', 'help', true)).toBe(true);
  expect(isIn('roles', 'speech', false)).toBe(false);
  expect(isIn('voice', 'speech', true)).toBe(true);
  expect(isIn('voice', 'help', false)).toBe(false);
});

test('the axis: grades stand left of the points, and every size stands in its order', () => {
  const places = [...GRADES, ...TICKS].map(xOf);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.abs(xOf(0) - xOf(-25) - (xOf(25) - xOf(0)))).toBeLessThanOrEqual(1);
  expect(Math.abs(xOf(100) - xOf(0) - 2 * (xOf(25) - xOf(0)))).toBeLessThanOrEqual(1);
});

test('the nearest mark is measured on the screen, where the picture is stretched', () => {
  const [a, b] = [
    { x: 100, y: 43, at: -5, role: false },
    { x: 120, y: 20, at: -6, role: false },
  ];
  expect(nearest([a, b], 112, 30, 1)).toBe(b);
  expect(nearest([a, b], 108, 41, 0.1)).toBe(a);
  expect(nearest([], 0, 0, 1)).toBeUndefined();
});

describe('links', () => {
  const known = { shown: ['all', 'voice', 'lin'], lines: ['ind-389', 'art13-12'] };
  const fallback = { shown: 'all', line: 'ind-389' };
  // Golden: links that were given away keep their meaning.
  test.each([
    ['1~voice~art13-12', { shown: 'voice', line: 'art13-12' }],
    ['1~lin~ind-389', { shown: 'lin', line: 'ind-389' }],
  ])('%s', (text, state) => {
    expect(readSheet(text, known, fallback)).toEqual({ state, problem: false });
    expect(writeSheet(state)).toBe(text);
  });

  test.each([
    ['', fallback],
    ['2~voice~art13-12', fallback],
    ['1~nobody~art13-12', { shown: 'all', line: 'art13-12' }],
    ['1~voice~gone', { shown: 'voice', line: 'ind-389' }],
    ['1~voice', { shown: 'voice', line: 'ind-389' }],
    ['1~voice~art13-12~more', { shown: 'voice', line: 'art13-12' }],
  ])('what cannot be read falls back and is told: %s', (text, state) => {
    expect(readSheet(text, known, fallback)).toEqual({ state, problem: true });
  });
});
