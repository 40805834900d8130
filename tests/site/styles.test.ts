/** Styles in the oldest browsers that README names: nothing that they do not know may take with it what they do. */
import { transform } from 'lightningcss';
import { describe, expect, test } from 'vitest';
import { readdirSync } from 'node:fs';
import { embeds, pages, read } from './dist';

/** The styles in a page and in the file that it asks for. */
const stylesOf = (html: string): string =>
  [
    ...[...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css),
    ...[...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(([, path = '']) => read(path).toString()),
  ].join('');

test('drawings have no rem where Safari up to 2025 knows none: on lines, texts, copies, boxes of words and drawings within drawings', () => {
  const drawings = [...pages, ...embeds].flatMap(({ path, html }) =>
    [...html.matchAll(/<svg\b[^>]*>(.*?)<\/svg>/gs)].map(([, inside = '']) => [path, inside]),
  );
  const unread = /<(?:line|text|tspan|use|foreignObject|svg)\b[^>]*\s(?:[xy][12]?|d[xy]|width|height)="[^"]*rem"[^>]*>/g;
  expect(drawings.length).toBeGreaterThan(1000);
  expect(drawings.flatMap(([path, inside = '']) => [...inside.matchAll(unread)].map(([tag]) => `${path}: ${tag}`))).toEqual([]);
});

describe.each([...pages, ...embeds].map(({ path, html }) => [path, stylesOf(html)] as const))('%s', (_path, css) => {
  test('has its colours in functions of 2022', () => {
    expect(css).not.toMatch(/light-dark\(|[^-\w]if\(|@container style/);
    // Where a colour is mixed, its plain value stands before it.
    const plain = css.replace(/@supports \(color:\s?color-mix[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
    for (const [block] of plain.matchAll(/\{[^{}]*background:\s?color-mix[^{}]*\}/g))
      expect(block).toMatch(/background:var\(.*background:\s?color-mix/);
  });

  test('names :has() in no list with other selectors, since the whole list would be dropped', () => {
    const lists: string[] = [];
    transform({
      filename: 'page.css',
      code: Buffer.from(css),
      visitor: {
        Rule: {
          style({ value: { selectors } }) {
            const told = selectors.map((selector) => JSON.stringify(selector));
            const newer = told.filter((selector) => selector.includes('"kind":"has"'));
            if (newer.length > 0 && newer.length < told.length) lists.push(...newer);
          },
        },
      },
    });
    expect(lists).toEqual([]);
  });
});

/** The scripts of a page's islands with all that they import, by the name of their file. */
function scriptsOf(html: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    const text = read(`_astro/${name}`).toString();
    found.set(name, text);
    for (const [, next = ''] of text.matchAll(/["'`]\.\/([^"'`]+\.js)["'`]/g)) add(next);
  };
  for (const [, name = ''] of html.matchAll(/component-url="[^"]*\/_astro\/([^"]+)"/g)) add(name);
  return found;
}

test('what a widget shows only later has its styles in the page from the start', () => {
  expect(readdirSync('dist/_astro').some((name) => read(`_astro/${name}`).includes('sv-'))).toBe(true);
  const bare = pages.flatMap(({ path, html }) => {
    const styles = stylesOf(html);
    // The script that all widgets share holds parts that not every page shows.
    const own = [...scriptsOf(html)].filter(([name]) => !name.startsWith('base.'));
    return own.flatMap(([name, text]) =>
      [...new Set(text.match(/\bsv-[a-z0-9]{4}\b/g))]
        .filter((scope) => !styles.includes(scope))
        .map((scope) => `${path}: ${scope} of ${name}`),
    );
  });
  expect(bare).toEqual([]);
});
