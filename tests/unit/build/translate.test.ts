import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { besideEnglish, lacks, sheetOf, takeSheet } from '../../../src/build/translate';

test('a translation stands behind its English, and the rest of the file stays as it was', () => {
  const yaml =
    '# kept\n- id: a\n  term: { en: "trust, so" } # too\n  about:\n    en: >-\n      Two\n      lines.\n- { id: b, term: { en: other } }\n';
  const flow = besideEnglish(yaml, ['a', 'term'], 'trust, so', 'fr', 'confiance');
  expect(flow).toBe(yaml.replace('"trust, so"', '"trust, so", fr: "confiance"'));
  const block = besideEnglish(yaml, ['a', 'about'], 'Two lines.', 'fr', 'Deux « lignes ».');
  expect(parse(block)[0].about).toEqual({ en: 'Two lines.', fr: 'Deux « lignes ».' });
  expect(block.replace('    fr: "Deux « lignes »."\n', '')).toBe(yaml);
  expect(parse(besideEnglish(yaml, ['b', 'term'], 'other', 'zh-Hans', '别的'))[1].term).toEqual({ en: 'other', 'zh-Hans': '别的' });
  expect(() => besideEnglish(yaml, ['a', 'term'], 'trust', 'fr', 'x')).toThrow('no longer');
});

test('what a language lacks is listed, filled in and found again', () => {
  const root = mkdtempSync(join(tmpdir(), 'translate-'));
  cpSync('tests/fixtures/books/common', root, { recursive: true });
  cpSync('tests/fixtures/books/en', root, { recursive: true });
  mkdirSync(join(root, 'messages/en'), { recursive: true });
  writeFileSync(
    join(root, 'messages/en/nav.yaml'),
    '$about: The bar\nskip: Skip to the text\nmore: { message: "{n, plural, one {# page} other {# pages}}", about: "{n}: how many" }\n',
  );
  const before = lacks('fr', root);
  expect(before.shares.find(({ part }) => part === 'chapters')).toEqual({ part: 'chapters', all: 2, missing: 2 });
  expect(before.shares.find(({ part }) => part === 'messages')).toEqual({ part: 'messages', all: 2, missing: 2 });
  const rows = parse(sheetOf(before.texts, 'fr')) as Record<string, string>[];
  expect(rows.every((row) => row['fr'] === '')).toBe(true);
  expect(rows[0]).toMatchObject({ in: 'messages/en/nav.yaml', at: 'skip', about: 'The bar', en: 'Skip to the text' });
  const filled = rows.map((row) => ({
    ...row,
    fr: row['at'] === 'skip' ? 'Aller au texte' : row['at'] === 'ledger › term' ? 'registre' : '',
  }));
  expect(takeSheet(JSON.stringify(filled), 'fr', root)).toBe(2);
  const after = lacks('fr', root);
  expect(after.texts).toHaveLength(before.texts.length - 2);
  expect(after.texts.some(({ path }) => path.join() === 'skip')).toBe(false);
  expect(parse(readFileSync(join(root, 'messages/fr/nav.yaml'), 'utf8'))).toEqual({ skip: 'Aller au texte' });
});
