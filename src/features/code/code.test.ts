import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../book/collections';
import { readMessages } from '../../book/messages';
import { INVENTED, LENGTH, PARTS, readCode, SIGNS, signsIn, SWAPPED, takeApart, tell, writeCode } from './model';

/** Worked by hand: value times weight for each of the first 17 signs, the sum, what it leaves over, and the sign that makes up for it. */
const BY_HAND: [code: string, products: number[], sum: number, check: string][] = [
  // An invented firm in an invented district: 2,842 is 91 times 31 and 21 over, and ten more make it whole; A counts ten.
  ['91990000EXAMPLE11A', [9, 3, 81, 243, 0, 0, 0, 0, 280, 841, 250, 273, 184, 480, 140, 30, 28], 2842, 'A'],
  // A published code of our test: 999 is 32 times 31 and 7 over, and 24 more make it whole; Q counts 24.
  ['91110108551385082Q', [9, 3, 9, 27, 0, 26, 0, 136, 100, 145, 25, 39, 64, 120, 0, 240, 56], 999, 'Q'],
];

test.each(BY_HAND)('%s adds up as it does by hand', (code, products, sum, check) => {
  const { steps, verdict, check: found, sum: whole } = takeApart(code);
  expect(steps.slice(0, 17).map(({ product }) => product)).toEqual(products);
  expect(steps[16]!.rest).toBe(sum % 31);
  expect(found).toBe(check);
  expect(verdict).toBe('fits');
  expect(whole % 31).toBe(0);
});

describe('codes of our test of November 2026', () => {
  test.each([
    ['91110108551385082Q', 'fits', true],
    ['91110000600037341L', 'fits', true],
    ['91350100M000100Y43', 'fits', true],
    // Issued early: the sum does not come out, the older number inside does.
    ['91350100M0001TGQXM', 'off', true],
  ] as const)('%s: %s, the inner number %s', (code, verdict, inner) => expect(takeApart(code)).toMatchObject({ verdict, inner }));
  test('the early one would fit with a 1 at its end', () => expect(takeApart('91350100M0001TGQXM').check).toBe('1'));
});

describe('what is no whole code', () => {
  test.each([
    ['', 'short', null],
    ['91990000EXAMPLE11', 'short', 'A'],
    ['91990000EXAMPLE1', 'short', null],
    ['9199OOOOEXAMPLE11A', 'strange', null],
    ['91990000EXAMPLE11O', 'strange', 'A'],
  ] as const)('%s is %s', (code, verdict, check) => expect(takeApart(code)).toMatchObject({ verdict, check }));
  test('letters that the alphabet leaves out are named once each', () => expect(takeApart('9IOO').strange).toEqual(['I', 'O']));
  test('an older number with a letter other than X at its end cannot be checked', () =>
    expect(takeApart('91990000EXAMPLE1AA').inner).toBeNull());
  test('a slip inside the older number is found by its own check', () => expect(takeApart('91990000EXAMPLE21A').inner).toBe(false));
});

test('the parts are the 18 signs, in order and without a gap', () => {
  expect(PARTS.map(({ from, to }) => to - from)).toEqual([1, 1, 6, 9, 1]);
  expect(PARTS.map(({ from }) => from)).toEqual([0, ...PARTS.slice(0, -1).map(({ to }) => to)]);
});

test('signs, parts and alphabet are those of the facts', () => {
  const of = (id: string) =>
    new Map(
      loadCollection('facts')
        .get(id)!
        .values.map(({ key, value }) => [key, value]),
    );
  const structure = of('code-structure');
  expect(structure.get('signs')).toBe(LENGTH);
  expect(PARTS.map(({ id, from, to }) => [id, to - from])).toEqual([...structure].filter(([key]) => key !== 'signs'));
  expect(of('code-alphabet').get('signs')).toBe(SIGNS.length);
  expect([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => !SIGNS.includes(letter)).join('')).toBe('IOSVZ');
});

describe('what is told', () => {
  const { code: words } = readMessages('en');
  const said = (signs: string) => tell(takeApart(signs), words, 'en');
  test.each([
    [INVENTED, ['2,852', 'fits its own check']],
    [SWAPPED, ['does not make it false', 'last character', 'does not fit its own check']],
    ['9199', ['4 of 18']],
    ['91990000EXAMPLE11', ['17 of 18', 'is A.']],
    ['91I', ['31 characters that codes use: I.']],
  ])('%s', (signs, parts) => {
    for (const part of parts) expect(said(signs)).toContain(part);
    expect(said(signs)).not.toMatch(/[{}]/);
  });
});

const sign = fc.constantFrom(...SIGNS);
const code = fc
  .array(sign, { minLength: 17, maxLength: 17 })
  .map((body) => body.join(''))
  .map((body) => body + takeApart(body).check);

test('every code that ends in its check sign fits, and no code with one other sign or two neighbours swapped does', () => {
  fc.assert(
    fc.property(code, fc.nat(17), sign, (whole, place, other) => {
      expect(takeApart(whole).verdict).toBe('fits');
      const changed = whole.slice(0, place) + other + whole.slice(place + 1);
      expect(takeApart(changed).verdict).toBe(changed === whole ? 'fits' : 'off');
      const [a = '', b = ''] = whole.slice(Math.min(place, 16));
      const at = Math.min(place, 16);
      const swapped = whole.slice(0, at) + b + a + whole.slice(at + 2);
      expect(takeApart(swapped).verdict).toBe(swapped === whole ? 'fits' : 'off');
    }),
  );
});

test.each([
  ['9199 0000 example11a', '91990000EXAMPLE11A'],
  ['91-99!', '9199'],
  ['91990000EXAMPLE11A99', '91990000EXAMPLE11A'],
  ['ü', ''],
])('"%s" is typed for "%s"', (typed, signs) => expect(signsIn(typed)).toBe(signs));

describe('links to a code', () => {
  /** Links that have been given out. The list only grows. */
  test.each([
    ['1~91990000EXAMPLE11A', '91990000EXAMPLE11A'],
    ['1~91990000EXAMLPE11A', '91990000EXAMLPE11A'],
    ['1~9', '9'],
    ['1~-', ''],
  ])('%s', (text, signs) => {
    expect(readCode(text, 'X')).toEqual({ signs, problem: false });
    expect(writeCode(signs)).toBe(text);
    expect(encodeURIComponent(text)).toBe(text);
  });
  test.each(['', '1', '1~', '2~9', '1~9~9', '1~abc', '1~91990000EXAMPLE11AA', '1~<b>'])('"%s" gives the start and says so', (text) =>
    expect(readCode(text, 'X')).toEqual({ signs: 'X', problem: true }),
  );
  test('any text is read without an error, into signs that can be written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { signs } = readCode(text, '9');
        expect(readCode(writeCode(signs), 'X')).toEqual({ signs, problem: false });
      }),
    );
  });
});
