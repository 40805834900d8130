import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCollection } from '../../../src/book/collections';

function folderWith(text: string, name = 'a.yaml'): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(root, 'facts'));
  writeFileSync(join(root, 'facts', name), text);
  return root;
}
const good = `- id: milk
  topic: scandals
  statement: { en: Milk was bad. }
  sources: [some-paper]
  confidence: secondary
  values: [{ key: ill, label: { en: children ill }, value: 300000, unit: people, date: "2008" }]
`;

test('a good file is read', () => {
  expect(loadCollection('facts', folderWith(good)).get('milk')?.values[0]?.value).toBe(300000);
});

test.each([
  [
    'a wrong word',
    good.replace('secondary', 'certain'),
    ['a.yaml › milk › confidence', 'found "certain"', '"verified"|"secondary"|"recalled"'],
  ],
  ['a bad date', good.replace('"2008"', '"May 2008"'), ['milk › values.0.date', 'found "May 2008"', 'write a date as YYYY']],
  ['a missing date', good.replace(', date: "2008"', ''), ['milk › values.0.date', 'found nothing', 'timeless: true']],
  ['a missing English text', good.replace('{ en: Milk was bad. }', '{ zh: 牛奶 }'), ['milk › statement.en', 'found nothing']],
  ['a bad id', good.replace('id: milk', 'id: Bad Milk'), ['Bad Milk › id', 'lower-case letters']],
  ['no source', good.replace('[some-paper]', '[]'), ['milk › sources', 'at least one source']],
  ['an id used twice', good + good, ['milk › id', 'already used in', 'write another id']],
  ['no list', 'id: milk', ['write a list of entries']],
  ['no YAML', '- id: [', ['not YAML']],
])('%s is answered with file, field, what was found and what to write', (_what, text, parts) => {
  const read = () => loadCollection('facts', folderWith(text));
  for (const part of parts) expect(read).toThrow(part);
});
