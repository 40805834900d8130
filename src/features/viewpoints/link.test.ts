import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readViewpoints, writeViewpoints, type ViewpointsState, type ViewpointsVocabulary } from './model/link';
import { toStances } from './model/stances';
import { readSeats, writeSeats, type SeatsState } from './model/seats';

const words: ViewpointsVocabulary = {
  themes: new Set(['privacy', 'awareness']),
  voices: new Set(['adam', 'mr-li', 'mr-h']),
  arguments: new Set(['li-1', 'adam-1', 'h-1']),
};
const view: ViewpointsState = { theme: null, first: 'mr-li', second: 'adam', shown: [], stances: null };

describe('links to a view of the voices', () => {
  test.each<[string, ViewpointsState]>([
    ['1~-~mr-li~adam', view],
    ['1~privacy~mr-h~adam', { ...view, theme: 'privacy', first: 'mr-h' }],
    ['1~-~mr-li~adam~li-1', { ...view, shown: ['li-1'] }],
    ['1~-~mr-li~adam~*', { ...view, shown: ['li-1', 'adam-1', 'h-1'] }],
    ['1~-~mr-li~adam~-~li-1_e.h-1_a', { ...view, stances: { 'li-1': 2, 'h-1': -2 } }],
    ['1~-~mr-li~adam~li-1~adam-1_c', { ...view, shown: ['li-1'], stances: { 'adam-1': 0 } }],
  ])('%s still says what it said', (text, state) => {
    expect(readViewpoints(text, words, view)).toEqual({ state, problem: false });
    expect(writeViewpoints(state, words)).toBe(text);
  });

  test.each<[string, Partial<ViewpointsState>]>([
    ['', {}],
    ['2~-~mr-li~adam', {}],
    ['1~shame~mr-h~adam', {}],
    ['1~-~mr-z~adam', {}],
    ['1~-~mr-h~mr-z', {}],
    ['1~-~adam~adam', {}],
    ['1~-~mr-h~adam~li-1.li-9', { first: 'mr-h', shown: ['li-1'] }],
    ['1~-~mr-h~adam~-~li-1_z', { first: 'mr-h' }],
  ])('%s is said to be damaged, and what could be read of it stands', (text, part) => {
    const { state, problem } = readViewpoints(text, words, view);
    expect(problem).toBe(true);
    expect({ ...state, stances: null }).toEqual({ ...view, ...part });
  });

  test('any string gives a valid view and never throws', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('1', '~', '-', 'adam', 'mr-li', 'privacy', '.', '*', 'li-1', '__proto__'), { maxLength: 20 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const { state } = readViewpoints(text, words, view);
        expect(words.voices.has(state.first) && words.voices.has(state.second) && state.first !== state.second).toBe(true);
        expect(state.shown.every((id) => words.arguments.has(id))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('links to the five seats', () => {
  const none: SeatsState = { seat: 0, guesses: [{}, {}, {}, {}, {}], shown: false, named: false };
  test.each<[string, SeatsState]>([
    ['1~1~----------~', none],
    ['1~3~----------~n', { ...none, seat: 2, named: true }],
    [
      '1~5~a--bc-----~sn',
      { seat: 4, guesses: [{ age: 'younger' }, { raised: 'canada' }, { age: 'silent' }, {}, {}], shown: true, named: true },
    ],
    [
      '1~2~bccaabbcac~s',
      {
        seat: 1,
        shown: true,
        named: false,
        guesses: [
          { age: 'older', raised: 'silent' },
          { age: 'silent', raised: 'china' },
          { age: 'younger', raised: 'canada' },
          { age: 'older', raised: 'silent' },
          { age: 'younger', raised: 'silent' },
        ],
      },
    ],
  ])('%s still says what it said', (text, state) => {
    expect(readSeats(text, 5)).toEqual({ state, problem: false });
    expect(writeSeats(state)).toBe(text);
  });

  test('any string gives five seats and never throws; what is not whole is said', () => {
    for (const text of [
      '',
      '2~1~----------~',
      '1~6~----------~',
      '1~0~----------~',
      '1~1~---------~',
      '1~1~----------',
      '1~1~---------d~',
      '1~1~----------~ns',
    ])
      expect(readSeats(text, 5), text).toEqual({ state: none, problem: true });
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('1', '~', '-', 'a', 'c', 's', 'n', '5', '__proto__'), { maxLength: 18 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const { state } = readSeats(text, 5);
        expect(state.guesses).toHaveLength(5);
        expect(readSeats(writeSeats(state), 5)).toEqual({ state, problem: false });
      }),
    );
  });
});

test('stances from storage are taken only as far as they are ours', () => {
  expect(toStances({ 'li-1': 2, 'adam-1': 7, nobody: 1, 'h-1': '1' }, words)).toEqual({ 'li-1': 2 });
  for (const junk of [null, 'x', 7, [], [2]]) expect(toStances(junk, words)).toEqual({});
});
