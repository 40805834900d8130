import { expect, test } from 'vitest';
import { anchorAt, stripRow } from './model/strip';

test('a number lies where it lies between the ends of its scale', () => {
  const bet = { id: 'a', kind: 'number', min: 20, max: 70, answer: 45 } as const;
  expect(stripRow(bet, 30)).toEqual({ known: { from: 50, to: 50 }, said: { from: 20, to: 20 }, cells: [] });
  expect(stripRow(bet, undefined).said).toBeNull();
});

test('the answers of a choice share the strip', () => {
  const bet = { id: 'b', kind: 'choice', options: ['a', 'b', 'c', 'd'], answer: 2 } as const;
  const { known, said, cells } = stripRow(bet, 0);
  expect([known, said]).toEqual([
    { from: 50, to: 75 },
    { from: 0, to: 25 },
  ]);
  expect(cells.map(({ from }) => from)).toEqual([0, 25, 50, 75]);
});

test('a label at an edge reads into the strip', () => {
  expect([0, 24, 25, 75, 76, 100].map(anchorAt)).toEqual(['start', 'start', 'middle', 'middle', 'end', 'end']);
});
