import { describe, expect, test } from 'vitest';
import { compileAll, score, type SchemeData } from '../../../src/core/scoring';

/** A version of a small score that keeps a deduction for a year and names both readings of a handover. */
const version = (id: string, from: string, until: string | null, repeatFactor?: number): SchemeData => ({
  id,
  scheme: 'small',
  kind: 'score',
  consent: 'compulsory',
  inForce: { from, until },
  base: 100,
  bands: [{ id: 'low', min: null }],
  bandsConfidence: 'verified',
  rulesHeld: 'complete',
  effects: [],
  terms: { deduction: 1 },
  repeatFactor,
  readings: [
    { id: 'carry-over', choices: ['runs-on', 'starts-anew'] },
    { id: 'term-end', choices: ['day-before', 'last-day'] },
  ],
  rules: [{ id: 'rude', act: 'rude', effect: { type: 'points', points: -7 } }],
});
const acts = new Map([['rude', { id: 'rude', myth: false, amount: null, settles: false }]]);

/** Points under the second version, in force from 2020; the first began with 2018. */
function points(asOf: string, dates: readonly string[], handover: string, end: string, repeatFactor?: number): number[] {
  const [, second] = compileAll(
    [version('small-1', '2018-01-01', '2020-01-01', repeatFactor), version('small-2', '2020-01-01', null, repeatFactor)],
    acts,
  );
  const readings = { small: { 'carry-over': handover, 'term-end': end } };
  const result = score({ entries: dates.map((date) => ({ act: 'rude', date })), readings }, second!, asOf);
  return [result.points?.lo ?? NaN, result.points?.hi ?? NaN];
}

describe('what an earlier version of a score booked', () => {
  test.each([
    ['goes on under the next', '2020-02-01', ['2019-06-01'], 'runs-on', 'day-before', 93],
    ['is gone if that one begins with clean files', '2020-02-01', ['2019-06-01'], 'starts-anew', 'day-before', 100],
    ['counts on the first day of the next, if that is its last', '2020-01-01', ['2019-01-01'], 'runs-on', 'last-day', 93],
    ['is over on that day, if an anniversary does not count', '2020-01-01', ['2019-01-01'], 'runs-on', 'day-before', 100],
    ['is over where it ended before', '2020-01-01', ['2018-12-31'], 'runs-on', 'last-day', 100],
  ])('%s', (_what, asOf, dates, handover, end, wanted) => {
    expect(points(asOf, dates, handover, end)).toEqual([wanted, wanted]);
  });

  test.each([
    ['makes a later entry a repetition', '2020-03-01', ['2019-06-01', '2020-02-01'], 'runs-on', 79],
    ['does not where files begin clean', '2020-03-01', ['2019-06-01', '2020-02-01'], 'starts-anew', 93],
    ['had made one that still runs a repetition, though it is over itself', '2020-02-01', ['2018-10-01', '2019-05-01'], 'runs-on', 86],
    ['does not once it is over', '2020-08-01', ['2019-06-01', '2020-07-01'], 'runs-on', 93],
  ])('%s', (_what, asOf, dates, handover, wanted) => {
    expect(points(asOf, dates, handover, 'day-before', 2)).toEqual([wanted, wanted]);
  });

  test('is looked up under the rule that governs it, where a deed has several', () => {
    const two = (data: SchemeData): SchemeData => ({
      ...data,
      bands: [
        { id: 'low', min: null },
        { id: 'high', min: 95 },
      ],
      terms: undefined,
      readings: [{ id: 'grade-or-points', choices: ['grade', 'points'] }],
      rules: [{ id: 'hid', act: 'rude', fromEnd: true, effect: { type: 'grade', grade: 'low' } }, ...data.rules],
    });
    const versions = [version('small-1', '2018-01-01', '2020-01-01'), version('small-2', '2020-01-01', null)].map(two);
    const [, second] = compileAll(versions, acts);
    const read = (answer: string) =>
      score({ entries: [{ act: 'rude', date: '2017-12-31' }], readings: { small: { 'grade-or-points': answer } } }, second!, '2020-02-01')
        .bands;
    expect([read('grade'), read('points')]).toEqual([['low'], ['high']]);
  });
});
