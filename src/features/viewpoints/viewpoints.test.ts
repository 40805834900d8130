import { expect, test } from 'vitest';
import { loadCollection } from '../../book/collections';
import { between, exchangeIndex, onTheme, pair, type ArgumentData, type ExchangeData } from './model';

const all = [...loadCollection('viewpoints').values()];
const args = all.filter((one) => one.kind === 'argument') satisfies ArgumentData[];
const exchanges = all.filter((one) => one.kind === 'exchange') satisfies ExchangeData[];
const themes = all.flatMap((one) => (one.kind === 'theme' ? [one.id] : []));

test('who answers whom is known from both sides', () => {
  const index = exchangeIndex(exchanges);
  for (const [id, { answers, answeredBy }] of index) {
    for (const other of answers) expect(index.get(other)?.answeredBy).toContain(id);
    for (const other of answeredBy) expect(index.get(other)?.answers).toContain(id);
  }
  expect(index.get('li-3')?.answeredBy).toEqual(['adam-1', 'adam-2']);
  expect(index.get('zhang-1')).toBeUndefined();
});

test('a theme keeps its arguments and no others', () => {
  expect(onTheme(args, null)).toHaveLength(args.length);
  for (const theme of themes) expect(onTheme(args, theme).every((one) => one.themes.includes(theme))).toBe(true);
});

test('a pair shows each argument of both under each of its themes, and no empty theme', () => {
  const rows = pair(args, 'mr-li', 'adam', themes);
  const shown = new Set(rows.flatMap(({ first, second }) => [...first, ...second].map(({ id }) => id)));
  expect(shown).toEqual(new Set(args.filter(({ by }) => by === 'mr-li' || by === 'adam').map(({ id }) => id)));
  expect(rows.every(({ first, second }) => first.length + second.length > 0)).toBe(true);
  expect(pair(args, 'adam', 'mr-li', themes).map(({ theme }) => theme)).toEqual(rows.map(({ theme }) => theme));
});

test('exchanges between two voices are found from either side', () => {
  expect(between(exchanges, 'mr-li', 'adam').map(({ id }) => id)).toEqual(['adam-mr-li']);
  expect(between(exchanges, 'adam', 'mr-li').map(({ id }) => id)).toEqual(['adam-mr-li']);
  expect(between(exchanges, 'mr-chen', 'mrs-zhang')).toEqual([]);
});
