import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanName, fileName, isolated, LONGEST_NAME } from '../../../src/core/share/name';

describe('names', () => {
  test.each([
    ['José', 'José'],
    ['Jose\u0301', 'José'],
    ['  Guo\t Mei\n', 'Guo Mei'],
    ['a\u000bb\u0000c\u0085d', 'a bcd'],
    ['\u202eabc\u202c', 'abc'],
    ['\ud800x\udc00', 'x'],
    ['a\ufffeb\uffffc', 'abc'],
    ['محمد', 'محمد'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['क्षत्रिय', 'क्षत्रिय'],
    ['👩🏽‍🚀', '👩🏽‍🚀'],
    [`z${'\u0335'.repeat(30)}`, `z${'\u0335'.repeat(4)}`],
    [`${'x'.repeat(39)}😀`, 'x'.repeat(39)],
    ['👨‍👩‍👧‍👦'.repeat(8), '👨‍👩‍👧‍👦'.repeat(3)],
    ['नमस्ते'.repeat(10), `${'नमस्ते'.repeat(6)}नम`],
    [' \u200d ', ''],
    ['\u3164\u115f', ''],
  ])('%j is read as %j', (typed, name) => expect(cleanName(typed)).toBe(name));

  test('whatever is typed: short, whole, without what XML forbids, and the same when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (typed) => {
        const name = cleanName(typed);
        expect(name.length).toBeLessThanOrEqual(LONGEST_NAME);
        expect([...name].filter((sign) => /[\p{Cc}\p{Cs}]|[\ufffe\uffff]/u.test(sign))).toEqual([]);
        expect(() => encodeURIComponent(name)).not.toThrow();
        expect(cleanName(name)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });

  test('a name that runs from right to left is kept apart from its sentence', () => {
    expect(isolated('דנה')).toBe('\u2068דנה\u2069');
    expect(isolated('Guo 李')).toBe('Guo 李');
  });

  test.each([
    ['Guo Mei (copy)', 'guo-mei-copy'],
    ['李雷', '李雷'],
    ['हिन्दी', 'हिन्दी'],
    ['?!', 'lin'],
    ['☠\ufe0f', 'lin'],
    ['\u2068דנה\u2069', 'דנה'],
    ['../../etc', 'etc'],
  ])('%j makes the file %s', (name, file) => expect(fileName(name, 'lin')).toBe(file));
});
