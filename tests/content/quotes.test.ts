import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCollection } from '../../src/book/collections';
import { writtenMessages } from '../../src/book/messages';
import { collectionSchemas, type CollectionName } from '../../src/schemas';
import { chapters } from '../data';

/** English texts of an entry: what stands under `en`. */
function english(tree: unknown, at: string): { at: string; text: string }[] {
  if (tree === null || typeof tree !== 'object') return [];
  return Object.entries(tree).flatMap(([key, branch]) =>
    key === 'en' && typeof branch === 'string' ? [{ at, text: branch }] : english(branch, `${at}.${key}`),
  );
}
/** All strings of a tree in which every string is shown. */
function every(tree: unknown, at: string): { at: string; text: string }[] {
  if (typeof tree === 'string') return [{ at, text: tree }];
  return tree === null || typeof tree !== 'object' ? [] : Object.entries(tree).flatMap(([key, branch]) => every(branch, `${at}.${key}`));
}
/** Prose of a file of MDX: front matter and tags with their attributes left out. */
function prose(body: string): string {
  const rest = body.replace(/^---\n[\s\S]*?\n---\n/, '');
  let text = '';
  let depth = 0;
  let tag = false;
  for (let i = 0; i < rest.length; i++) {
    if (!tag && /^<[A-Za-z/]/.test(rest.slice(i, i + 2))) tag = true;
    if (tag && rest[i] === '{') depth++;
    if (tag && rest[i] === '}') depth--;
    if (!tag) text += rest[i];
    if (tag && depth === 0 && rest[i] === '>') tag = false;
  }
  return text;
}

const shown = [
  ...(Object.keys(collectionSchemas) as CollectionName[])
    .filter((collection) => !['frames', 'embeds'].includes(collection))
    .flatMap((collection) => [...loadCollection(collection)].flatMap(([id, entry]) => english(entry, `${collection} ${id}`))),
  ...writtenMessages('en').flatMap(({ path, message, about }) => [message, about ?? ''].map((text) => ({ at: path.join('.'), text }))),
  // Of a source all that is printed, its title and its authors too; its address is none of these.
  ...[...loadCollection('sources').values()].flatMap(({ URL: _address, ...printed }) => every(printed, `source ${printed.id}`)),
  ...chapters.flatMap(({ file, frontMatter, body }) => [...every(frontMatter, file), { at: file, text: prose(body) }]),
  ...readdirSync('content/pages', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => ({ at: name, text: prose(readFileSync(`content/pages/${name}`, 'utf8')) })),
];
const straight = (texts: readonly { at: string; text: string }[]) => texts.filter(({ text }) => /["']/.test(text)).map(({ at, text }) => `${at}: ${text.match(/.{0,30}["'].{0,30}/)?.[0]}`);

test('English texts that are shown have no straight quotes', () => {
  expect(shown.length).toBeGreaterThan(4000);
  expect(straight(shown)).toEqual([]);
});

test('a straight quote in a text is found, one in a tag is not', () => {
  expect(straight([{ at: 'a', text: "the court's list" }])).toHaveLength(1);
  expect(straight([{ at: 'a', text: prose('Of these <Fact id="x" value="y" /> hold. <Bars values={["a", "b"]} title="It’s so" />') }])).toEqual([]);
});
