/** What lists the pages for others: the sitemap, robots.txt, the feed, and the files that cite each page. */
import { describe, expect, test } from 'vitest';
import { isDetails, pages, read, served } from './dist';

const canonical = (html: string): string => html.match(/<link rel="canonical" href="([^"]+)"/)?.[1] ?? '';
const listed = pages.filter(({ html }) => !html.includes('name="robots" content="noindex"'));

describe('sitemap.xml', () => {
  const xml = read('sitemap.xml').toString();
  const entries = [...xml.matchAll(/<url><loc>([^<]+)<\/loc><lastmod>([^<]+)<\/lastmod><\/url>/g)].map(([, loc = '', day = '']) => ({
    loc,
    day,
  }));

  test('names every page that is to be found, once, by the address that counts', () => {
    expect(entries.map(({ loc }) => loc)).toEqual([...new Set(listed.map(({ html }) => canonical(html)))].sort());
    expect(xml.match(/<url>/g)).toHaveLength(entries.length);
  });

  test('says when each was last looked at, as the page does', () => {
    for (const { loc, day } of entries) {
      expect(day).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
      expect(listed.find(({ html }) => canonical(html) === loc)?.html).toContain(`<meta name="dcterms.modified" content="${day}">`);
    }
  });

  test('is where robots.txt says', () => {
    const sitemap =
      read('robots.txt')
        .toString()
        .match(/^Sitemap: (.+)$/m)?.[1] ?? '';
    expect(sitemap).toMatch(/^https:\/\//);
    expect(served.has(new URL(sitemap).pathname)).toBe(true);
    expect(new URL(sitemap).origin).toBe(new URL(entries[0]?.loc ?? '').origin);
  });
});

test('errors, search, keys and the pages beside the chapters are in no list', () => {
  expect(pages.filter((page) => isDetails(page) && listed.includes(page))).toEqual([]);
  const unlisted = pages.filter((page) => !listed.includes(page) && !isDetails(page)).map(({ path }) => path);
  const keys = pages.map(({ path }) => path).filter((path) => /^\/en\/teach\/[^/]+\/key\/$/.test(path));
  expect(keys.length).toBeGreaterThan(0);
  expect(unlisted.sort()).toEqual(['/404.html', '/en/search/', ...keys].sort());
});

test('every page names the feed, and the feed has entries with ids of their own', () => {
  for (const { path, html } of pages) expect(html, path).toContain('<link rel="alternate" href="/feed.xml" type="application/atom+xml">');
  const feed = read('feed.xml').toString();
  const ids = [...feed.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^https:\/\//);
});

describe.each(listed.filter(({ path }) => path !== '/').map(({ path, html }) => [path, html] as const))('%s', (path, html) => {
  test('can be cited from the page and by program, under one title and address', () => {
    const title = html.match(/<meta property="og:title" content="([^"]+)"/)?.[1] ?? '';
    const text = html.match(/<details class="[^"]*\bcite\b[\s\S]*?<\/details>/)?.[0] ?? '';
    expect(text).toContain(title);
    expect(text).toContain(canonical(html));
    expect(text).toContain(`href="${path}cite.bib"`);
    expect(text).toContain(`href="${path}cite.ris"`);
    const [bib, ris] = [read(`${path}cite.bib`).toString(), read(`${path}cite.ris`).toString()];
    expect(bib).toContain(`url = {${canonical(html)}}`);
    expect(ris).toContain(`UR  - ${canonical(html)}\r\n`);
    expect(ris).toContain(`TI  - ${title}\r\n`);
  });
});

test('each figure of a page has a link of its own', () => {
  const figures = listed.flatMap(({ path, html }) =>
    [...html.matchAll(/<figure class="figure wide-block" id="([^"]+)"/g)].map(([, id]) => ({
      path,
      id,
      linked: html.includes(` href="#${id}"`),
    })),
  );
  expect(figures.length).toBeGreaterThan(40);
  expect(figures.filter(({ linked }) => !linked)).toEqual([]);
});
