import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  faultOf,
  isYearOfBirth,
  readLife,
  settle,
  writeLife,
  type EntryFault,
  type LifeState,
  type LifeVocabulary,
} from '../../../src/core/share/life';
import type { Entry } from '../../../src/core/scoring';

const vocabulary: LifeVocabulary = {
  personas: new Set(['lin', 'zhao']),
  acts: new Map([
    ['gave-blood', { amount: null, settles: true }],
    ['volunteered', { amount: { min: 5, max: 500 }, settles: true }],
    ['listed-by-court', { amount: null, settles: true }],
  ]),
  formerIds: new Map([['blood-1', 'gave-blood']]),
  roles: new Set(['villager', 'parent']),
  schemes: new Set(['zhima', 'wendeng-village']),
  earliest: '2009-12-31',
  first: '2009-12-31',
  last: '2026-11-22',
  most: 60,
};
const fallback: LifeState = { persona: 'lin', asOf: '2020-12-31', entries: null };

/** Links that were once published: this list only grows. */
const golden: [string, LifeState][] = [
  ['1~lin~20201231', fallback],
  ['1~zhao~20100630~-', { persona: 'zhao', asOf: '2010-06-30', entries: [] }],
  ['1~lin~20201231~gave-blood_20200314', { ...fallback, entries: [{ act: 'gave-blood', date: '2020-03-14' }] }],
  ['1~lin~20201231~volunteered_20200630_50', { ...fallback, entries: [{ act: 'volunteered', date: '2020-06-30', amount: 50 }] }],
  [
    '1~lin~20201231~listed-by-court_20200518__20201109',
    { ...fallback, entries: [{ act: 'listed-by-court', date: '2020-05-18', settled: '2020-11-09' }] },
  ],
  [
    '2~lin~20201231~.b1986.rvillager_parent.dzhima_wendeng-village.wzhao.nMei_20_E6_9D_8E~gave-blood_20200314',
    {
      ...fallback,
      born: 1986,
      roles: ['villager', 'parent'],
      declined: ['zhima', 'wendeng-village'],
      beside: 'zhao',
      name: 'Mei 李',
      entries: [{ act: 'gave-blood', date: '2020-03-14' }],
    },
  ],
  ['2~zhao~20100630~.r.d~-', { persona: 'zhao', asOf: '2010-06-30', roles: [], declined: [], entries: [] }],
  ['2~zhao~20100630~.nAnna_2DLena_20O_27Neil_2E', { persona: 'zhao', asOf: '2010-06-30', name: "Anna-Lena O'Neil.", entries: null }],
];

describe('links to a life', () => {
  test.each(golden)('%s still says what it said', (text, state) => {
    expect(readLife(text, vocabulary, fallback)).toEqual({ state, problem: null });
    expect(writeLife(state)).toBe(text);
  });

  test.each([
    ['', 'unreadable'],
    ['3~lin~20201231', 'version'],
    ['2~lin~20201231', 'dropped'],
    ['2~lin~20201231~b1986', 'dropped'],
    ['2~lin~20201231~.b1886', 'dropped'],
    ['2~lin~20201231~.remperor', 'dropped'],
    ['2~lin~20201231~.dfico', 'dropped'],
    ['2~lin~20201231~.wnobody', 'dropped'],
    ['2~lin~20201231~.n_ff', 'dropped'],
    ['2~lin~20201231~.x', 'dropped'],
    // The day is moved to the last one, although the person is read.
    ['2~lin~99991231~.b1986', 'dropped'],
    ['1~nobody~20201231', 'unreadable'],
    ['1~lin~99999999', 'dropped'],
    ['1~lin~20201231~flew-to-moon_20200101', 'dropped'],
    ['1~lin~20201231~gave-blood_20200230', 'dropped'],
    ['1~lin~20201231~gave-blood_20200314_7', 'dropped'],
    ['1~lin~20201231~volunteered_20200630', 'dropped'],
    ['1~lin~20201231~volunteered_20200630_501', 'dropped'],
    ['1~lin~20201231~listed-by-court_20200518__20200101', 'dropped'],
  ])('%j is answered with "%s"', (text, problem) => {
    expect(readLife(text, vocabulary, fallback).problem).toBe(problem);
  });

  test('any string gives a valid life and never throws', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc
        .array(fc.constantFrom('1', '~', '_', 'lin', '20201231', 'gave-blood', '-', '__proto__', 'constructor', '<script>', '%00', '.'), {
          maxLength: 40,
        })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const { state } = readLife(text, vocabulary, fallback);
        expect(vocabulary.personas.has(state.persona)).toBe(true);
        expect(state.asOf >= vocabulary.first && state.asOf <= vocabulary.last).toBe(true);
        for (const { act, date } of state.entries ?? [])
          expect(vocabulary.acts.has(act) && date >= vocabulary.first && date <= vocabulary.last).toBe(true);
        expect(readLife(writeLife(state), vocabulary, fallback)).toEqual({ state, problem: null });
      }),
      { numRuns: 2000 },
    );
  });

  test('an act that has another id now is read by that', () => {
    const { state, problem } = readLife('1~lin~20201231~blood-1_20200314', vocabulary, fallback);
    expect({ state, problem }).toEqual({ state: { ...fallback, entries: [{ act: 'gave-blood', date: '2020-03-14' }] }, problem: null });
  });

  test('more entries than a life holds are left out and said', () => {
    const text = ['1~lin~20201231', ...Array.from({ length: 61 }, () => 'gave-blood_20200314')].join('~');
    const { state, problem } = readLife(text, vocabulary, fallback);
    expect(state.entries).toHaveLength(60);
    expect(problem).toBe('dropped');
  });
});

