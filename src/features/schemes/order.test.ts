import { expect, test } from 'vitest';
import { inOrder } from './order';
import type { Cell, SchemeRow } from './types';

const nothing: Cell = { text: 'not found', rank: null };
const row = (id: string, title: string, start: number | null): SchemeRow => ({
  id,
  title,
  href: `/${id}/`,
  group: 'local',
  keeper: 'local',
  bullet: null,
  place: 'City',
  cells: {
    start: start === null ? nothing : { text: String(start), rank: start },
    range: nothing,
    grades: nothing,
    people: nothing,
    consent: nothing,
    held: nothing,
    years: nothing,
  },
});
const rows = [row('b', 'Weihai', 1000), row('a', 'Émile', 100), row('c', 'Zhucheng', null), row('d', 'Fuzhou', 1000)];
const ids = (column: 'title' | 'start', descending: boolean) => inOrder(rows, { column, descending }, 'en').map(({ id }) => id);

test('titles are sorted as the language sorts them', () => {
  expect(ids('title', false)).toEqual(['a', 'd', 'b', 'c']);
  expect(ids('title', true)).toEqual(['c', 'b', 'd', 'a']);
});

test('what has no value stands last either way, and equals keep their place', () => {
  expect(ids('start', false)).toEqual(['a', 'b', 'd', 'c']);
  expect(ids('start', true)).toEqual(['b', 'd', 'a', 'c']);
});

test('sorting leaves the rows as they were', () => {
  inOrder(rows, { column: 'start', descending: false }, 'en');
  expect(rows.map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd']);
});
