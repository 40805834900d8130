import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const components = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svelte'));

/** The keys of a component's lists, each with the name of the place in the list, where it has one. */
const keysOf = (text: string) =>
  [...text.matchAll(/\{#each [^#]*? as (?:\{[^}]*\}|\[[^\]]*\]|\w+)(?:, (\w+))? \(((?:[^()]|\([^()]*\))+)\)\}/g)].map(([, place, key]) => ({
    place,
    key,
  }));

test.each(components)('no list of %s is keyed by a text, which may stand in it twice', (file) => {
  const keys = keysOf(readFileSync(join('src', file), 'utf8')).filter(({ place, key }) => key !== place);
  expect(keys.filter(({ key }) => /text|name|label|href|url|link|short|title|date|\+|join|\.x$/i.test(key!))).toEqual([]);
});

test('the lists are found', () => {
  const all = components.flatMap((file) => keysOf(readFileSync(join('src', file), 'utf8')));
  const written = components.map((file) => readFileSync(join('src', file), 'utf8').split('{#each').length - 1);
  expect(all).toHaveLength(written.reduce((sum, n) => sum + n, 0));
});
