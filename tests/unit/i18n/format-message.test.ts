import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/book/messages/compile';
import { format, type Message, type Values } from '../../../src/core/i18n';

/** What takes no values is never formatted: it stands as it is read. */
const say = (message: string, values: Values, lang = 'en'): string => {
  const { pattern, takes } = compile(message, lang);
  return typeof pattern === 'string' && Object.keys(takes).length === 0 ? pattern : format(pattern as Message<Values>, values, lang);
};

describe('values', () => {
  test.each([
    ['{name} is {age, number} years old.', { name: 'Lin', age: 34 }, 'Lin is 34 years old.'],
    ['{n, number} people', { n: 17_460_000 }, '17.46 million people'],
    ['{n, number}', { n: -12.5 }, '−12.5'],
    ['As of {date, date, long}', { date: '2014-06-14' }, 'As of 14 June 2014'],
    ['{date, date, short}', { date: '2014-06' }, 'Jun 2014'],
    ['{names, list} and {names, list, or}', { names: ['A', 'B', 'C'] }, 'A, B, and C and A, B, or C'],
    ['{n, spellout, sentence} of {of, spellout}', { n: 2, of: 8 }, 'Two of eight'],
    ['{n, spellout}', { n: 13 }, '13'],
  ])('%s', (message, values, said) => {
    expect(say(message, values)).toBe(said);
  });

  test('a value that is missing stays visible, in a text and in a choice', () => {
    expect(say('{name}, {n, number} times', { n: 2 })).toBe('{name}, 2 times');
    expect(say('{date, date, short}', {})).toBe('{date:day}');
    expect(say('All: {n, plural, one {#} other {# of {of, number}}}', {})).toBe('All: {n:number} of {of:number}');
  });

  test('a value is put in as it is, whatever signs it holds', () => {
    expect(say('<{a}> <{b}>', { a: '{b} $& $1 {{}', b: '#' })).toBe('<{b} $& $1 {{}> <#>');
  });

  test('numbers and lists follow the language', () => {
    expect(say('{n, number}', { n: 1234.5 }, 'fr')).toMatch(/^1\s234,5$/);
    expect(say('{names, list}', { names: ['A', 'B'] }, 'fr')).toBe('A et B');
  });
});

describe('choices', () => {
  const of = (message: string, lang: string, numbers: readonly number[]) => numbers.map((n) => say(message, { n }, lang));

  test('English tells one from more', () => {
    expect(of('{n, plural, one {# act} other {# acts}}', 'en', [0, 1, 1.5, 2])).toEqual(['0 acts', '1 act', '1.5 acts', '2 acts']);
  });
  test('French counts nought as one and has a form for millions', () => {
    const message = '{n, plural, one {# acte} many {# d’actes} other {# actes}}';
    expect(of(message, 'fr', [0, 1, 1.5, 2, 1_000_000])).toEqual([
      '0 acte',
      '1 acte',
      '1,5 acte',
      '2 actes',
      expect.stringMatching(/d’actes$/),
    ]);
  });
  test('Chinese has one form', () => {
    expect(of('{n, plural, other {# 项}}', 'zh', [0, 1, 2])).toEqual(['0 项', '1 项', '2 项']);
  });
  test('Arabic has six', () => {
    const message = '{n, plural, zero {z} one {o} two {t} few {f} many {m} other {x}}';
    expect(of(message, 'ar', [0, 1, 2, 3, 11, 100])).toEqual(['z', 'o', 't', 'f', 'm', 'x']);
  });
  test('an exact number comes before its category', () => {
    expect(of('{n, plural, =0 {none} =1 {just one} one {# act} other {# acts}}', 'en', [0, 1, 2])).toEqual(['none', 'just one', '2 acts']);
  });
  test('ordinals have categories of their own', () => {
    const message = '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}';
    expect(of(message, 'en', [1, 2, 3, 4, 11, 21, 102])).toEqual(['1st', '2nd', '3rd', '4th', '11th', '21st', '102nd']);
  });
  test('a word chooses, and what is not named is other', () => {
    expect(['up', 'down', 'else'].map((way) => say('{way, select, up {above} other {not {way}}}', { way }))).toEqual([
      'above',
      'not down',
      'not else',
    ]);
  });
  test('choices stand in one another; # is the number of the nearest plural', () => {
    const message =
      '{who, select, she {{n, plural, one {her # act} other {her # acts}}} other {{n, plural, other {{m, plural, other {#}}/#}}}}';
    expect(say(message, { who: 'she', n: 1, m: 3 })).toBe('her 1 act');
    expect(say(message, { who: 'it', n: 5, m: 3 })).toBe('3/5');
  });
});

