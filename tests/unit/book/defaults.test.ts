import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDefaults } from '../../../src/book/defaults';

const own = readFileSync('content/defaults.yaml', 'utf8');
function folderWith(text: string): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  writeFileSync(join(root, 'defaults.yaml'), text);
  return root;
}

test('a book has its own defaults, or the project’s where it has no such file', () => {
  expect(readDefaults(folderWith(own.replace(/rulebook: .*/, 'rulebook: weihai-2018'))).rulebook).toBe('weihai-2018');
  expect(readDefaults(mkdtempSync(join(tmpdir(), 'content-')))).toEqual(readDefaults());
});

test.each([
  [own.replace(/start: "[^"]*"/, 'start: "2020"'), ['days.start', 'found "2020"', 'write a day as YYYY-MM-DD']],
  [own.replace(/^article: .*$/m, ''), ['article', 'found nothing']],
  [own.replace(/^article:/m, 'artikel:'), ['artikel']],
])('a mistake is answered with file and field', (text, parts) => {
  for (const part of ['defaults.yaml', ...parts]) expect(() => readDefaults(folderWith(text))).toThrow(part);
});
