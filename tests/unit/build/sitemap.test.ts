import { expect, test } from 'vitest';
import { workOf } from '../../../src/build/references';
import { sitemap } from '../../../src/build/sitemap';

test('each listed address once, in order, with its day', () => {
  const page = (address: string, listed = true) => ({ address, listed, modified: '2026-11-22' });
  const xml = sitemap([
    page('https://a.example/b/?x=1&y=2'),
    page('https://a.example/a/'),
    page('https://a.example/a/'),
    page('https://a.example/404/', false),
  ]);
  expect([...xml.matchAll(/<loc>([^<]+)<\/loc><lastmod>2026-11-22<\/lastmod>/g)].map(([, loc]) => loc)).toEqual([
    'https://a.example/a/',
    'https://a.example/b/?x=1&amp;y=2',
  ]);
});

test('a page is a part of the book, and the front page is the book', () => {
  const page = { title: 'T', book: 'B', modified: '2026-11-22', address: 'https://a.example/en/t/', language: 'en' };
  const book = { editors: 'E', version: '1.0.0' };
  expect(workOf(page as never, book)).toMatchObject({ title: 'T', book: 'B', asOf: '2026-11-22', editors: 'E' });
  expect(workOf({ ...page, title: 'B' } as never, book).book).toBeNull();
});
