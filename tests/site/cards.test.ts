import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readBooks } from '../../src/book';
import { cardPress } from '../../src/writers/cards';
import { isDetails, pages, read } from './dist';

const [book] = readBooks({ root: 'https://a.example/' });
const meta = (html: string, name: string): string =>
  html.match(new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`))?.[1] ?? '';
const fileOf = (html: string): string => new URL(meta(html, 'og:image')).pathname;

describe.each(pages.map(({ path, html }) => [path, html] as const))('%s', (_path, html) => {
  test('has a card of its own, 1200 by 630 pixels and at most 60 kB, and says what is on it', () => {
    const png = read(fileOf(html));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThanOrEqual(60_000);
    expect(meta(html, 'og:image')).toMatch(/^https:\/\//);
    expect([meta(html, 'og:image:width'), meta(html, 'og:image:height')]).toEqual(['1200', '630']);
    expect(meta(html, 'twitter:card')).toBe('summary_large_image');
    expect(meta(html, 'og:image:alt')).toContain(meta(html, 'og:title'));
    expect(meta(html, 'og:image:alt')).toContain(meta(html, 'og:description'));
  });
});

test('no two pages share a card, and each is another picture', () => {
  const canonical = pages.filter((page) => page.path !== '/' && !isDetails(page));
  const files = canonical.map(({ html }) => fileOf(html));
  expect(new Set(files).size).toBe(canonical.length);
  expect(new Set(files.map((file) => createHash('sha256').update(read(file)).digest('hex'))).size).toBe(canonical.length);
});

test('the same page gives the same bytes, and a chapter has a drawing besides its words', async () => {
  const press = await cardPress();
  const isAsBuilt = async (path: string) => {
    const page = book!.pages.find((one) => one.path === path)!;
    const { html } = pages.find((one) => one.path === `/${path}`)!;
    return (await press.draw({ ...page, book: book!.name, lang: 'en' })).equals(read(fileOf(html)));
  };
  expect([await isAsBuilt('en/glossary/'), await isAsBuilt('en/plan/')]).toEqual([true, false]);
  await press.close();
});
