import { expect, test } from 'vitest';
import { alternatesOf, makeBook, pageIn, type Book } from '../../../src/book';
import { chapterFile, content, ROOT } from '../../fixtures/book';

const french = chapterFile('fr/02-sums', 'Sommes', 'Un texte.\n');
const chapters = [...content.chapters, { ...french, front: { ...french.front, slug: 'sommes' } }];
const messages = new Map([...content.messages, ['fr', content.messages.get('en')!]]);
const bookIn = (lang: string): Book => makeBook({ ...content, chapters, messages }, lang, { root: ROOT });
const books = [bookIn('en'), bookIn('fr')];

test('a chapter keeps its number and its key in every language, and may have an address of its own', () => {
  const [sums] = books[1]!.chapters;
  expect(sums).toMatchObject({ id: 'sums', number: 2, slug: 'sommes', path: 'fr/sommes/' });
  expect(books[1]!.contents.map(({ path }) => path)).toEqual(['en/first/', 'fr/sommes/']);
  expect(books[1]!.pages.find(({ path }) => path === 'fr/sommes/numbers/')?.key).toBe('sums/numbers/');
});

test('the versions of a page name each other, and a page in one language names none', () => {
  expect(alternatesOf({ key: 'sums/' }, books)).toEqual([
    { language: 'en', address: `${ROOT}en/sums/` },
    { language: 'fr', address: `${ROOT}fr/sommes/` },
    { language: 'x-default', address: `${ROOT}en/sums/` },
  ]);
  expect(alternatesOf({ key: 'first/' }, books)).toEqual([]);
});

test('a link leads to the page in the own language, else in English, else nowhere', () => {
  const to = (lang: string, key: string) => pageIn(books, lang, key)?.page.path ?? null;
  expect([to('fr', 'sums/'), to('fr', 'first/'), to('en', 'first/'), to('fr', 'nothing/')]).toEqual([
    'fr/sommes/',
    'en/first/',
    'en/first/',
    null,
  ]);
});

test('each language has a page for what is missing; that of the first stands at the root', () => {
  const missing = books.map(({ pages }) => pages.find(({ key }) => key === '404/')?.path);
  expect(missing).toEqual(['404/', 'fr/404/']);
});
