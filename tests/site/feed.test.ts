/** The feed, and where its entries lead. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pages, read } from './dist';

test('each entry of the feed leads to its own place on a page that is there', () => {
  const entries = [
    ...read('/feed.xml')
      .toString()
      .matchAll(/<entry>[\s\S]*?<link rel="alternate"[^>]* href="([^"]+)"/g),
  ].map(([, address = '']) => new URL(address));
  expect(entries.length).toBeGreaterThan(3);
  expect(new Set(entries.map(({ href }) => href)).size).toBe(entries.length);
  for (const { pathname, hash } of entries) expect(pages.find(({ path }) => path === pathname)?.html).toContain(` id="${hash.slice(1)}"`);
});

test('hosts of static pages that would leave out folders with an underscore are told not to', () => {
  expect(existsSync('dist/.nojekyll')).toBe(true);
});
