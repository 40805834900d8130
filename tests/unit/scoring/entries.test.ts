import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../src/core/dates';
import { compileAll, type ActData, type Entry, type SchemeData } from '../../../src/core/scoring';
import { entriesFor } from '../../../src/core/scoring/entries';

const data: SchemeData = {
  id: 'small-1',
  scheme: 'small',
  kind: 'score',
  consent: 'compulsory',
  inForce: { from: '2019-01-01', until: null },
  base: 100,
  bands: [
    { id: 'low', min: null },
    { id: 'high', min: 90 },
  ],
  bandsConfidence: 'verified',
  rulesHeld: 'complete',
  effects: [],
  // Neither the order of the rules nor that of the acts' names is the order of their ids.
  rules: [
    { id: 'z-banned', act: 'a-banned', effect: { type: 'grade', grade: 'low' } },
    { id: 'a-rude', act: 'b-rude', effect: { type: 'points', points: -7 } },
    { id: 'z-hours', act: 'c-hours', effect: { type: 'per-unit', points: 1 } },
    { id: 'b-kind', act: 'd-kind', effect: { type: 'points', points: 6 } },
  ],
};
const act = (id: string): [string, ActData] => [id, { id, myth: false, amount: { min: 1, max: 100 }, settles: true }];
const [scheme] = compileAll([data], new Map(['a-banned', 'b-rude', 'c-hours', 'd-kind'].map(act)));

describe('entries are taken', () => {
  const inOrder = (...entries: Entry[]) => entriesFor(scheme!, entries, dayNumber('2020-12-31')).map(({ entry }) => entry);
  const day = '2020-05-01';

  test.each<[string, Entry[]]>([
    [
      'by day',
      [
        { act: 'a-banned', date: '2020-04-30' },
        { act: 'd-kind', date: day },
      ],
    ],
    [
      'on one day bonuses first, then deductions, then direct grades',
      [
        { act: 'd-kind', date: day },
        { act: 'b-rude', date: day },
        { act: 'a-banned', date: day },
      ],
    ],
    [
      'among bonuses by the id of the rule',
      [
        { act: 'd-kind', date: day, amount: 1 },
        { act: 'c-hours', date: day, amount: 50 },
      ],
    ],
    [
      'for one rule the larger amount first',
      [
        { act: 'c-hours', date: day, amount: 50 },
        { act: 'c-hours', date: day, amount: 5, settled: '2020-06-01' },
      ],
    ],
    [
      'for one amount by the day of being put right, what was not comes last',
      [
        { act: 'b-rude', date: day, settled: '2020-06-01' },
        { act: 'b-rude', date: day, settled: '2020-07-01' },
        { act: 'b-rude', date: day },
      ],
    ],
  ])('%s', (_what, entries) => {
    expect(inOrder(...entries)).toEqual(entries);
    expect(inOrder(...entries.toReversed())).toEqual(entries);
  });

  test('up to the day asked for, and only where there is a rule', () => {
    const entries = [
      { act: 'd-kind', date: '2020-12-31' },
      { act: 'd-kind', date: '2021-01-01' },
      { act: 'sang', date: day },
    ];
    expect(inOrder(...entries)).toEqual([entries[0]]);
  });

  test('as not put right where that comes after the day asked for', () => {
    const of = (settled: string) => entriesFor(scheme!, [{ act: 'b-rude', date: day, settled }], dayNumber('2020-12-31'))[0]!.settled;
    expect([of('2020-12-31'), of('2021-01-01')]).toEqual([dayNumber('2020-12-31'), null]);
  });
});
