import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byLetter, headword, letterOf } from '../../../src/core/glossary';

describe('the order of a glossary', () => {
  test.each([
    ['blacklist', 'B'],
    ['"Break trust once, meet limits everywhere"', 'B'],
    ['(red) list', 'R'],
    ['Ékiden', 'E'],
    ['“human quality”', 'H'],
    ['435 lines', '#'],
    ['信用', '#'],
    ['', '#'],
  ])('%s stands under %s', (term, letter) => expect(letterOf(term)).toBe(letter));

  test.each([
    ['xìnyòng', 'xinyong'],
    ["dàng'àn", 'dangan'],
    ['hé; héxié', 'he hexie'],
    ['"human quality"', 'human quality'],
    ['Lǚxíng', 'luxing'],
  ])('%s is sorted as %s', (text, word) => expect(headword(text)).toBe(word));

  test('signs do not part neighbours, and letters stand in order', () => {
    const terms = ['trust-radius', '"two handles"', 'blacklist', 'Baihang Credit', 'benevolence'];
    expect(byLetter(terms, (term) => term)).toEqual([
      { letter: 'B', entries: ['Baihang Credit', 'benevolence', 'blacklist'] },
      { letter: 'T', entries: ['trust-radius', '"two handles"'] },
    ]);
  });

  test('every entry stands once, under its own letter', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 })), (terms) => {
        const groups = byLetter(terms, (term) => term);
        expect(groups.flatMap(({ entries }) => entries).sort()).toEqual([...terms].sort());
        expect(new Set(groups.map(({ letter }) => letter)).size).toBe(groups.length);
        for (const { letter, entries } of groups) for (const entry of entries) expect(letterOf(entry)).toBe(letter);
      }),
    );
  });
});
