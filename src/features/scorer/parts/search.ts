import MiniSearch from 'minisearch';
import type { ActWords } from '../types';

/** Latin words as they are; Chinese as single characters and pairs, since it has no spaces. */
export function tokens(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{Script=Latin}\p{N}]+/gu) ?? [];
  const runs = text.match(/\p{Script=Han}+/gu) ?? [];
  return [
    ...words,
    ...runs.flatMap((run) => [...run].flatMap((sign, i, all) => (i + 1 < all.length ? [sign, sign + (all[i + 1] ?? '')] : [sign]))),
  ];
}

/** Finds acts by English or Chinese words, with typing errors; the theme's name is searched too. */
export function actSearch(acts: Iterable<ActWords>, themes: Readonly<Record<string, string>>): (query: string, theme: string) => string[] {
  const index = new MiniSearch<{ id: string; label: string; zh: string; about: string }>({
    fields: ['label', 'zh', 'about'],
    tokenize: tokens,
    searchOptions: {
      boost: { label: 3, zh: 3 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (/^\p{Script=Han}/u.test(term) ? 0 : term.length > 3 ? 0.25 : 0),
      combineWith: 'AND',
      tokenize: tokens,
    },
  });
  const list = [...acts];
  const ofTheme = new Map(list.map(({ id, theme }) => [id, theme]));
  index.addAll(list.map(({ id, label, zh = '', theme }) => ({ id, label, zh, about: themes[theme] ?? '' })));
  /** Acts that hold every word; where there is none, those that hold some. */
  const matches = (query: string): string[] => {
    const all = index.search(query);
    return (all.length > 0 ? all : index.search(query, { combineWith: 'OR' })).map(({ id }) => id as string);
  };
  return (query, theme) => {
    const found = query.trim() === '' ? list.map(({ id }) => id) : matches(query);
    return theme === '' ? found : found.filter((id) => ofTheme.get(id) === theme);
  };
}
