import { expect, test } from 'vitest';
import { sitemap, writeSitemap } from '../../../src/writers/sitemap';
import { bookOf, ROOT, siteOf } from '../../fixtures/book';

test('each listed address stands once, in order, with its day', () => {
  const page = (address: string, listed = true) => ({ address, listed, modified: '2026-11-22' });
  const xml = sitemap([page('https://a.example/b/?x=1&y=2'), page('https://a.example/a/'), page('https://a.example/404/', false)]);
  expect([...xml.matchAll(/<loc>([^<]+)<\/loc><lastmod>2026-11-22<\/lastmod>/g)].map(([, loc]) => loc)).toEqual([
    'https://a.example/a/',
    'https://a.example/b/?x=1&amp;y=2',
  ]);
});

test('the sitemap of a book names its chapters and not its search, and robots are led to it', async () => {
  const { site, written } = siteOf(bookOf());
  await writeSitemap(site);
  expect(written.get('sitemap.xml')).toContain(`<url><loc>${ROOT}en/sums/</loc><lastmod>2020-02-03</lastmod></url>`);
  expect(written.get('sitemap.xml')).not.toMatch(/search|404/);
  expect(written.get('robots.txt')).toContain(`Sitemap: ${ROOT}sitemap.xml\n`);
});