describe('signs', () => {
  test.each([
    ['It’s {n, number}', 'It’s 1'],
    ["It''s {n, number}", "It's 1"],
    ["the shop's {n, number}", "the shop's 1"],
    ["'{n}' is {n, number}", '{n} is 1'],
    ["{n, plural, one {'#' is #} other {}}", '# is 1'],
    ['#{n, number}', '#1'],
    ['a } is', null],
    ["a '}' and a '{' {n, number}", 'a } and a { 1'],
  ])('%s', (message, said) => {
    if (said === null) expect(() => say(message, { n: 1 })).toThrow('stands alone');
    else expect(say(message, { n: 1 })).toBe(said);
  });

  test('what takes no values is the text itself', () => {
    expect(compile("'{fact:key}' stays; so does #", 'en').pattern).toBe('{fact:key} stays; so does #');
  });
});

/** A message as a tree, which the test writes as ICU and says by itself. */
type Tree = { text: string } | { arg: 'who' | 'where' } | { number: 'n' } | { cases: Tree[][] } | { words: Tree[][] };

const { trees } = fc.letrec<{ trees: Tree[]; tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      text: fc.string({ unit: fc.constantFrom('a', ' ', '’', '{', '}', '#', "'", '|', 'é', '信', ','), minLength: 1, maxLength: 6 }),
    }),
    fc.record({ arg: fc.constantFrom('who' as const, 'where' as const) }),
    fc.record({ number: fc.constant('n' as const) }),
    fc.record({ cases: fc.tuple(tie('trees'), tie('trees')) }),
    fc.record({ words: fc.tuple(tie('trees'), tie('trees')) }),
  ) as fc.Arbitrary<Tree>,
  trees: fc.array(tie('tree'), { maxLength: 4 }) as fc.Arbitrary<Tree[]>,
}));

/** A "#" is a sign of its own only where something is counted. */
const quote = (text: string, counted: boolean) => text.replace(/'/g, "''").replace(counted ? /[{}#].*/ : /[{}].*/, "'$&'");
/** What is between two parts keeps their quotes from touching, which would be read as one apostrophe. */
const icu = (list: readonly Tree[], counted = false): string =>
  list
    .map((one) => {
      if ('text' in one) return quote(one.text, counted);
      if ('arg' in one) return `{${one.arg}}`;
      if ('number' in one) return '{n, number}';
      const [a = [], b = []] = 'cases' in one ? one.cases : one.words;
      return 'cases' in one
        ? `{n, plural, one {${icu(a, true)}} other {${icu(b, true)}}}`
        : `{way, select, up {${icu(a, counted)}} other {${icu(b, counted)}}}`;
    })
    .join('​');

const spoken = (list: readonly Tree[], { n, way, who, where }: { n: number; way: string; who: string; where: string }): string =>
  list
    .map((one): string => {
      if ('text' in one) return one.text;
      if ('arg' in one) return { who, where }[one.arg];
      if ('number' in one) return String(n);
      const [a = [], b = []] = 'cases' in one ? one.cases : one.words;
      return spoken(('cases' in one ? n === 1 : way === 'up') ? a : b, { n, way, who, where });
    })
    .join('​');

test('whatever is written comes back as it was meant', () => {
  const text = fc.string({ unit: fc.constantFrom('x', '{', '}', '#', '$', "'", ',') });
  fc.assert(
    fc.property(
      trees,
      fc.record({ n: fc.integer({ min: 0, max: 999 }), way: fc.constantFrom('up', 'down'), who: text, where: text }),
      (list, values) => {
        expect(say(icu(list), values)).toBe(spoken(list, values));
      },
    ),
  );
});
