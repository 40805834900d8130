import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pages, read } from './dist';

const size = (path: string): number => brotliCompressSync(read(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Files that one island loads at once: its own and what they import. What is imported on touch comes later and is not counted. */
function scripts(page: string, island: RegExp): string[] {
  const { html } = pages.find(({ path }) => path === page)!;
  const tag = html.match(/<astro-island[^>]*>/g)?.find((one) => island.test(one)) ?? '';
  const found = new Set<string>();
  const add = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const [, name = ''] of read(path)
      .toString()
      .matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      add(`/_astro/${name}`);
  };
  for (const [, path = ''] of tag.matchAll(/(?:component-url|renderer-url)="([^"]+\.js)"/g)) add(path);
  return [...found];
}

const runtime = (path: string) => /\/_astro\/(client|client\.svelte|message)\./.test(path);
const weigh = (paths: readonly string[]) => paths.reduce((sum, path) => sum + size(path), 0);

describe.each([
  ['/en/licences/', /"licences"/, 6],
  ['/en/punishments/', /measures-punishment/, 6],
  // Its own code is 5.4 kB; the rest is shared with other widgets: marks, dates, the address, loading on touch.
  ['/en/plan/', /bodies\.json/, 9],
] as const)('the widget of %s', (page, island, most) => {
  const files = scripts(page, island);
  test('weighs at most 24 kB as the first of a page', () => {
    expect(files.filter(runtime).length).toBeGreaterThan(1);
    expect(weigh(files)).toBeLessThanOrEqual(24 * 1024);
  });
  test(`weighs at most ${most} kB beyond the runtime`, () => {
    expect(weigh(files.filter((path) => !runtime(path)))).toBeLessThanOrEqual(most * 1024);
  });
});
