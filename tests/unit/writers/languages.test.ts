import { expect, test } from 'vitest';
import { readHtml, writeHtml } from '../../../src/html/tree';
import type { Book } from '../../../src/book';
import { headersFor } from '../../../src/writers/headers';
import { markForeign } from '../../../src/writers/languages';
import { finderOf } from '../../../src/writers/languages/finder';
import { fallbackWords } from '../../../src/writers/languages/words';

const foreign = new Map([
  ['Village ledger', 'en'],
  ['Who keeps it', 'en'],
]);
const marked = (html: string): string => {
  const page = readHtml(`<html><head></head><body>${html}</body></html>`);
  markForeign(page, 'fr', finderOf(foreign, [/^.+ people$/u], 'en'));
  return writeHtml(page).replace(/^.*<body[^>]*>|<\/body>.*$/g, '');
};

test.each([
  ['a text that is an element', '<p>Village ledger</p> <p>du village</p>', '<p lang="en">Village ledger</p> <p>du village</p>'],
  ['a text within another', '<p>Dit : Village ledger, dit-on</p>', '<p>Dit : <span lang="en">Village ledger</span>, dit-on</p>'],
  ['words made of a message with values', '<p>120 people</p><p>non</p>', '<p lang="en">120 people</p><p>non</p>'],
  [
    'an element all of whose texts are foreign',
    '<li>Village ledger <b>Who keeps it</b></li><i>non</i>',
    '<li lang="en">Village ledger <b>Who keeps it</b></li><i>non</i>',
  ],
  ['a part of a word is no text', '<p>Le Village ledgers</p>', '<p>Le Village ledgers</p>'],
  ['what says its language is left alone', '<p lang="en">Village ledger</p><p>non</p>', '<p lang="en">Village ledger</p><p>non</p>'],
])('%s', (_name, html, expected) => expect(marked(html)).toBe(expected));

test('a widget keeps its nodes as they are', () => {
  const html = '<p>non</p><astro-island><p>Dit : Village ledger</p><b>Village ledger</b></astro-island>';
  expect(marked(html)).toBe('<p>non</p><astro-island><p>Dit : Village ledger</p><b lang="en">Village ledger</b></astro-island>');
});

test('hosts are told of the pages of each language', () => {
  const text = '/*\n  A: b\n\n/en/*\n  C: d\n\n/embed/*\n  E: f\n';
  expect(headersFor(text, ['en'])).toBe(text);
  expect(headersFor(text, ['en', 'zh-Hans'])).toBe('/*\n  A: b\n\n/en/*\n  C: d\n\n/zh-Hans/*\n  C: d\n\n/embed/*\n  E: f\n');
});

test('words that a language lacks are known by their message, with values and choices in it', () => {
  const origin = {
    skip: 'Skip',
    more: ['Read ', { $: 'n', one: 'a page', other: '{n:number} pages' }],
    name: '{a} {b}',
  };
  const messages = new Map([
    ['en', origin],
    ['fr', { ...origin, skip: 'Aller' }],
  ]) as unknown as Book['messages'];
  const { texts, patterns } = fallbackWords({ language: 'fr', messages });
  expect(texts).toEqual([]);
  const known = (text: string) => patterns.some((pattern) => pattern.test(text));
  expect(['Read a page', 'Read 12 pages', 'Read a book', 'Mei Lin'].map(known)).toEqual([true, true, false, false]);
});
