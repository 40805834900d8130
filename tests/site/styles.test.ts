/** Styles in the oldest browsers that README names: nothing that they do not know may take with it what they do. */
import { transform } from 'lightningcss';
import { describe, expect, test } from 'vitest';
import { embeds, pages } from './dist';

const stylesOf = (html: string): string => [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css).join('');

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
