import { describe, expect, test } from 'vitest';
import { readMessages } from '../../book/messages';
import type { Score } from '../../core/scoring';
import { moveOf, namesOn, sentenceOf, type Answer } from './model';

const score = (changes: Partial<Score>): Score => ({
  standing: 'scored',
  notCovered: null,
  points: null,
  bands: [],
  trace: [],
  unknown: [],
  silent: [],
  effects: [],
  readings: [],
  fellFrom: null,
  ...changes,
});
const at = (lo: number, hi = lo): Partial<Score> => ({ points: { lo, hi } });
const gap: Score['unknown'][number] = { act: 'petitioned', date: '2020-01-01', rule: null, reason: 'no-line-held', direction: null };

describe('how a keeper moves', () => {
  test('the first year is held against the start', () => {
    expect(moveOf(1000, score(at(1030)), null)).toMatchObject({
      answer: 'raised',
      before: { lo: 1000, hi: 1000 },
      change: { lo: 30, hi: 30 },
    });
  });

  test.each<[string, Partial<Score>, Partial<Score>, Answer | null]>([
    ['less than before', at(1010), at(1030), 'lowered'],
    ['less by an unknown number', at(-Infinity, 629), at(1030), 'lowered'],
    ['a range on both sides of where she stood', at(1020, 1040), at(1030), 'either'],
    ['the same', at(1030), at(1030), 'unmoved'],
    ['the same, with a gap that was there before', { ...at(1030), unknown: [gap] }, { ...at(1030), unknown: [gap] }, 'unmoved'],
    ['the same, with a new gap in the rules', { ...at(1030), unknown: [gap, gap] }, { ...at(1030), unknown: [gap] }, 'partly'],
    ['no points', {}, {}, 'silent'],
    ['on a list', { standing: 'listed' }, { standing: 'not-listed' }, 'listed'],
    ['not on a list', { standing: 'not-listed' }, { standing: 'not-listed' }, 'unlisted'],
    ['a list that may hold her', { standing: 'open' }, { standing: 'not-listed' }, 'open'],
    ['over by then', { standing: 'not-in-force' }, at(1030), null],
  ])('%s', (_name, after, before, answer) => {
    expect(moveOf(1000, score(after), score(before)).answer).toBe(answer);
  });
});

const words = readMessages('en').home.heroAnswers;

test('one sentence names the keepers, the gravest answer first; who does not apply is left out', () => {
  const moves = [
    { name: 'A', answer: 'silent' as const },
    { name: 'B', answer: 'lowered' as const },
    { name: 'C', answer: null },
    { name: 'D', answer: 'listed' as const },
    { name: 'E', answer: 'silent' as const },
  ];
  expect(sentenceOf(moves, 'Lin', words, 'en')).toBe(
    'One national list names Lin, B takes points from her, and we did not find how A and E count.',
  );
});

test('names of bands that would touch the one before are left out', () => {
  const bands = [
    { id: 'D', x: 0, width: 10 },
    { id: 'C', x: 10, width: 2 },
    { id: 'AAA', x: 12, width: 88 },
  ];
  expect(namesOn(bands, 100)).toEqual(['D', 'AAA']);
  expect(namesOn(bands, 400)).toEqual(['D', 'C', 'AAA']);
});
