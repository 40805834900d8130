/** The book names what was built, and nothing else. */
import { expect, test } from 'vitest';
import { readBooks } from '../../src/book';
import { findAll, readHtml } from '../../src/html/tree';
import { classPages, isDetails, pages as all } from './dist';

// What is closed on a chapter at first stands on a page that no list names.
const pages = all.filter((page) => !isDetails(page));
const books = readBooks({ root: 'https://a.example/' });
const known = books.flatMap((book) => book.pages);

test('every page that was built is in the book, and every page of the book was built', () => {
  const ofClasses = classPages.filter(({ path }) => !path.startsWith('/teach/v1/'));
  const built = [...pages, ...ofClasses].map(({ path }) => path.slice(1)).filter((path) => path !== '');
  expect(built.map((path) => path.replace(/^404\.html$/, '404/')).sort()).toEqual(known.map(({ path }) => path).sort());
});

test('the figures of a page are those of the book, in their order', () => {
  for (const { path, html } of pages) {
    const page = known.find((one) => `/${one.path}` === path);
    const drawn = findAll(readHtml(html), ({ name, attributes }) => name === 'figure' && attributes['id'] !== undefined);
    expect(
      drawn.map(({ attributes }) => attributes['id']),
      path,
    ).toEqual(page?.figures.map(({ id }) => id) ?? []);
  }
});

test('the parts of a chapter have the addresses that its page gives them', () => {
  for (const { path, headings } of books.flatMap((book) => book.chapters)) {
    const ids = new Set(
      findAll(readHtml(pages.find((page) => page.path === `/${path}`)!.html), ({ attributes }) => 'id' in attributes).map(
        ({ attributes }) => attributes['id'],
      ),
    );
    expect(headings.filter(({ id }) => !ids.has(id)).map(({ id }) => `${path}#${id}`)).toEqual([]);
  }
});
