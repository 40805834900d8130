import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as colours from '../../src/core/colours';

const files = globSync('src/**/*.{ts,js,svelte,astro,css,typ}').map((path) => [path, readFileSync(path, 'utf8')] as const);

test('a colour stands in core/colours alone; elsewhere there is but black and white', () => {
  const again = files
    .filter(([path]) => path !== 'src/core/colours.ts')
    .flatMap(([path, text]) => (text.match(/#[0-9a-f]{6}\b/gi) ?? []).map((colour) => `${path}: ${colour}`));
  expect(again).toEqual([]);
});

test('styles name no colour that the book does not have', () => {
  const tokens = new Set(Object.keys(colours).map((name) => `--color-${name.toLowerCase().replaceAll('_', '-')}`));
  const named = files.flatMap(([, text]) => [...text.matchAll(/var\((--color-[\w-]+)/g)].map(([, name]) => name!));
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((name) => !tokens.has(name))).toEqual([]);
});
