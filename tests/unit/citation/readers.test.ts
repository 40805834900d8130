/** The files for reference managers, read back by programs of others. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse as parseBib } from '@retorquere/bibtex-parser';
import { parse as parseLatex, parseRIS } from 'biblatex-csl-converter';
import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../../src/book/collections';
import { toBibtex, toRis, type Exportable } from '../../../src/core/citation/export';

/** Authors as they sign, and who they are: a person is two strings, a body is one. */
const HARD: readonly [author: string, names: readonly (string | readonly [string, string])[]][] = [
  ['Immigration, Refugees and Citizenship Canada', ['Immigration, Refugees and Citizenship Canada']],
  ['Market Regulation Administration of Chuxiong Prefecture, Yunnan', ['Market Regulation Administration of Chuxiong Prefecture, Yunnan']],
  ['Wuhai Development and Reform Commission, Inner Mongolia', ['Wuhai Development and Reform Commission, Inner Mongolia']],
  ['China Daily, Hong Kong', ['China Daily, Hong Kong']],
  ['Chinanews (Sun Tingting; He Ziqiang)', ['Chinanews (Sun Tingting; He Ziqiang)']],
  ['Chen, Sharon (Bloomberg); NDRC', [['Chen', 'Sharon'], 'NDRC']],
  [
    'van Jaarsveld, Cornelia H. M.; Mac Síthigh, Daithí',
    [
      ['van Jaarsveld', 'Cornelia H. M.'],
      ['Mac Síthigh', 'Daithí'],
    ],
  ],
];
const hard: Exportable[] = HARD.map(([author], i) => ({ id: `hard-${i}`, type: 'report', title: 'T', author, language: 'en', seen: true }));
const all: Exportable[] = [...loadCollection('sources').values()];

interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly 'non-dropping-particle'?: string;
}
/** "van Jaarsveld|Cornelia H. M." and "NDRC": readers call the parts by different names. */
const said = (names: readonly Name[] = []) =>
  names.map((one) =>
    one.given
      ? [[one['non-dropping-particle'], one.family].filter(Boolean).join(' '), one.given].join('|')
      : (one.literal ?? one.family ?? ''),
  );
const expected = (names: (typeof HARD)[number][1]) => names.map((one) => (typeof one === 'string' ? one : one.join('|')));
/** RIS parts names at commas, so that a body has none. */
const inRis = (names: (typeof HARD)[number][1]) => names.map((one) => (typeof one === 'string' ? one.replaceAll(',', '') : one.join('|')));

const citationJs = (text: string, format: string) =>
  plugins.input.chain(text, { forceType: format }) as { author?: Name[]; title: string }[];

describe('BibTeX', () => {
  test('by Citation.js', () => {
    expect(citationJs(toBibtex(hard, ''), '@bibtex/text').map(({ author }) => said(author))).toEqual(
      HARD.map(([, names]) => expected(names)),
    );
    expect(citationJs(toBibtex(all, 'Not read.'), '@bibtex/text')).toHaveLength(all.length);
  });

  test('by biblatex-csl-converter', () => {
    const { entries, errors } = parseLatex(toBibtex(hard, ''));
    expect(errors).toEqual([]);
    const text = (part: unknown): string => (Array.isArray(part) ? part.map((one: { text?: string }) => one.text ?? '').join('') : '');
    const names = Object.values(entries).map(({ fields }) =>
      ((fields['author'] ?? []) as Record<string, unknown>[]).map((one) =>
        one['literal']
          ? text(one['literal'])
          : `${[text(one['prefix']), text(one['family'])].filter(Boolean).join(' ')}|${text(one['given'])}`,
      ),
    );
    expect(names).toEqual(HARD.map(([, some]) => expected(some)));
    expect(Object.keys(parseLatex(toBibtex(all, 'Not read.')).entries)).toHaveLength(all.length);
  });

  test('by @retorquere/bibtex-parser', () => {
    const read = parseBib(toBibtex(hard, ''));
    expect(read.errors).toEqual([]);
    const names = read.entries.map(({ fields }) =>
      (fields.author ?? []).map(({ firstName, lastName, prefix, name }) =>
        firstName ? `${[prefix, lastName].filter(Boolean).join(' ')}|${firstName}` : (name ?? lastName ?? ''),
      ),
    );
    expect(names).toEqual(HARD.map(([, some]) => expected(some)));
    expect(parseBib(toBibtex(all, 'Not read.')).entries).toHaveLength(all.length);
  });
});

describe('RIS', () => {
  test('by Citation.js', () => {
    expect(citationJs(toRis(hard, ''), '@ris/file').map(({ author }) => said(author))).toEqual(HARD.map(([, names]) => inRis(names)));
    expect(citationJs(toRis(all, 'Not read.'), '@ris/file').map(({ title }) => title)).toEqual(all.map(({ title }) => title));
  });

  test('by biblatex-csl-converter', () => {
    const { entries } = parseRIS(toRis(all, 'Not read.'));
    expect(Object.keys(entries)).toHaveLength(all.length);
  });

  test('by its own grammar: two letters, two spaces, a hyphen, and no more than one comma in a name', () => {
    const lines = toRis(all, 'Not read.').split('\r\n').filter(Boolean);
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
    const names = lines.filter((line) => line.startsWith('AU'));
    expect(names.length).toBeGreaterThan(300);
    expect(names.filter((line) => line.split(',').length > 2 || /,.*[()]/.test(line))).toEqual([]);
  });
});
