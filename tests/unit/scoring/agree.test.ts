import { describe, expect, test } from 'vitest';
import { compileAll, score, type ActData, type Entry, type RuleData, type SchemeData } from '../../../src/core/scoring';
import { mostDisputed, places } from '../../../src/core/scoring/agree';

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

describe('places', () => {
  const ranked = (schemes: SchemeData[], entries: Entry[] = []) => {
    const ready = compileAll(schemes, acts);
    return places(
      ready,
      ready.map((one) => score({ entries }, one, DAY)),
    ).map(({ at, rank, of, moved }) => ({ at, rank, of, moved }));
  };

  test('whoever moved by more bands stands first', () => {
    const [still, risen, fallen] = [
      points('still', [110]),
      points('risen', [106], [rule('gave', 6)]),
      points('fallen', [99], [rule('gave', -6)]),
    ];
    expect(ranked([fallen, still, risen], [done('gave')])).toEqual([
      { at: 2, rank: 2, of: 2, moved: 1 },
      { at: 1, rank: 1, of: 2, moved: 0 },
      { at: 0, rank: 1, of: 2, moved: -1 },
    ]);
  });

  test('among those that moved alike, whoever stands higher on a ladder of its own length; then the first in the list', () => {
    const [bottom, thirdOfFour, top] = [points('bottom', [110, 120]), points('middle', [80, 90, 110]), points('top', [90])];
    const same = points('same', [90]);
    expect(ranked([bottom, thirdOfFour, top, same]).map(({ at, rank, of }) => [at, rank, of])).toEqual([
      [2, 2, 2],
      [3, 2, 2],
      [1, 3, 4],
      [0, 1, 3],
    ]);
  });

  test('a range over two bands, recalled cut-offs and a list give no place', () => {
    const range: RuleData = { id: 'gave', act: 'gave', effect: { type: 'points', points: { min: 1, max: 20 } } };
    const recalled: SchemeData = { ...points('recalled', [90]), bandsConfidence: 'recalled' };
    expect(ranked([points('range', [110], [range]), recalled, list('list', ['gave'])], [done('gave')])).toEqual([]);
  });
});

test('whether somebody is old enough is open, so the score gives no place', () => {
  const [adults] = compileAll([{ ...points('adults', [90]), minAge: 18 }], acts);
  const place = (born: number) => places([adults!], [score({ entries: [], born }, adults!, '2020-06-01')]);
  expect(place(2002)).toEqual([]);
  expect(place(2001)).toHaveLength(1);
});

describe('the entry over which schemes are most at odds', () => {
  const schemes = compileAll(
    [
      points('first', [90], [rule('gave', 6), rule('owed', 6), rule('took', -6)]),
      list('list', ['owed', 'sued']),
      points('last', [90], [rule('took', 6)]),
    ],
    acts,
  );
  const disputed = (...names: string[]) => mostDisputed({ entries: names.map(done) }, schemes, DAY);

  test('up here, listed there and unknown to a third is more than up and unknown', () => {
    expect(disputed('gave', 'owed')).toEqual({ entry: done('owed'), raises: [0], lowers: [], lists: [1], open: [], silent: [2] });
  });
  test('up, down and unknown is more than listed and unknown', () => {
    expect(disputed('sued', 'took')).toEqual({ entry: done('took'), raises: [2], lowers: [0], lists: [], open: [], silent: [1] });
  });
  test('a listing alone is an answer', () => {
    expect(disputed('sued')).toEqual({ entry: done('sued'), raises: [], lowers: [], lists: [1], open: [], silent: [0, 2] });
  });
  test('what the keeper may do is open, and no answer of another kind', () => {
    const ready = compileAll([points('scored', [90], [rule('gave', 6)]), lenient], acts);
    const of = (entries: Entry[]) => mostDisputed({ entries }, ready, DAY);
    expect(of([paid])).toEqual({ entry: paid, raises: [], lowers: [], lists: [], open: [1], silent: [0] });
    expect(of([done('gave'), paid])?.entry).toEqual(done('gave'));
    const raised = compileAll([points('scored', [90], [rule('paid', 6)]), lenient, list('list', [])], acts);
    expect(mostDisputed({ entries: [done('gave'), paid] }, raised, DAY)).toMatchObject({
      entry: paid,
      raises: [0],
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