describe('what is wrong in an entry', () => {
  const narrow: LifeVocabulary = {
    ...vocabulary,
    acts: new Map([
      ['plain', { amount: null, settles: false }],
      ['sized', { amount: { min: 5, max: 500 }, settles: true }],
    ]),
    earliest: '2000-01-01',
  };
  test.each<[string, Entry, EntryFault | null]>([
    ['an act that is not known', { act: 'flew-to-moon', date: '2020-01-01' }, { field: 'act', reason: 'unknown' }],
    ['the day before the first', { act: 'plain', date: '1999-12-31' }, { field: 'date', reason: 'range' }],
    ['the first day', { act: 'plain', date: '2000-01-01' }, null],
    ['the last day', { act: 'plain', date: '2026-11-22' }, null],
    ['the day after the last', { act: 'plain', date: '2026-11-23' }, { field: 'date', reason: 'range' }],
    ['an amount where none counts', { act: 'plain', date: '2020-01-01', amount: 5 }, { field: 'amount', reason: 'idle' }],
    ['no amount where one counts', { act: 'sized', date: '2020-01-01' }, { field: 'amount', reason: 'missing' }],
    ['less than the smallest amount', { act: 'sized', date: '2020-01-01', amount: 4 }, { field: 'amount', reason: 'range' }],
    ['the smallest amount', { act: 'sized', date: '2020-01-01', amount: 5 }, null],
    ['the largest amount', { act: 'sized', date: '2020-01-01', amount: 500 }, null],
    ['more than the largest amount', { act: 'sized', date: '2020-01-01', amount: 501 }, { field: 'amount', reason: 'range' }],
    [
      'putting right what cannot be put right',
      { act: 'plain', date: '2020-01-01', settled: '2020-01-02' },
      { field: 'settled', reason: 'idle' },
    ],
    [
      'put right the day before it was done',
      { act: 'sized', date: '2020-01-02', amount: 5, settled: '2020-01-01' },
      { field: 'settled', reason: 'range' },
    ],
    ['put right on the same day', { act: 'sized', date: '2020-01-02', amount: 5, settled: '2020-01-02' }, null],
    ['put right on the last day', { act: 'sized', date: '2020-01-02', amount: 5, settled: '2026-11-22' }, null],
    [
      'put right after the last day',
      { act: 'sized', date: '2020-01-02', amount: 5, settled: '2026-11-23' },
      { field: 'settled', reason: 'range' },
    ],
  ])('%s', (_what, entry, fault) => {
    expect(faultOf(entry, narrow)).toEqual(fault);
    const link = writeLife({ ...fallback, entries: [entry] });
    expect(readLife(link, narrow, fallback).state.entries).toEqual(fault ? [] : [entry]);
  });

  test.each([
    'gave-blood_20200314__20200315_1', // One field too many.
    'gave-blood_20200314__20200230', // No such day.
    'volunteered_20200314_5e1',
    'volunteered_20200314_-5',
    'gave-blood_20200314_x', // An amount that is no number, for an act that has none.
  ])('%s is no entry', (part) => {
    expect(readLife(`1~lin~20201231~${part}`, vocabulary, fallback)).toEqual({ state: { ...fallback, entries: [] }, problem: 'dropped' });
  });
});

