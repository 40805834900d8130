import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { count, middle, mostSaid, noHands, raise, type Task } from './model';

const task: Task = {
  id: 'some',
  number: 1,
  stance: false,
  fields: [
    { id: 'one', kind: 'choice', options: [{ id: 'a' }, { id: 'b' }] },
    { id: 'many', kind: 'several', options: [{ id: 'a' }, { id: 'b' }], nothing: true },
    { id: 'how', kind: 'scale', min: 0, max: 20, step: 10 },
  ],
};

describe('hands', () => {
  test('there is one number for each cell; of several, "none of them" is a cell', () =>
    expect(noHands(task)).toEqual([
      [0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]));
  test('a hand goes up or down in its cell alone, and never below nought', () => {
    const up = raise(raise(noHands(task), 0, 1, 1), 0, 1, 1);
    expect(up).toEqual([
      [0, 2],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(raise(up, 0, 1, -1)[0]).toEqual([0, 1]);
    expect(raise(up, 0, 0, -1)[0]).toEqual([0, 2]);
  });
});

describe('a class counted', () => {
  test('answers and hands stand in one count; who raised hands is counted where most hands were', () => {
    // Two codes: (b, a and b, 10) and (a, nothing said, 20); hands: three on the first question, two on the second.
    const hands = raise(raise(raise(noHands(task), 0, 0, 3), 1, 1, 2), 1, 2, 1);
    const { n, fields } = count(
      task,
      [
        [2, 4, 2],
        [1, 0, 3],
      ],
      hands,
    );
    expect(n).toBe(2 + 3);
    expect(fields[0]).toEqual([4, 1]);
    expect(fields[2]).toEqual([0, 1, 1]);
  });
  test('without hands only the answers count', () =>
    expect(count(task, [[1, 0, 0]])).toEqual({
      n: 1,
      fields: [
        [1, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    }));
});

test('what was said most is one cell, or all that share the most; nothing where nobody spoke', () => {
  expect(mostSaid([1, 4, 2])).toEqual([1]);
  expect(mostSaid([3, 0, 3])).toEqual([0, 2]);
  expect(mostSaid([0, 0])).toEqual([]);
});

describe('the middle of answers along a scale', () => {
  test.each([
    [[1, 1, 1], 1],
    [[2, 1, 1], 0],
    [[1, 1, 2], 1],
    [[0, 0, 5], 2],
    [[4, 0, 5], 2],
    [[0, 0], null],
  ] as const)('%j', (counts, cell) => expect(middle(counts)).toBe(cell));
  test('is where a line of all answers has its (lower) middle', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 8 }), (counts) => {
        const line = counts.flatMap((n, cell) => Array<number>(n).fill(cell));
        expect(middle(counts)).toBe(line.length === 0 ? null : line[Math.ceil(line.length / 2) - 1]!);
      }),
    );
  });
});
