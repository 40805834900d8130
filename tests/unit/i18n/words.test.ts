import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, byLetter, compareTerms, countWords, firstSentences, letterOf, piecesOf } from '../../../src/core/i18n/words';

describe('words', () => {
  test.each([
    ['en', 'One, two – and 3 …', 4],
    ['fr', 'L’État n’a pas « noté » tout le monde !', 7],
    ['zh-Hans', '村里写下了规则。', 4],
    ['zh-Hans', '2015年，GDP增长。', 4],
    ['en', 'The 信用 of it', 4],
  ])('%s: “%s” has %i', (lang, text, n) => expect(countWords(text, lang)).toBe(n));
});

describe('first sentences', () => {
  test.each([
    ['en', 'One is here. Two is here. Three.', 100, 'One is here. Two is here. Three.'],
    ['en', 'One is here. Two is here. Three is rather longer.', 30, 'One is here. Two is here.'],
    ['en', '“One is here.” Two.', 16, '“One is here.”'],
    ['en', 'A sentence that goes on, and on, for long.', 25, 'A sentence that goes on…'],
    ['en', 'No. A sentence that goes on for rather long.', 30, 'No. A sentence that goes on…'],
    ['fr', '« Une est ici. » Deux.', 17, '« Une est ici. »'],
    ['zh-Hans', '村里写下了规则。第二句话很长很长很长很长很长。', 12, '村里写下了规则。'],
    ['zh-Hans', '村里写下了规则第二句话很长很长很长很长很长。', 12, '村里写下了规则第二句话…'],
  ])('%s: %s', (lang, text, max, short) => expect(firstSentences(text, max, lang)).toBe(short));

  test('are never longer than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a 。.,村规 '), maxLength: 80 }), fc.integer({ min: 5, max: 60 }), (text, max) => {
        expect(firstSentences(text, max, 'zh-Hans').length).toBeLessThanOrEqual(Math.max(max, 1));
      }),
    );
  });
});

describe('lines', () => {
  const letters = (text: string) => [...text].length;

  test.each([
    ['en', 'one two three', 7, ['one two', 'three']],
    ['en', 'a word-that-is-long b', 6, ['a', 'word-that-is-long', 'b']],
    ['zh-Hans', '村里在2015年写下了规则（共有12条），GDP 增长。', 9, ['村里在2015年', '写下了规则（共有', '12条），GDP', '增长。']],
  ])('%s: %s', (lang, text, room, lines) => expect(breakLines(text, room, letters, lang)).toEqual(lines));

  test('keep all words in order and no more than fit', () => {
    const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 12, max: 60 }), (words, room) => {
        const lines = breakLines(words.join(' '), room, letters, 'en');
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(room);
        lines.slice(1).forEach((line, i) => expect(`${lines[i]} ${line.split(' ')[0]}`.length).toBeGreaterThan(room));
      }),
    );
  });

  test('no line of Chinese begins with what closes, and nothing is lost', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'村规民约写在墙上（共）。，“”《》12a '), maxLength: 60 });
    fc.assert(
      fc.property(signs, (text) => {
        const pieces = piecesOf(text, 'zh-Hans');
        expect(pieces.map((one) => one.text).join('')).toBe(text.replace(/\s+/g, ''));
        for (const { text: piece, space } of pieces) if (space === '') expect(piece).not.toMatch(/^[）。，”》]/);
      }),
    );
  });
});

describe('the letters of an index', () => {
  test.each([
    ['en', 'blacklist', 'B'],
    ['en', '"Break trust once, meet limits everywhere"', 'B'],
    ['en', '(red) list', 'R'],
    ['en', '435 lines', '#'],
    ['en', '', '#'],
    ['fr', 'Équité', 'E'],
    ['fr', '« honnêteté »', 'H'],
    ['sv', 'Ångest', 'Å'],
    ['ru', 'доверие', 'Д'],
    ['zh-Hans', '信用', 'X'],
    ['zh-Hans', '“二柄”', 'E'],
    ['zh-Hans', '阿里', 'A'],
    ['zh-Hans', '中国人民银行', 'Z'],
  ])('%s: %s stands under %s', (lang, term, letter) => expect(letterOf(term, lang)).toBe(letter));

  test('signs do not part neighbours, and words stand before longer words', () => {
    const terms = ['trust-radius', '"two handles"', 'blacklist', 'breaker', '"Break trust"', '12 rules', 'Baihang Credit'];
    expect(byLetter(terms, (term) => term, 'en')).toEqual([
      { letter: 'B', entries: ['Baihang Credit', 'blacklist', '"Break trust"', 'breaker'] },
      { letter: 'T', entries: ['trust-radius', '"two handles"'] },
      { letter: '#', entries: ['12 rules'] },
    ]);
  });

  test('tone marks of pinyin do not count', () => {
    expect(['xìnyòng', 'Xīn', 'xíguàn'].sort((a, b) => compareTerms(a, b, 'en'))).toEqual(['xíguàn', 'Xīn', 'xìnyòng']);
  });

  test('every entry stands once, under its own letter', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 })), fc.constantFrom('en', 'fr', 'zh-Hans'), (terms, lang) => {
        const groups = byLetter(terms, (term) => term, lang);
        expect(groups.flatMap(({ entries }) => entries).sort()).toEqual([...terms].sort());
        expect(new Set(groups.map(({ letter }) => letter)).size).toBe(groups.length);
        for (const { letter, entries } of groups) for (const entry of entries) expect(letterOf(entry, lang)).toBe(letter);
      }),
    );
  });
});
