import { describe, expect, test } from 'vitest';
import { compileAll, type ActData, type Entry, type RuleData, type SchemeData } from '../../../src/core/scoring';
import { answerTo, disputes, isAnswer, treatmentOf } from '../../../src/core/scoring/agree';
import { compiled } from '../../data';

const DAY = '2020-12-31';
const rule = (act: string, points: number): RuleData => ({ id: act, act, effect: { type: 'points', points } });
const points = (id: string, cuts: number[], rules: RuleData[] = []): SchemeData => ({
  id: `${id}-1`,
  scheme: id,
  kind: 'score',
  consent: 'compulsory',
  inForce: { from: '2019-01-01', until: null },
  base: 100,
  bands: [{ id: 'lowest', min: null }, ...cuts.map((min) => ({ id: `from-${min}`, min }))],
  bandsConfidence: 'verified',
  rulesHeld: 'complete',
  rules,
  effects: [],
});
const list = (id: string, acts: string[]): SchemeData => ({
  ...points(id, []),
  kind: 'list',
  base: null,
  bands: [],
  rules: acts.map((act) => ({ id: act, act, effect: { type: 'listing' } })),
});
const acts = new Map(
  ['gave', 'took', 'owed', 'sued', 'sang', 'paid'].map((id): [string, ActData] => [
    id,
    { id, myth: false, amount: null, settles: id === 'paid' },
  ]),
);
/** A list whose keeper may end the listing before its term once the matter is put right. */
const lenient: SchemeData = {
  ...list('lenient', []),
  rules: [{ id: 'paid', act: 'paid', effect: { type: 'listing', term: { years: 2 }, mayEndEarly: true } }],
};
const paid: Entry = { act: 'paid', date: '2020-06-01', settled: '2020-09-01' };
const done = (act: string): Entry => ({ act, date: '2020-06-01' });

/** The first of all entries to which somebody answers. */
const mostDisputed = (entries: Entry[], schemes: Parameters<typeof disputes>[2]) => {
  const first = disputes(entries, { entries }, schemes, DAY).find(({ given }) => given > 0);
  return first ? treatmentOf(first) : null;
};

describe('the entry over which schemes are most at odds', () => {
  const schemes = compileAll(
    [
      points('first', [90], [rule('gave', 6), rule('owed', 6), rule('took', -6)]),
      list('list', ['owed', 'sued']),
      points('last', [90], [rule('took', 6)]),
    ],
    acts,
  );
  const disputed = (...names: string[]) => mostDisputed(names.map(done), schemes);

  test('up here, listed there and unknown to a third is more than up and unknown', () => {
    expect(disputed('gave', 'owed')).toEqual({
      entry: done('owed'),
      raises: [0],
      lowers: [],
      lists: [1],
      counts: [],
      open: [],
      silent: [2],
    });
  });
  test('up, down and unknown is more than listed and unknown', () => {
    expect(disputed('sued', 'took')).toEqual({
      entry: done('took'),
      raises: [2],
      lowers: [0],
      lists: [],
      counts: [],
      open: [],
      silent: [1],
    });
  });
  test('a listing alone is an answer', () => {
    expect(disputed('sued')).toEqual({ entry: done('sued'), raises: [], lowers: [], lists: [1], counts: [], open: [], silent: [0, 2] });
  });
  test('what the keeper may do is open, and no answer of another kind', () => {
    const ready = compileAll([points('scored', [90], [rule('gave', 6)]), lenient], acts);
    const of = (entries: Entry[]) => mostDisputed(entries, ready);
    expect(of([paid])).toEqual({ entry: paid, raises: [], lowers: [], lists: [], counts: [], open: [1], silent: [0] });
    expect(of([done('gave'), paid])?.entry).toEqual(done('gave'));
    const raised = compileAll([points('scored', [90], [rule('paid', 6)]), lenient, list('list', [])], acts);
    expect(mostDisputed([done('gave'), paid], raised)).toMatchObject({
      entry: paid,
      raises: [0],
      open: [1],
      silent: [2],
    });
  });
  test('what counts by an unknown amount, and what may come to nothing, stand in groups of their own', () => {
    const somehow = points('somehow', [90], [{ id: 'gave', act: 'gave', effect: { type: 'direction', direction: 'up' } }]);
    const perhaps = points('perhaps', [90], [{ id: 'gave', act: 'gave', effect: { type: 'points', points: { min: -20, max: 0 } } }]);
    expect(mostDisputed([done('gave')], compileAll([somehow, perhaps, list('list', [])], acts))).toMatchObject({
      raises: [],
      lowers: [],
      counts: [0],
      open: [1],
      silent: [2],
    });
  });
  test('among equals the first; where none answers there is no dispute', () => {
    expect(disputed('sued', 'gave')?.entry.act).toBe('sued');
    expect(disputed('gave', 'sued')?.entry.act).toBe('gave');
    expect(disputed('sang')).toBeNull();
  });
});

