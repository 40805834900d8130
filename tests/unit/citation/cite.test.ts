import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apa, bibtex, citationKey, ris, type Work } from '../../../src/core/citation/cite';

const chapter: Work = {
  title: 'Who may keep score?',
  book: 'Who Keeps Score?',
  editors: 'The editors of Who Keeps Score?',
  version: '0.1.0',
  asOf: '2026-11-22',
  address: 'https://a.example/en/licences/',
  language: 'en',
};
const book: Work = { ...chapter, title: 'Who Keeps Score?', book: null, address: 'https://a.example/en/' };
const whole = ({ before, title, after }: ReturnType<typeof apa>) => before + title + after;

test('APA: author, date, title, the book it is in, version, address', () => {
  expect(whole(apa(chapter))).toBe(
    'The editors of Who Keeps Score? (2026, November 22). Who may keep score? In Who Keeps Score? (Version 0.1.0). https://a.example/en/licences/',
  );
  expect(whole(apa({ ...book, title: 'A book' }))).toBe(
    'The editors of Who Keeps Score? (2026, November 22). A book. (Version 0.1.0). https://a.example/en/',
  );
  expect(apa({ ...chapter, asOf: '2026-11' }).before).toContain('(2026, November). ');
  expect(apa({ ...chapter, asOf: '2026' }).before).toContain('(2026). ');
});

test('BibTeX: one entry, what is missing left out', () => {
  expect(bibtex(chapter)).toBe(`@incollection{who-keeps-score-en-licences,
  author = {{The editors of Who Keeps Score?}},
  title = {{Who may keep score?}},
  booktitle = {{Who Keeps Score?}},
  year = {2026},
  month = {11},
  day = {22},
  version = {0.1.0},
  url = {https://a.example/en/licences/},
  language = {en},
  note = {As of 2026-11-22, version 0.1.0},
}
`);
  expect(bibtex({ ...book, asOf: '2026' })).toMatch(/^@book\{who-keeps-score-en,\n(?![\s\S]*(booktitle|month|day = ))/);
});

test('BibTeX: whatever the title, the braces match and TeX reads no command', () => {
  fc.assert(
    fc.property(fc.string(), (title) => {
      const text = bibtex({ ...chapter, title });
      expect(text.match(/\{/g)?.length).toBe(text.match(/\}/g)?.length);
      const field = text.match(/title = \{\{([\s\S]*?)\}\},\n {2}booktitle/)?.[1] ?? '';
      expect(field.replace(/\\[&%$#_]/g, '')).not.toMatch(/[\\&%$#_{}~^]/);
    }),
  );
  expect(bibtex({ ...chapter, title: '36% & more_of #1' })).toContain('36\\% \\& more\\_of \\#1');
});

test('RIS: each line a tag and a value, from TY to ER', () => {
  const lines = ris(chapter).split('\r\n');
  expect(lines[0]).toBe('TY  - CHAP');
  expect(lines).toContain('T2  - Who Keeps Score?');
  expect(lines).toContain('DA  - 2026/11/22/');
  expect(lines.slice(-2)).toEqual(['ER  - ', '']);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
  expect(ris(book)).toMatch(/^TY {2}- BOOK\r\n(?![\s\S]*T2)/);
  expect(ris({ ...chapter, asOf: '2026' })).toContain('DA  - 2026///');
  expect(ris({ ...chapter, title: 'two\nlines' })).toContain('TI  - two lines\r\n');
});

test('keys differ by address and language', () => {
  const keys = ['/en/', '/en/plan/', '/en/plan/numbers/', '/fr/plan/'].map((path) =>
    citationKey({ ...chapter, address: `https://a.example${path}` }),
  );
  expect(new Set(keys).size).toBe(4);
  expect(keys[1]).toBe('who-keeps-score-en-plan');
});