describe('what a link says of the person', () => {
  const read = (part: string) => readLife(`2~lin~20201231~${part}`, vocabulary, fallback);

  test.each<[string, Partial<LifeState>]>([
    ['.b1905', { born: 1905 }],
    ['.b2020', { born: 2020 }],
    ['.rparent', { roles: ['parent'] }],
    ['.dzhima', { declined: ['zhima'] }],
    ['.wzhao', { beside: 'zhao' }],
    ['.nAnna', { name: 'Anna' }],
    ['.ozhima_grade-order_lowest', { readings: { zhima: { 'grade-order': 'lowest' } } }],
    [
      '.ozhima_grade-order_lowest.owendeng-village_grade-order_by-date',
      { readings: { zhima: { 'grade-order': 'lowest' }, 'wendeng-village': { 'grade-order': 'by-date' } } },
    ],
  ])('%s is taken', (part, person) => {
    expect(read(part)).toEqual({ state: { ...fallback, ...person }, problem: null });
  });

  test.each([
    'b1986.b1986',
    '.b1904',
    '.b2021',
    '.b1986x',
    '.rparent_emperor',
    '.dzhima_fico',
    '.wnobody',
    '.n',
    '.xparent',
    '.ofico_grade-order_lowest',
    '.ozhima_nothing-asked_lowest',
    '.ozhima_grade-order_nonsense',
    '.ozhima_grade-order',
    '.ozhima_grade-order_lowest_lowest',
  ])('%s is left out, what stands beside it is kept', (part) => {
    const { state, problem } = read(`${part}.rvillager`);
    expect(problem).toBe('dropped');
    expect(state).toEqual({ ...fallback, roles: ['villager'], ...(part.startsWith('b') ? { born: 1986 } : {}) });
  });

  test('an answer stands beside those to other questions and of other schemes, and can be taken back', () => {
    const one = settle(undefined, 'zhima', 'grade-order', 'lowest');
    expect(one).toEqual({ zhima: { 'grade-order': 'lowest' } });
    const two = settle(one, 'zhima', 'term-end', 'last-day');
    expect(two).toEqual({ zhima: { 'grade-order': 'lowest', 'term-end': 'last-day' } });
    const three = settle(two, 'wendeng-village', 'term-end', 'last-day');
    expect(settle(three, 'zhima', 'grade-order', 'by-date')).toEqual({
      zhima: { 'grade-order': 'by-date', 'term-end': 'last-day' },
      'wendeng-village': { 'term-end': 'last-day' },
    });
    expect(settle(three, 'zhima', 'grade-order', null)).toEqual({
      zhima: { 'term-end': 'last-day' },
      'wendeng-village': { 'term-end': 'last-day' },
    });
    expect(settle(three, 'wendeng-village', 'term-end', null)).toEqual(two);
    expect(settle(one, 'zhima', 'grade-order', null)).toBeUndefined();
  });

  test('a year of birth is a whole number within a long life', () => {
    expect([1904, 1905, 2020, 2021, 1986.5, '1986', NaN].map(isYearOfBirth)).toEqual([false, true, true, false, false, false, false]);
  });
});

test.each([
  ['20091230', '2009-12-31', 'dropped'],
  ['20091231', '2009-12-31', null],
  ['20261122', '2026-11-22', null],
  ['20261123', '2026-11-22', 'dropped'],
  ['20200230', fallback.asOf, 'dropped'],
])('the day %s is read as %s', (day, asOf, problem) => {
  expect(readLife(`1~lin~${day}`, vocabulary, fallback)).toEqual({ state: { ...fallback, asOf }, problem });
});
