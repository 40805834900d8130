import { expect, test } from 'vitest';
import { article, breadcrumbs, claimReviews, dataset, home, serialize, termSet, type Publication } from '../../../src/core/jsonld';

const book: Publication = {
  name: 'A Book',
  description: 'About a thing.',
  home: 'https://a.example/en/',
  language: 'en',
  editors: 'The editors',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  version: '1.2.3',
  released: '2026-11-22',
};

test('the front page is the site and the book with its chapters in order', () => {
  const [site, work, editors] = home(book, [
    { name: 'One', address: 'https://a.example/en/one/' },
    { name: 'Two', address: 'https://a.example/en/two/' },
  ]);
  expect(site).toMatchObject({ '@type': 'WebSite', url: book.home });
  expect(site).not.toHaveProperty('potentialAction');
  expect(work).toMatchObject({ '@type': 'Book', author: { '@id': editors?.['@id'] }, datePublished: '2026-11-22' });
  expect(work?.hasPart).toMatchObject([
    { '@id': 'https://a.example/en/one/#article', position: 1 },
    { '@id': 'https://a.example/en/two/#article', position: 2 },
  ]);
  expect(JSON.stringify(home(book, [], 'https://a.example/en/search/'))).toContain('https://a.example/en/search/?q={term}');
});

test('a chapter is an article of the book, never changed before it came out', () => {
  const chapter = {
    name: 'One',
    address: 'https://a.example/en/one/',
    description: 'D',
    number: 1,
    checked: '2026-12-01',
    image: 'https://a.example/one.png',
    citations: ['https://b.example/'],
  };
  const node = article(book, chapter);
  expect(node).toMatchObject({
    '@id': 'https://a.example/en/one/#article',
    headline: 'One',
    datePublished: '2026-11-22',
    dateModified: '2026-12-01',
    citation: ['https://b.example/'],
    license: book.licence,
    isPartOf: { '@id': 'https://a.example/en/#book', name: 'A Book' },
    position: 1,
  });
  expect(article(book, { ...chapter, checked: '2026-10', citations: [] })).toMatchObject({ dateModified: '2026-11-22' });
  expect(article(book, { ...chapter, citations: [] })).not.toHaveProperty('citation');
});

test('breadcrumbs count from one', () => {
  expect(
    breadcrumbs([
      { name: 'A', address: 'https://a.example/' },
      { name: 'B', address: 'https://a.example/b/' },
    ]),
  ).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'A', item: 'https://a.example/' },
      { '@type': 'ListItem', position: 2, name: 'B', item: 'https://a.example/b/' },
    ],
  });
});

test('each verdict has its words; only right, partly right and wrong are ratings and get a review', () => {
  const source = { name: 'T', address: 'https://n.example/t', author: 'R', issued: '2019-09-26', publisher: 'P' };
  const claims = ['supported', 'qualified', 'contradicted', 'outdated', 'unverifiable', 'opinion'].map((verdict) => ({
    address: `https://a.example/#${verdict}`,
    claim: verdict,
    verdict,
    words: `It is ${verdict}`,
    asOf: '2026-11-22',
  }));
  const [, reviewed, ...reviews] = claimReviews(book, source, claims);
  expect(reviewed).toMatchObject({ '@id': source.address, datePublished: '2019-09-26', author: { name: 'R' } });
  expect(reviews.map(({ claimReviewed, reviewRating }) => [claimReviewed, (reviewRating as { ratingValue?: number }).ratingValue])).toEqual(
    [
      ['supported', 5],
      ['qualified', 3],
      ['contradicted', 1],
    ],
  );
  expect(reviews[2]).toMatchObject({
    reviewRating: { alternateName: 'It is contradicted' },
    itemReviewed: { appearance: { '@id': source.address } },
  });
});

test('data says where its files are, under which licence', () => {
  const data = { name: 'N', address: 'https://a.example/data/', description: 'D', modified: '2026-11-23' };
  const node = dataset(book, { ...data, files: [{ address: 'https://a.example/x.csv', format: 'text/csv' }] });
  expect(node).toMatchObject({
    distribution: [{ '@type': 'DataDownload', contentUrl: 'https://a.example/x.csv', encodingFormat: 'text/csv' }],
    dateModified: '2026-11-23',
    license: book.licence,
  });
  expect(node).not.toHaveProperty('keywords');
  expect(dataset(book, { ...data, files: [], keywords: ['k'] })).toHaveProperty('keywords', ['k']);
});

test('the glossary is a set of terms, each at its own address', () => {
  const node = termSet(book, { name: 'Glossary', address: 'https://a.example/en/glossary/' }, [
    { address: 'https://a.example/en/glossary/#xinyong', term: 'xinyong', definition: 'D', also: ['信用', 'xìnyòng'] },
    { address: 'https://a.example/en/glossary/#b', term: 'b', definition: 'D', also: [] },
  ]);
  expect(node['@id']).toBe('https://a.example/en/glossary/#terms');
  expect(node.hasDefinedTerm).toEqual([
    expect.objectContaining({
      '@type': 'DefinedTerm',
      '@id': 'https://a.example/en/glossary/#xinyong',
      alternateName: ['信用', 'xìnyòng'],
    }),
    expect.not.objectContaining({ alternateName: expect.anything() }),
  ]);
});

test('nothing in the text can end its script element', () => {
  const text = serialize([{ '@type': 'Book', name: '</script><script>alert(1)</script>' }]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ '@context': 'https://schema.org', '@graph': [{ name: '</script><script>alert(1)</script>' }] });
});
