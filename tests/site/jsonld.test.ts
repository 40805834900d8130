/** What the pages say of themselves to machines: https://schema.org, and what Google's rich results ask for. */
import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../src/book/collections';
import { readMessages } from '../../src/book/messages';
import { pages } from './dist';

type Node = Record<string, unknown>;
const linked = (html: string): Node[] =>
  [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].flatMap(([, text = '']) => {
    const document = JSON.parse(text) as { '@context': string; '@graph': Node[] };
    expect(document['@context']).toBe('https://schema.org');
    return document['@graph'];
  });

/** What each type must say, by schema.org's domains and the documents of the search engines that read it. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  WebSite: ['name', 'url', 'publisher'],
  Book: ['name', 'url'],
  Article: ['url'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name'],
  ClaimReview: ['url', 'claimReviewed', 'author', 'datePublished', 'itemReviewed', 'reviewRating'],
  Claim: ['appearance'],
  Rating: ['alternateName', 'ratingValue', 'bestRating', 'worstRating'],
  NewsArticle: ['headline', 'author', 'datePublished', 'publisher', 'url'],
  Dataset: ['name', 'description', 'url', 'license', 'creator', 'distribution'],
  DataDownload: ['contentUrl', 'encodingFormat'],
  DefinedTermSet: ['name', 'url', 'hasDefinedTerm'],
  DefinedTerm: ['name', 'description', 'url'],
  Organization: ['name'],
  Person: ['name'],
  SearchAction: ['target', 'query-input'],
  EntryPoint: ['urlTemplate'],
};
const ADDRESSES = ['@id', 'url', 'item', 'contentUrl', 'image', 'license', 'citation', 'urlTemplate'];
const DATES = ['datePublished', 'dateModified'];

function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* walk(one);
  else if (value !== null && typeof value === 'object') {
    yield value as Node;
    for (const one of Object.values(value)) yield* walk(one);
  }
}

const canonical = (html: string): string => html.match(/<link rel="canonical" href="([^"]+)"/)?.[1] ?? '';
const described = pages.filter(({ html }) => !html.includes('name="robots" content="noindex"'));

describe.each(described.map(({ path, html }) => [path, html] as const))('%s', (_path, html) => {
  const graph = linked(html);
  const nodes = [...walk(graph)];

  test('describes itself in types that are known, each with what it must say', () => {
    expect(graph.length).toBeGreaterThan(0);
    const faults = nodes.flatMap((node) => {
      const type = node['@type'];
      if (type === undefined) return Object.keys(node).join() === '@id' ? [] : [`no type: ${JSON.stringify(node).slice(0, 80)}`];
      const required = REQUIRED[type as string];
      if (!required) return [`unknown type ${String(type)}`];
      return required.filter((key) => node[key] === undefined || node[key] === '').map((key) => `${String(type)} without ${key}`);
    });
    expect(faults).toEqual([]);
  });

  test('gives whole addresses and real dates', () => {
    const faults = nodes.flatMap((node) => [
      ...ADDRESSES.flatMap((key) => [node[key] ?? []].flat())
        .filter((address) => !/^https?:\/\/[^/\s]+\//.test(String(address)))
        .map((address) => `address ${String(address)}`),
      ...DATES.map((key) => node[key])
        .filter((date) => date !== undefined && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(String(date)))
        .map((date) => `date ${String(date)}`),
      ...(String(node.dateModified ?? '9') < String(node.datePublished ?? '0') ? ['changed before it came out'] : []),
    ]);
    expect(faults).toEqual([]);
  });

  test('every reference leads to a node of the page, to the book or to its editors', () => {
    const ids = new Set(nodes.filter((node) => '@type' in node).map((node) => node['@id']));
    const loose = nodes.filter((node) => !('@type' in node)).map((node) => node['@id']);
    expect(loose.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('leads from the front page to itself', () => {
    const crumbs = nodes.find((node) => node['@type'] === 'BreadcrumbList');
    const address = canonical(html);
    const steps = (crumbs?.itemListElement ?? []) as { position: number; item: string }[];
    if (/\/en\/$/.test(address)) expect(crumbs).toBeUndefined();
    else {
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, i) => i + 1));
      expect(steps.length).toBeGreaterThanOrEqual(2);
      expect(steps[0]?.item).toMatch(/\/en\/$/);
      expect(steps.at(-1)?.item).toBe(address);
      const own = new Set(pages.map((page) => canonical(page.html)));
      expect(steps.filter(({ item }) => !own.has(item))).toEqual([]);
    }
  });
});

test('every chapter is an article of the book, with what search engines ask of one', () => {
  const chapters = pages.filter(({ path }) => pages.some((other) => other.path === `${path}numbers/`));
  expect(chapters.length).toBeGreaterThan(5);
  for (const { html } of chapters) {
    const article = linked(html).find((node) => node['@type'] === 'Article');
    for (const key of [
      'headline',
      'description',
      'image',
      'datePublished',
      'dateModified',
      'author',
      'publisher',
      'license',
      'isPartOf',
      'citation',
    ])
      expect(article, key).toHaveProperty(key);
    expect(String(article?.headline).length).toBeLessThanOrEqual(110);
    expect((article?.citation as string[]).length).toBeGreaterThan(1);
  }
});

test('the ledger reviews each claim of fact once, at its entry, in the words of the page', () => {
  const { html } = pages.find(({ path }) => path === '/en/claims/')!;
  const claims = [...loadCollection('claims').values()];
  const rated = ['supported', 'qualified', 'contradicted'];
  const words = readMessages('en').claims.verdicts;
  const reviews = linked(html).filter((node) => node['@type'] === 'ClaimReview');
  expect(reviews.map(({ url }) => String(url).split('#')[1]).sort()).toEqual(
    claims
      .filter(({ verdict }) => rated.includes(verdict))
      .map(({ id }) => id)
      .sort(),
  );
  const facts = claims.filter(({ verdict }) => rated.includes(verdict));
  for (const { id, claim, verdict, asOf } of facts) {
    expect(html).toContain(` id="${id}"`);
    const review = reviews.find(({ url }) => String(url).endsWith(`#${id}`));
    expect(review).toMatchObject({ claimReviewed: claim.en.trim(), datePublished: asOf, reviewRating: { alternateName: words[verdict] } });
    expect([1, 3, 5]).toContain((review?.reviewRating as { ratingValue: number }).ratingValue);
  }
});

test('the data that the front page offers is there, and is described at the length that search engines for data ask', () => {
  const { html } = pages.find(({ path }) => path === '/en/')!;
  const set = linked(html).find((node) => node['@type'] === 'Dataset');
  expect(String(set?.description).length).toBeGreaterThanOrEqual(50);
  expect((set?.distribution as { contentUrl: string }[]).length).toBeGreaterThan(0);
});
