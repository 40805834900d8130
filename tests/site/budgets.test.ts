import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pages, read } from './dist';

const KB = 1024;
const brotli = (data: Buffer): number => brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const size = (path: string): number => brotli(read(path));

/** Scripts that a page loads once a reader has scrolled past its widgets: the islands' own and what they import. */
function scripts(html: string): Set<string> {
  const found = new Set<string>();
  const add = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const [, name = ''] of read(path)
      .toString()
      .matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      add(`/_astro/${name}`);
  };
  for (const [, path = ''] of html.matchAll(/(?:component-url|renderer-url|src)="(\/[^"]+\.js)"/g)) add(path);
  return found;
}

const budgeted = pages.filter(({ path, html }) => path !== '/en/sources/' && !path.endsWith('/numbers/') && html.includes('<main'));

/** What a page itself may weigh; a chapter without what stands beside it and without the styles of its figures, as a first read is light. */
const most = (html: string): number => (html.includes('property="article:section"') ? 25.8 : 30) * KB;

describe.each(budgeted.map((page) => [page.path, page] as const))('%s', (_path, { html }) => {
  const fonts = [...html.matchAll(/<link rel="preload" href="([^"]+\.woff2)"/g)].map((match) => match[1] ?? '');
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1] ?? '');
  const text = brotli(Buffer.from(html));

  test('weighs at most 30 kB before the reader scrolls, a chapter 25.8 and 30.5 with its styles, and 30 more with the font', () => {
    const loaded = styles.reduce((sum, path) => sum + size(path), text);
    expect(text).toBeLessThanOrEqual(most(html));
    expect(loaded).toBeLessThanOrEqual(30.5 * KB);
    expect(loaded + fonts.reduce((sum, path) => sum + read(path).length, 0)).toBeLessThanOrEqual(60 * KB);
  });

  test('runs at most 2 kB of script before scrolling and asks for at most five files', () => {
    const inline = [...html.matchAll(/<script(?![^>]*(?:src=|type="application))[^>]*>([\s\S]*?)<\/script>/g)]
      .map((match) => match[1] ?? '')
      .join('\n');
    const eager = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(brotli(Buffer.from(inline)) + eager.reduce((sum, path) => sum + size(path), 0)).toBeLessThanOrEqual(2 * KB);
    expect(1 + fonts.length + eager.length + (html.match(/<link rel="(stylesheet|modulepreload)"/g)?.length ?? 0) + 1).toBeLessThanOrEqual(
      5,
    );
  });

  test('loads at most 45 kB of script after a full scroll', () => {
    expect([...scripts(html)].reduce((sum, path) => sum + size(path), 0)).toBeLessThanOrEqual(45 * KB);
  });
});

test('the font is one file of at most 30 kB', () => {
  const fonts = new Set(pages.flatMap(({ html }) => html.match(/\/_astro\/[^"]+\.woff2/g) ?? []));
  expect(fonts.size).toBe(1);
  for (const font of fonts) expect(read(font).length).toBeLessThanOrEqual(30 * KB);
});

/** What each kind of island loads by itself, the runtime included, by the name of its component. */
const islands = new Map(
  pages.flatMap(({ html }) =>
    [...html.matchAll(/<astro-island[^>]*component-export="(\w+)"[^>]*>/g)].map(([tag, name = '']) => [name, scripts(tag)] as const),
  ),
);
const weigh = (paths: Iterable<string>) => [...paths].reduce((sum, path) => sum + size(path), 0);

test('a first widget costs at most 24 kB with the runtime', () => {
  expect(weigh(islands.get('Viewpoints')!)).toBeLessThanOrEqual(24 * KB);
});

// The workbench, the long time line and the search stand on pages of their own, where nothing else does.
const further = [...islands].filter(([name]) => !['Viewpoints', 'Workbench', 'Timeline', 'Search'].includes(name));

/** In kB; the scorer brings a life that goes through the book, the licences their picture. */
const BESIDE: Readonly<Record<string, number>> = { Scorer: 13.5, Licences: 6.5 };
test.each(further)('beside a first widget, %s costs at most 6 kB, two of them more', (name, paths) => {
  const first = islands.get('Viewpoints')!;
  expect(weigh([...paths].filter((path) => !first.has(path)))).toBeLessThanOrEqual((BESIDE[name] ?? 6) * KB);
});

test.each(further.filter(([name]) => name !== 'Scorer'))(
  'as the first of a page, %s costs at most 24 kB with the runtime',
  (_name, paths) => {
    expect(paths.size).toBeGreaterThan(1);
    expect(weigh(paths)).toBeLessThanOrEqual(24 * KB);
  },
);
