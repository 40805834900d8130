import { expect, test } from 'vitest';
import { readMessages } from '../../book/messages';
import { tell } from './sentence';
import type { CountedField, Evidence } from './types';

const words = readMessages('en').class;
const field = (kind: 'choice' | 'several' | 'scale', ...cells: string[]) =>
  ({ kind, short: 'Short', cells, evidence: null, byLife: null }) as unknown as CountedField;
const record: Evidence = { cells: [1], mark: null, text: 'The record says two.' };
const said = (one: CountedField, counts: readonly number[], n: number, evidence: Evidence | null = null) =>
  tell(one, counts, n, evidence, words, 'en');

test('nobody has answered', () => expect(said(field('choice', 'one', 'two'), [0, 0], 3)).toBe('Nobody has answered this yet.'));

test('of one answer each what was said most is told of those who answered', () => {
  expect(said(field('choice', 'one', 'two'), [1, 4], 9)).toBe('“two” was said most: 4 of 5.');
  expect(said(field('choice', 'one', 'two', 'three'), [2, 2, 0], 9)).toMatch(/“one” and “two” were said most, by 2 /);
});

test('of several it is told of all who are there', () =>
  expect(said(field('several', 'one', 'two'), [1, 4], 9)).toBe('“two” was said most: 4 of 9.'));

test('of a scale the middle answer is told', () => {
  expect(said(field('scale', 'none', 'some', 'all'), [1, 1, 1], 3)).toContain('some');
  expect(said(field('scale', 'none', 'some', 'all'), [0, 1, 3], 4, record)).toMatch(/all.* The record says two\.$/);
});

test('the record stands behind what was said, with how many it bears out where one answer is right', () => {
  const right = said(field('choice', 'one', 'two'), [3, 2], 5, record);
  expect(right).toMatch(/^“one” was said most: 3 of 5\. .*2.*5.* The record says two\.$/);
  expect(said(field('several', 'one', 'two'), [3, 2], 5, record)).toBe('“one” was said most: 3 of 5. The record says two.');
  expect(said(field('choice', 'one', 'two'), [3, 2], 5, { ...record, cells: [] })).toBe(
    '“one” was said most: 3 of 5. The record says two.',
  );
});