describe('what a scheme answers to one entry', () => {
  const scheme = (rules: RuleData[], more: Partial<SchemeData> = {}) => compileAll([{ ...points('one', [90], rules), ...more }], acts)[0]!;
  const answer = (of: ReturnType<typeof scheme>, act = 'gave') => answerTo(done(act), { entries: [] }, of, DAY);

  test('points, as they differ from those of an empty file', () => {
    expect(answer(scheme([rule('gave', 6)]))).toEqual({ kind: 'points', points: { lo: 6, hi: 6 } });
    const span: RuleData = { id: 'gave', act: 'gave', effect: { type: 'points', points: { min: -20, max: null } } };
    expect(answer(scheme([span]))).toEqual({ kind: 'points', points: { lo: -20, hi: Infinity } });
  });
  test('a grade at once', () => {
    const drop: RuleData = { id: 'took', act: 'took', effect: { type: 'grade', grade: 'lowest' } };
    expect(answer(scheme([drop]), 'took')).toEqual({ kind: 'grade', grade: 'lowest' });
  });
  test('a direction without a sum counts somehow', () => {
    const up: RuleData = { id: 'gave', act: 'gave', effect: { type: 'direction', direction: 'up' } };
    expect(answer(scheme([up]))).toEqual({ kind: 'counted' });
  });
  test('a rulebook held whole says nothing; of one held in part it is unknown', () => {
    expect(answer(scheme([]))).toEqual({ kind: 'none' });
    expect(answer(scheme([rule('gave', 6)], { rulesHeld: 'part' }), 'took')).toEqual({ kind: 'unknown' });
  });
  test('a list lists, or says nothing', () => {
    const [black] = compileAll([list('list', ['took'])], acts);
    expect(answer(black!, 'took')).toEqual({ kind: 'listed' });
    expect(answer(black!)).toEqual({ kind: 'none' });
  });
  test('what is unknown and what is not there are no answers', () => {
    expect((['listed', 'counted', 'open', 'unknown', 'none'] as const).map((kind) => isAnswer({ kind }))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

test('most different answers first, then most answers', () => {
  const schemes = compileAll(
    [points('a', [90], [rule('gave', 6), rule('took', -6), rule('owed', 1)]), points('b', [90], [rule('gave', 6), rule('took', -7)])],
    acts,
  );
  const all = disputes([done('owed'), done('gave'), done('took')], { entries: [] }, schemes, DAY);
  expect(all.map(({ entry, given, different }) => [entry.act, given, different])).toEqual([
    ['took', 2, 2],
    ['gave', 2, 1],
    ['owed', 1, 1],
  ]);
});

test('every keeper of which enough was found stands in one group', () => {
  const schemes = [...compiled.values()].filter(({ data }) => data.inForce.from <= DAY && (data.inForce.until ?? '9') > DAY);
  for (const act of new Set(schemes.flatMap(({ data }) => data.rules.map((rule) => rule.act)))) {
    const [dispute] = disputes([{ act, date: DAY }], { entries: [], roles: ['villager'] }, schemes, DAY);
    const { entry: _, ...groups } = treatmentOf(dispute!);
    const known = dispute!.answers.flatMap(({ kind }, i) => (kind === 'unknown' ? [] : [i]));
    expect(
      Object.values(groups)
        .flat()
        .sort((a, b) => a - b),
      act,
    ).toEqual(known);
  }
});
