import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../../src/book/collections';
import { names, toBibtex, toCsl, toRis, type Exportable } from '../../../src/core/citation/export';

const NOT = 'Not read.';
const source = (part: Partial<Exportable> = {}): Exportable => ({
  id: 'decree-631-2013',
  type: 'legislation',
  title: '征信业管理条例',
  'translated-title': 'Regulation on Credit Reporting',
  author: 'State Council',
  'container-title': '国务院令第631号',
  issued: '2013-01-21',
  URL: 'http://example.org/a_b?c=1%202&d=3#e',
  language: 'zh-Hans',
  seen: true,
  ...part,
});

describe('names', () => {
  test.each([
    ['Deci, Edward L.', [{ family: 'Deci', given: 'Edward L.' }]],
    ['van Jaarsveld, Cornelia H. M.', [{ family: 'van Jaarsveld', given: 'Cornelia H. M.' }]],
    [
      'Mac Síthigh, Daithí; Siems, Mathias',
      [
        { family: 'Mac Síthigh', given: 'Daithí' },
        { family: 'Siems', given: 'Mathias' },
      ],
    ],
    ['Kao, Ching-yu', [{ family: 'Kao', given: 'Ching-yu' }]],
    ['Immigration, Refugees and Citizenship Canada', [{ literal: 'Immigration, Refugees and Citizenship Canada' }]],
    ["Credit Reference Center, People's Bank of China", [{ literal: "Credit Reference Center, People's Bank of China" }]],
    ['National Assembly, Paris', [{ literal: 'National Assembly, Paris' }]],
    ['Baidu, Inc.', [{ literal: 'Baidu, Inc.' }]],
    ['The Guardian, quoted by ac2news', [{ literal: 'The Guardian, quoted by ac2news' }]],
    ['NDRC; PBOC', [{ literal: 'NDRC' }, { literal: 'PBOC' }]],
    ['(authors not shown)', []],
    [undefined, []],
  ])('%s', (author, expected) => expect(names(author)).toEqual(expected));
});

describe('one source', () => {
  test('as CSL-JSON', () => {
    expect(toCsl([source({ seen: false, note: 'Copy.' })], NOT)).toEqual([
      {
        id: 'decree-631-2013',
        type: 'legislation',
        title: '征信业管理条例',
        language: 'zh-Hans',
        author: [{ literal: 'State Council' }],
        'container-title': '国务院令第631号',
        issued: { 'date-parts': [[2013, 1, 21]] },
        URL: 'http://example.org/a_b?c=1%202&d=3#e',
        note: 'Regulation on Credit Reporting · Copy. · Not read.',
      },
    ]);
    expect(toCsl([source({ author: '(dpa)', issued: '2013', 'translated-title': undefined, URL: undefined })], NOT)).toEqual([
      {
        id: 'decree-631-2013',
        type: 'legislation',
        title: '征信业管理条例',
        language: 'zh-Hans',
        'container-title': '国务院令第631号',
        issued: { 'date-parts': [[2013]] },
        note: 'dpa',
      },
    ]);
  });

  test('as BibTeX', () => {
    expect(
      toBibtex(
        [
          source({
            type: 'article-journal',
            title: 'Trust & "credit": 50% of {all}',
            author: 'Liu, Chuncheng; NDRC',
            'container-title': 'Acta_Sociologica',
            'translated-title': undefined,
          }),
        ],
        NOT,
      ),
    ).toBe(
      `@article{decree-631-2013,
  author = {Liu, Chuncheng and {NDRC}},
  title = {{Trust \\& "credit": 50\\% of (all)}},
  journal = {Acta\\_Sociologica},
  year = {2013},
  month = jan,
  url = {http://example.org/a_b?c=1%202&d=3#e},
  language = {zh-Hans}
}
`,
    );
  });

  test('as RIS', () => {
    expect(toRis([source({ issued: '2013-01', seen: false })], NOT)).toBe(
      [
        'TY  - STAT',
        'ID  - decree-631-2013',
        'AU  - State Council',
        'TI  - 征信业管理条例',
        'T2  - 国务院令第631号',
        'PY  - 2013',
        'DA  - 2013/01/',
        'UR  - http://example.org/a_b?c=1%202&d=3#e',
        'LA  - zh-Hans',
        'N1  - Regulation on Credit Reporting',
        'N1  - Not read.',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });
});

const sources = [...loadCollection('sources').values()];

/** How deep the braces stand at the end, or null where one closes what was never opened. */
function depth(text: string): number | null {
  let open = 0;
  for (const sign of text) {
    if (sign === '{') open++;
    else if (sign === '}' && --open < 0) return null;
  }
  return open;
}

describe('all sources of the book', () => {
  test('every format has each of them once', () => {
    const ids = sources.map(({ id }) => id);
    expect((toCsl(sources, NOT) as { id: string }[]).map(({ id }) => id)).toEqual(ids);
    expect([...toBibtex(sources, NOT).matchAll(/^@\w+\{([^,]+),$/gm)].map((match) => match[1])).toEqual(ids);
    expect([...toRis(sources, NOT).matchAll(/^ID {2}- (.+)\r$/gm)].map((match) => match[1])).toEqual(ids);
  });

  test('records of RIS begin with their type, end, and hold nothing but tagged lines', () => {
    for (const record of toRis(sources, NOT)
      .split('ER  - \r\n')
      .filter((one) => one.trim())) {
      const lines = record.trim().split('\r\n');
      expect(lines[0]).toMatch(/^TY {2}- [A-Z]+$/);
      for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- \S/);
    }
  });

  test('a journal article is an article of a journal, and a law is none', () => {
    const bib = toBibtex(sources, NOT);
    expect(bib).toMatch(/@article\{deci-1999,/);
    expect(bib).toMatch(/@misc\{decree-631-2013,/);
    expect(bib).not.toMatch(/undefined|null|NaN/);
    expect(toRis(sources, NOT)).not.toMatch(/undefined|null|NaN/);
  });
});

test('whatever a title holds, BibTeX keeps its braces and RIS its lines', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), (title, note) => {
      const odd = source({ title, note, author: title });
      const bib = toBibtex([odd], NOT);
      expect(depth(bib)).toBe(0);
      expect(bib.match(/^@/gm)?.length).toBeGreaterThanOrEqual(1);
      for (const line of toRis([odd], NOT).split('\r\n').filter(Boolean)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
      expect(() => JSON.stringify(toCsl([odd], NOT))).not.toThrow();
    }),
  );
});
