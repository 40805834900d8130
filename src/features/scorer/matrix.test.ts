import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../book/collections';
import { disputedActs } from '../../book/scorer';
import type { Answer } from '../../core/scoring/agree';
import { cellsOf, lookOf, pathsOf, readAgree, ROW, sizeOf, WIDTH, writeAgree } from './model/matrix';

const collections = { schemes: loadCollection('schemes'), acts: loadCollection('acts'), lines: loadCollection('lines') };
const { keepers, least, disputes } = disputedActs(collections);

describe('acts against keepers', () => {
  test('its title holds: all that get one and the same answer are rewards, blood and honours among them, and every fault gets several', () => {
    const same = disputes.filter(({ different }) => different === 1);
    expect(same.map(({ entry }) => entry.act)).toEqual(expect.arrayContaining(['gave-blood', 'national-honour']));
    const gives = (answer: Answer) => answer.kind === 'points' && answer.points.lo > 0;
    for (const { answers, entry } of same)
      expect(answers.filter(({ kind }) => kind !== 'none' && kind !== 'unknown').every(gives), entry.act).toBe(true);
    for (const { answers, different } of disputes)
      if (answers.some(({ kind }) => kind === 'listed' || kind === 'grade')) expect(different).toBeGreaterThan(1);
  });

  test('what Wendeng and the lists do is what their texts say', () => {
    const of = (act: string, scheme: string) =>
      disputes.find(({ entry }) => entry.act === act)?.answers[keepers.findIndex(({ id }) => id === scheme)];
    expect(of('gave-blood', 'wendeng-2020')).toEqual({ kind: 'points', points: { lo: 10, hi: 10 } });
    expect(of('drink-driving', 'wendeng-2020')).toEqual({ kind: 'grade', grade: 'B' });
    expect(of('listed-by-court', 'court-list-2017')).toEqual({ kind: 'listed' });
    expect(of('gave-blood', 'court-list-2017')).toEqual({ kind: 'none' });
    expect(of('gave-blood', 'rongcheng-2016')).toEqual({ kind: 'unknown' });
  });

  test('each act has enough answers, and the most different come first', () => {
    for (const { given } of disputes) expect(given).toBeGreaterThanOrEqual(least);
    const different = disputes.map((one) => one.different);
    expect(different).toEqual([...different].sort((a, b) => b - a));
  });
});

test.each([
  [{ lo: 5, hi: 5 }, 'slight'],
  [{ lo: -20, hi: -20 }, 'middling'],
  [{ lo: -50, hi: -10 }, 'heavy'],
  [{ lo: -Infinity, hi: -20 }, 'middling'],
  [{ lo: -50, hi: -50 }, 'heavy'],
  [{ lo: 5.5, hi: 5.5 }, 'middling'],
  [{ lo: 20.5, hi: 20.5 }, 'heavy'],
  [{ lo: -51, hi: -51 }, 'heaviest'],
  [{ lo: -200, hi: -200 }, 'heaviest'],
])('%o is %s', (points, size) => expect(sizeOf(points)).toBe(size));

test.each<[Answer, string | null]>([
  [{ kind: 'points', points: { lo: 10, hi: 10 } }, 'gives middling'],
  [{ kind: 'points', points: { lo: -20, hi: 0 } }, 'takes middling'],
  [{ kind: 'points', points: { lo: -20, hi: 20 } }, 'counted'],
  [{ kind: 'grade', grade: 'B' }, 'strikes'],
  [{ kind: 'listed' }, 'strikes'],
  [{ kind: 'open' }, 'counted'],
  [{ kind: 'unknown' }, 'unknown'],
  [{ kind: 'none' }, null],
])('%o is drawn as %s', (answer, look) => expect(lookOf(answer)).toBe(look));

test('each square has one mark, in its column and its row', () => {
  const answers: Answer[] = [{ kind: 'listed' }, { kind: 'none' }, { kind: 'unknown' }];
  const paths = pathsOf(cellsOf([{ answers }, { answers }]), answers.length);
  const x = Math.round(WIDTH / 6);
  expect(paths.get('strikes')).toBe(`M${x} 28h0M${x} ${28 + ROW}h0`);
  expect(paths.get('unknown')?.match(/M/g)).toHaveLength(2);
  expect([...paths.keys()]).toEqual(['strikes', 'unknown']);
});

describe('links', () => {
  const known = { people: ['lin', 'guo'], acts: ['gave-blood', 'owed-tax'], schemes: ['wendeng-2020', 'weihai-2018'] };
  const fallback = { person: 'lin', act: 'gave-blood', scheme: 'wendeng-2020' };
  // Golden: links that were given away keep their meaning.
  test.each([
    ['1~guo~owed-tax~weihai-2018', { person: 'guo', act: 'owed-tax', scheme: 'weihai-2018' }],
    ['1~yours~owed-tax~weihai-2018', { person: 'yours', act: 'owed-tax', scheme: 'weihai-2018' }],
    ['1~~gave-blood~wendeng-2020', { person: '', act: 'gave-blood', scheme: 'wendeng-2020' }],
  ])('%s', (text, state) => {
    expect(readAgree(text, known, fallback)).toEqual({ state, problem: false });
    expect(writeAgree(state)).toBe(text);
  });
  test.each([
    ['', fallback],
    ['2~guo~owed-tax~weihai-2018', fallback],
    ['1~nobody~owed-tax~weihai-2018', { person: 'lin', act: 'owed-tax', scheme: 'weihai-2018' }],
    ['1~guo~gone~gone', { person: 'guo', act: 'gave-blood', scheme: 'wendeng-2020' }],
    ['1~guo~owed-tax~weihai-2018~more', { person: 'guo', act: 'owed-tax', scheme: 'weihai-2018' }],
  ])('what cannot be read falls back and is told: %s', (text, state) => {
    expect(readAgree(text, known, fallback)).toEqual({ state, problem: true });
  });
});
