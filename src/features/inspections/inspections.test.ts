import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../book/collections';
import { hundred } from './model';

test.each([
  [undefined, 5, { sure: 0, open: 5, spared: 95 }],
  [5, 20, { sure: 5, open: 15, spared: 80 }],
  [61, 100, { sure: 61, open: 39, spared: 0 }],
  [5, 5, { sure: 5, open: 0, spared: 95 }],
])('of a hundred firms from %s to %i are checked', (least, most, expected) => expect(hundred(least, most)).toEqual(expected));

test.each([
  [6, 5],
  [-1, 5],
  [0, 101],
])('from %i to %i is no share', (least, most) => expect(() => hundred(least, most)).toThrow(RangeError));

describe('the county’s rule', () => {
  const { values } = loadCollection('facts').get('inspections-lindian')!;
  const of = (key: string) => values.find((one) => one.key === key)?.value;
  test('has a most for each class, and a least for all but the best', () => {
    expect(['a', 'b', 'c', 'd'].map((grade) => [of(`${grade}-from`), of(`${grade}-to`)])).toEqual([
      [undefined, 5],
      [5, 20],
      [21, 60],
      [61, 100],
    ]);
  });
});
