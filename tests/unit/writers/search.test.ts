import { expect, test } from 'vitest';
import { readBooks } from '../../../src/book';
import { KINDS } from '../../../src/core/search';
import { readHtml, writeHtml } from '../../../src/html/tree';
import { entries } from '../../../src/writers/search/entries';
import { indexable, isIndexed, wordsOf } from '../../../src/writers/search/page';
import { bookOf, ROOT } from '../../fixtures/book';

test('every entry of the project leads to an address of its own', () => {
  const [book] = readBooks({ root: ROOT });
  const found = entries(book!);
  const paths = found.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toEqual(expect.arrayContaining(['/en/claims/#claim-20', '/en/sources/#zou-2019']));
  expect(paths.filter((path) => /^\/en\/[a-z]+\/numbers\/#fact-outline-2014-document$/.test(path))).toHaveLength(1);
  expect(
    found.filter(({ kind }) => kind === 'scheme').every(({ path }) => /^\/en\/patchwork\/\?scheme=[a-z0-9-]+#scorer$/.test(path)),
  ).toBe(true);
  const term = found.find(({ path }) => path === '/en/glossary/#xinyong');
  expect(term?.text).toContain('信用');
  expect(term?.text).toContain('xìnyòng');
  for (const { title, text, kind } of found) {
    expect(KINDS).toContain(kind);
    expect(title.length * text.length).toBeGreaterThan(0);
  }
  const pages = new Set(book!.pages.map(({ path }) => `/${path}`));
  expect(paths.filter((path) => !pages.has(path.replace(/[?#].*$/, '')))).toEqual([]);
});

test('a fact leads to the chapter that tells it first, else to its subject; what is only recalled leads nowhere', () => {
  const of = (book: ReturnType<typeof bookOf>) => entries(book).flatMap(({ kind, path }) => (kind === 'fact' ? [path] : []));
  expect(of(bookOf())).toEqual(['/en/sums/numbers/#fact-sum']);
  expect(of(bookOf({ chapters: [] }))[0]).toMatch(/^\/en\/facts\/[a-z-]+\/#fact-sum$/);
});

test('chapters and other pages are taken whole, lists of entries are left to their entries', () => {
  const book = bookOf();
  const indexed = book.pages.filter((page) => isIndexed(page, book)).map(({ path }) => path);
  expect(indexed).toEqual(expect.arrayContaining(['en/sums/', 'en/timeline/', 'en/data/']));
  for (const path of ['en/', 'en/claims/', 'en/sources/', 'en/glossary/', 'en/facts/', 'en/sums/numbers/', 'en/search/', '404/'])
    expect(indexed, path).not.toContain(path);
});

test('boxes that stand side by side are set apart, and words are not broken', () => {
  const page = indexable(
    readHtml(
      '<main id="main"><h2 class="x"><span id="here"></span>A head</h2><dl><dt>a</dt><dd>b</dd></dl><p>so<b>me</b>thing, <b>bold</b>.</p><nav>no</nav></main>',
    ),
    'chapter',
  );
  expect(writeHtml(page)).toMatch(/^<main id="main" data-pagefind-body data-pagefind-filter="kind:chapter">/);
  expect(writeHtml(page)).toContain('<h2 class="x" id="here"> A head</h2>');
  expect(wordsOf(page)).toBe('A head a b so me thing, bold.');
});
