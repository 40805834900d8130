import { expect, test } from 'vitest';
import { columnsOf, waffle } from '../../../src/charts/waffle';

const dots = (path: string) => [...path.matchAll(/M([\d.]+) ([\d.]+)h0/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

test('dots fill columns from the top, one place each', () => {
  expect(dots(waffle(5, 2))).toEqual([
    [0.5, 0.5],
    [0.5, 1.5],
    [1.5, 0.5],
    [1.5, 1.5],
    [2.5, 0.5],
  ]);
  expect(waffle(0, 10)).toBe('');
});
test('a second path goes on where the first ended, wherever the block stands', () => {
  const both = [...dots(waffle(13, 10, 0, 4)), ...dots(waffle(9, 10, 13, 4))];
  expect(new Set(both.map(String)).size).toBe(22);
  expect(both).toEqual(dots(waffle(22, 10, 0, 4)));
  expect(Math.max(...both.map(([x]) => x))).toBe(4 + columnsOf(22, 10) - 0.5);
  expect(columnsOf(0, 10)).toBe(0);
});
