import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRules, writeRules, type Setting } from './model';

const vocabulary = { deeds: new Set(['blood', 'bill', 'red']), watch: [1, 1.5, 2], errors: [0, 1, 3, 10], most: 2, points: 50 };
const start: Setting = { rules: [{ deed: 'red', points: -10 }], watch: 1, error: 3 };

/** Links that have been given out. The list only grows. */
const GOLDEN: [string, Setting][] = [
  ['1~1~3~red_-10', start],
  [
    '1~1.5~0~blood_20~bill_-30',
    {
      rules: [
        { deed: 'blood', points: 20 },
        { deed: 'bill', points: -30 },
      ],
      watch: 1.5,
      error: 0,
    },
  ],
  ['1~2~10~-', { rules: [], watch: 2, error: 10 }],
];

describe('links to rules', () => {
  test.each(GOLDEN)('%s', (text, setting) => {
    expect(readRules(text, vocabulary, start)).toEqual({ setting, problem: false });
    expect(writeRules(setting)).toBe(text);
    expect(encodeURIComponent(text)).toBe(text);
  });
  test.each([['2~1~3~red_-10'], ['1~1~3'], ['1~3~3~red_-10'], ['1~1~4~red_-10'], [''], ['1'], ['nonsense']])(
    '"%s" gives the start and says so',
    (text) => expect(readRules(text, vocabulary, start)).toEqual({ setting: start, problem: true }),
  );
  test.each([
    ['1~1~3~red_-10~spit_5', ['red']],
    ['1~1~3~red_-10~red_20', ['red']],
    ['1~1~3~red_51', []],
    ['1~1~3~red_-51', []],
    ['1~1~3~red_1e1', []],
    ['1~1~3~red_5_5~bill_5', ['bill']],
    ['1~1~3~red_5~bill_5~blood_5', ['red', 'bill']],
    ['1~1~3~-~red_5', ['red']],
  ])('"%s" keeps what can be read and says so', (text, deeds) => {
    const { setting, problem } = readRules(text, vocabulary, start);
    expect(setting.rules.map(({ deed }) => deed)).toEqual(deeds);
    expect(problem).toBe(true);
  });
  test('any text is read without an error, into a setting that can be written', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('1', '1.5', '3', '-', 'red_-10', 'blood_50', 'bill_999'));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
        const { setting } = readRules(parts.join('~'), vocabulary, start);
        expect(readRules(writeRules(setting), vocabulary, start)).toEqual({ setting, problem: false });
      }),
    );
  });
});
