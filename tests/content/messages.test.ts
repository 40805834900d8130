/** Messages of the interface: each is asked for somewhere. That they can be read, are described and are typed, readMessages and the checkers of types see to. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writtenMessages } from '../../src/book/messages';

const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|astro|svelte)$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => ({ folder: name.replace(/\/(parts|tools|model)\/[^/]*$|\/[^/]*$/, ''), text: readFileSync(join('src', name), 'utf8') }));

/** What may use the messages of a file: code that names it, with the rest of its feature and the kit, or the forms of files, to which it hands them on. */
function codeOf(file: string): string {
  const naming = code.filter(({ text }) => new RegExp(`\\.${file}\\b|\\['${file}'\\]|ui: \\{[^}]*\\b${file}\\b|[{,] ${file}(?:: \\w+)?\\b[^}\\n]*\\} =`).test(text));
  const folders = new Set(naming.map(({ folder }) => folder).filter((folder) => folder.startsWith('features/')));
  const isWritten = naming.some(({ folder }) => folder.startsWith('writers/'));
  const handed = code.filter(
    ({ folder }) => folders.has(folder) || (folders.size > 0 && folder === 'kit') || (isWritten && folder === 'writers/forms'),
  );
  return [...naming, ...handed].map(({ text }) => text).join('\n');
}

/** Paths that no code asks for: neither by name, nor by a key that is a value, nor as one of all in their group. */
function unused(paths: readonly (readonly string[])[], codeOf: (file: string) => string): string[] {
  const known = new Map<string, string>();
  const isUsed = ([file = '', ...keys]: readonly string[]): boolean => {
    if (!known.has(file)) known.set(file, codeOf(file));
    const text = known.get(file)!;
    return keys.every((key, i) => {
      const parent = i === 0 ? file : keys[i - 1]!;
      const group = new RegExp(`\\b${parent}(?:\\[[^'\\]]|\\)|;|,? \\}|=\\{|\\}|\\.find)|Object\\.\\w+\\([\\w.]*\\b${parent}\\)`);
      const named = new RegExp(`[.{,] ?${key}\\b|'${key}'|\\b${key}:`);
      return named.test(text) || (i > 0 && group.test(text));
    });
  };
  return paths.filter((path) => !isUsed(path)).map((path) => path.join('.'));
}

test('every message is asked for', () => {
  expect(
    unused(
      // Units are asked for by facts and acts.
      writtenMessages('en').flatMap(({ path }) => (path[0] === 'units' ? [] : [path])),
      codeOf,
    ),
  ).toEqual([]);
});

test('a message that nothing asks for is found', () => {
  const paths = [
    ['shop', 'title'],
    ['shop', 'old'],
    ['shop', 'doors', 'front'],
    ['shop', 'walls', 'north'],
  ];
  const text = 'const { shop: words } = ui; words.title; words.doors[door]; words.walls.south;';
  expect(unused(paths, () => text)).toEqual(['shop.old', 'shop.walls.north']);
});
