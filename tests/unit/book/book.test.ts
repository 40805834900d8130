import { expect, test } from 'vitest';
import { bookOf, chapterFile, content, entries, ROOT } from '../../fixtures/book';

const book = bookOf();
const page = (path: string, of = book) => of.pages.find((one) => one.path === path);

test('chapters stand in the order of their files, each with its parts and what it rests on', () => {
  expect(book.chapters.map(({ slug, number, path }) => [slug, number, path])).toEqual([
    ['first', 1, 'en/first/'],
    ['sums', 2, 'en/sums/'],
  ]);
  const [, sums] = book.chapters;
  expect(sums!.parts.map(({ heading }) => heading?.id ?? null)).toEqual([null, 'who-pays', 'what-is-not-known']);
  expect(sums!.references).toEqual({ facts: new Map([['sum', ['a', 'b']]]), sources: ['paper'], claims: [], terms: ['trust'] });
});

test('a page knows its address, its card and its day', () => {
  expect(page('en/sums/')).toMatchObject({
    address: `${ROOT}en/sums/`,
    card: `${ROOT}cards/en/sums.png`,
    title: 'Sums',
    lead: 'Under the title.',
    description: 'About Sums.',
    section: 'Chapter two',
    chapter: 'sums',
    modified: '2020-02-03',
    listed: true,
    parents: [],
  });
  expect(page('en/sums/numbers/')).toMatchObject({ section: '', chapter: 'sums', parents: [{ path: 'en/sums/', title: 'Sums' }] });
  // What has no day of its own has that of the release.
  expect(page('en/')).toMatchObject({ card: `${ROOT}cards/en.png`, modified: '2020-01-01' });
});

test('pages that no list names are in the book all the same', () => {
  expect(book.pages.filter(({ listed }) => !listed).map(({ path }) => path)).toEqual(['en/search/', '404/']);
  expect(new Set(book.pages.map(({ path }) => path)).size).toBe(book.pages.length);
});

test('a figure of a chapter says what it finds and what it rests on', () => {
  expect(page('en/sums/')?.figures).toEqual([
    {
      id: 'bars-sum',
      component: 'Bars',
      page: 'en/sums/',
      address: `${ROOT}en/sums/#bars-sum`,
      title: 'Two sums',
      finding: 'The second is larger.',
      framed: true,
      collection: 'facts',
      sources: ['paper'],
      schemes: [],
    },
  ]);
});

test('a second copy of a figure on one page has an address of its own', () => {
  const twice = bookOf({ chapters: [chapterFile('en/01-a', 'A', '<Divide />\n\n<Divide />\n')] });
  expect(page('en/a/', twice)?.figures.map(({ id }) => id)).toEqual(['divide', 'divide-2']);
});

test('a mistake in a text names its file', () => {
  expect(() => bookOf({ chapters: [chapterFile('en/01-a', 'A', '<Fact id={where()} />\n')] })).toThrow(
    'content/chapters/en/01-a.mdx: <Fact id>',
  );
  expect(() => bookOf({ chapters: [chapterFile('en/01-a', 'A', '<Survey id="none" />\n')] })).toThrow('no such entry in content/surveys');
});

test('facts that are only recalled are not counted among those that are told', () => {
  const more = entries('facts', '[{ id: other, topic: origins, statement: { en: Another. }, sources: [paper], confidence: verified }]');
  const two = bookOf({ collections: { facts: new Map([...content.collections.facts, ...more]) } });
  expect(page('en/facts/')?.lead).toMatch(/\b1\b/);
  expect(page('en/facts/', two)?.lead).toMatch(/\b2\b/);
});
