import { expect, test } from 'vitest';
import { overlap, scaleBox, textBox } from '../../../src/charts/box';

test('boxes overlap where they share an area, whichever is asked first; those that only meet do not', () => {
  const box = { x: 10, y: 10, w: 10, h: 4 };
  for (const [x, y, w, h, expected] of [
    [12, 11, 1, 1, true],
    [0, 0, 40, 40, true],
    [19, 13, 5, 5, true],
    [5, 8, 6, 3, true],
    [20, 10, 5, 4, false],
    [5, 10, 5, 4, false],
    [10, 14, 10, 4, false],
    [10, 6, 10, 4, false],
    [12, 20, 1, 1, false],
    [30, 11, 1, 1, false],
  ] as const) {
    expect(overlap(box, { x, y, w, h }), `${x} ${y}`).toBe(expected);
    expect(overlap({ x, y, w, h }, box), `${x} ${y}`).toBe(expected);
  }
});

test('a text lies right of its anchor, left of it or about it, and half above its middle', () => {
  expect(textBox(50, 20, [30, 10], 'start')).toEqual({ x: 50, y: 15, w: 30, h: 10 });
  expect(textBox(50, 20, [30, 10], 'middle')).toEqual({ x: 35, y: 15, w: 30, h: 10 });
  expect(textBox(50, 20, [30, 10], 'end')).toEqual({ x: 20, y: 15, w: 30, h: 10 });
});

test('a picture twice as wide has all at twice the place and size', () =>
  expect(scaleBox({ x: 1, y: 2, w: 3, h: 4 }, 2)).toEqual({ x: 2, y: 4, w: 6, h: 8 }));
