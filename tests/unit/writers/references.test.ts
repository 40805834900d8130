import { expect, test } from 'vitest';
import { workOf, writeReferences } from '../../../src/writers/references';
import { bookOf, ROOT, siteOf } from '../../fixtures/book';

const book = bookOf();
const page = (path: string) => book.pages.find((one) => one.path === path)!;

test('a page is a part of the book, and the front page is the book', () => {
  expect(workOf(page('en/sums/'), book)).toEqual({
    title: 'Sums',
    book: book.name,
    editors: 'The editors',
    version: '1.2.3',
    asOf: '2020-02-03',
    address: `${ROOT}en/sums/`,
    language: 'en',
  });
  expect(workOf(page('en/'), book)).toMatchObject({ title: book.name, book: null });
});

test('every listed page and every figure on it has two files', async () => {
  const { site, written } = siteOf(book);
  await writeReferences(site);
  const beside = [...written.keys()].filter((path) => path.startsWith('en/sums/') && !path.includes('numbers'));
  expect(beside.sort()).toEqual(['cite-bars-sum.bib', 'cite-bars-sum.ris', 'cite.bib', 'cite.ris'].map((name) => `en/sums/${name}`));
  expect(written.get('en/sums/cite-bars-sum.bib')).toMatch(/title = \{\{?Two sums\}?\}/);
  expect(written.get('en/sums/cite-bars-sum.ris')).toContain(`UR  - ${ROOT}en/sums/#bars-sum`);
  expect([...written.keys()].some((path) => /^(404|en\/search)\//.test(path))).toBe(false);
});
