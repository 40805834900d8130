import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balanceText, wrapText } from '../../../src/charts/wrap';

/** Latin letters 1 wide, all others 2. */
const measure = (text: string) => [...text].reduce((sum, sign) => sum + (/[\x20-\x7e]/.test(sign) ? 1 : /\p{M}/u.test(sign) ? 0 : 2), 0);

test.each([
  ['one two three', 7, ['one two', 'three']],
  ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ['a 信用 b', 4, ['a', '信用', 'b']],
  ['写下规则（一）。', 8, ['写下规则', '（一）。']],
  ['हिन्दी', 4, ['हिन्', 'दी']],
  ['', 5, []],
])('%j in lines of %i', (text, width, lines) => expect(wrapText(text, width, measure, 'en')).toEqual(lines));

test('nothing is lost, and no line is wider than asked but a letter wider than a line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 2, max: 20 }), (text, width) => {
      const lines = wrapText(text, width, measure, 'en');
      expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      for (const line of lines) if ([...line].length > 1 && !/\p{M}|\u200d/u.test(line)) expect(measure(line)).toBeLessThanOrEqual(width);
    }),
  );
});

test.each([
  ['on file, 35 million with a loan', 29, ['on file, 35 million', 'with a loan']],
  ['one two three', 20, ['one two three']],
  ['a bb ccc dddd', 9, ['a bb ccc', 'dddd']],
  ['', 5, []],
])('%j in balanced lines of at most %i', (text, width, lines) => expect(balanceText(text, width, measure, 'en')).toEqual(lines));

test('balanced lines are as many as others, none is wider, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 2, max: 20 }), (text, width) => {
      const [plain, lines] = [wrapText(text, width, measure, 'en'), balanceText(text, width, measure, 'en')];
      expect(lines).toHaveLength(plain.length);
      expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      expect(Math.max(0, ...lines.map(measure))).toBeLessThanOrEqual(Math.max(0, ...plain.map(measure)));
    }),
  );
});
