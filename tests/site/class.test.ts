/** Pages of a class need nothing beside them: a school's net may be slow, or gone once the page is there. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../src/book/collections';
import { classPages } from './dist';

const tasks = [...loadCollection('tasks').keys()];
const kit = classPages.find(({ path }) => path === '/teach/v1/en/class-kit.html')!;
const own = classPages.filter((page) => page !== kit);

test('the collector and a page for each task are there, and the file with all of them', () => {
  expect(own.map(({ path }) => path).sort()).toEqual(['/en/class/', ...tasks.map((id) => `/en/class/${id}/`)].sort());
  for (const id of tasks) expect(kit.html).toContain(`data-task="${id}"`);
});

/** The collector draws, reads and counts everything by itself, and makes QR codes; a pupil's page comes over thirty phones at once. */
const most = (path: string): number => (path === '/en/class/' ? 42 : 32) * 1024;

test.each(own.map((page) => [page.path, page.html]))('%s has at most 32 kB, the collector 42', (path, html) => {
  expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(most(path));
});

test('the kit has at most 250 kB', () => {
  expect(Buffer.byteLength(kit.html)).toBeLessThanOrEqual(250 * 1024);
});

describe.each(classPages.map((page) => [page.path, page.html]))('%s', (_path, html) => {
  const markup = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
  test('loads nothing: no script, style, font, picture or sign from a file', () => {
    expect(markup).not.toMatch(/\ssrc=/);
    expect(markup).not.toMatch(/component-url|renderer-url|data-props/);
    expect(html).not.toMatch(/url\((?!["']?data:)|@import|@font-face/);
    const links = [...markup.matchAll(/<link [^>]*>/g)].map(([link]) => link).filter((link) => !/rel="(canonical|alternate)"/.test(link));
    expect(links.filter((link) => !link.includes('href="data:'))).toEqual([]);
  });
  test('may ask nobody for anything', () => {
    const [, policy = ''] = /content-security-policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/connect-src|'self'|https?:|unsafe/);
  });
});

test('links of the kit lead to the site or to its own pages', () => {
  const links = [...kit.html.replace(/<script[\s\S]*?<\/script>/g, '').matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = '']) => href);
  expect(links.length).toBeGreaterThan(tasks.length);
  expect(links.filter((href) => !/^https:\/\/|^\?|^#/.test(href))).toEqual([]);
});
