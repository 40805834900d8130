import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileAll, score, type ActData, type Citizen, type Entry, type SchemeData } from '../../../src/core/scoring';
import { disputes, treatmentOf } from '../../../src/core/scoring/agree';
import { smallestChange } from '../../../src/core/scoring/change';
import { compiled } from '../../data';

const wendeng = compiled.get('wendeng-2020')!;
const NEW_YEAR = '2020-12-31';
const done = (act: string, date = '2020-06-01', amount?: number): Entry => ({ act, date, ...(amount === undefined ? {} : { amount }) });
const offered = [done('gave-blood'), done('volunteered', NEW_YEAR, 50), done('left-bill-unpaid'), done('lost-contract-lawsuit')];

describe('the smallest change in Wendeng, by hand', () => {
  const change = (entries: Entry[], direction: 'up' | 'down') => smallestChange({ entries }, wendeng, NEW_YEAR, direction, offered);

  test('1,020 lacks ten points of AA: one blood donation, not fifty hours, is nearest', () => {
    expect(change([done('gave-blood', '2020-02-01'), done('gave-blood', '2020-03-01')], 'up')).toMatchObject({
      moves: [{ kind: 'add', entry: { act: 'gave-blood', date: NEW_YEAR } }],
      from: 'A',
      to: 'AA',
      points: 1030,
    });
  });

  test('an empty file lacks thirty points of AA, more than one donation and one ladder of hours give', () => {
    expect(change([], 'up')).toEqual({ tried: 4 });
  });

  test('an empty file falls to B by two changes: a lost suit takes 50 to 950, which is one', () => {
    expect(change([], 'down')).toMatchObject({ moves: [{ kind: 'add', entry: { act: 'lost-contract-lawsuit' } }], to: 'B', points: 950 });
  });

  test('a listed debtor climbs by paying', () => {
    expect(change([done('listed-by-court')], 'up')).toMatchObject({ moves: [{ kind: 'settle' }], from: 'D', to: 'B', points: 950 });
  });

  test('the top cannot rise, the bottom cannot fall', () => {
    expect(change([done('volunteered', '2020-03-01', 300)], 'up')).toBe('at-the-end');
    expect(change([done('listed-by-court')], 'down')).toBe('at-the-end');
  });

  test('where the standing itself is a range nothing can be said', () => {
    expect(change([done('disorder-on-plane')], 'up')).toBe('undecidable');
    expect(smallestChange({ entries: [] }, compiled.get('suining-2010')!, NEW_YEAR, 'up', offered)).toBe('undecidable');
  });
});

/** A small additive scheme with doubling, a ladder and bands, against every subset of what could have gone otherwise. */
const small: SchemeData = {
  id: 'small-1',
  scheme: 'small',
  kind: 'score',
  consent: 'compulsory',
  inForce: { from: '2019-01-01', until: null },
  base: 100,
  bands: [
    { id: 'low', min: null },
    { id: 'middle', min: 90 },
    { id: 'high', min: 112 },
    { id: 'top', min: 130 },
  ],
  bandsConfidence: 'verified',
  rulesHeld: 'complete',
  terms: { bonus: 5, deduction: 5 },
  repeatFactor: 2,
  readings: [{ id: 'same-kind', choices: ['same-line', 'same-heading'] }],
  rules: [
    { id: 'kind', act: 'kind', effect: { type: 'points', points: 6 } },
    {
      id: 'rude',
      act: 'rude',
      heading: 1,
      effect: { type: 'points', points: -7 },
      repair: { effect: { type: 'points', points: -2 }, years: 2 },
    },
    {
      id: 'hours',
      act: 'hours',
      effect: {
        type: 'ladder',
        steps: [
          { from: 10, points: 3 },
          { from: 20, points: 11 },
        ],
      },
    },
    { id: 'late', act: 'late', heading: 1, effect: { type: 'per-unit', points: -3 } },
  ],
  effects: [],
};
const act = (id: string, settles = false, amount: ActData['amount'] = null): ActData => ({ id, myth: false, amount, settles });
const sized = { min: 1, max: 100 };
const known = [act('kind'), act('rude', true), act('hours', false, sized), act('late', false, sized)];
const [tiny] = compileAll([small], new Map(known.map((one) => [one.id, one])));

describe('against brute force', () => {
  const entry = fc.oneof(
    fc.constantFrom('kind', 'rude').map((act) => done(act)),
    fc.integer({ min: 5, max: 20 }).map((amount) => done('hours', '2020-05-01', amount)),
    fc.integer({ min: 1, max: 3 }).map((amount) => done('late', '2020-07-01', amount)),
  );
  const more = [
    done('kind', NEW_YEAR),
    done('kind', NEW_YEAR),
    done('hours', NEW_YEAR, 10),
    done('rude', NEW_YEAR),
    done('late', NEW_YEAR, 2),
  ];

  /** The fewest changes that reach another band: every set of undoing, putting right and adding is tried. */
  function fewest(citizen: Citizen, direction: 'up' | 'down'): number | null {
    const rank = (id: string | undefined) => small.bands.findIndex((band) => band.id === id);
    const now = rank(score(citizen, tiny!, NEW_YEAR).bands[0]);
    const choices = [
      ...citizen.entries.map((one) => [one, null, ...(one.act === 'rude' ? [{ ...one, settled: NEW_YEAR }] : [])]),
      ...more.map((one) => [null, one]),
    ];
    let best: number | null = null;
    const visit = (at: number, entries: Entry[], changes: number): void => {
      if (changes > 4 || (best !== null && changes >= best)) return;
      if (at === choices.length) {
        const reached = rank(score({ ...citizen, entries }, tiny!, NEW_YEAR).bands[0]);
        if (direction === 'up' ? reached > now : reached < now) best = changes;
        return;
      }
      for (const [i, choice] of choices[at]!.entries()) visit(at + 1, choice ? [...entries, choice] : entries, changes + (i === 0 ? 0 : 1));
    };
    visit(0, [], 0);
    return best;
  }

  test.each(['up', 'down'] as const)('no smaller set of changes leads %s than the one that is named', (direction) => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), fc.constantFrom('same-line', 'same-heading'), (entries, kind) => {
        const citizen = { entries, readings: { [small.scheme]: { 'same-kind': kind } } };
        const answer = smallestChange(citizen, tiny!, NEW_YEAR, direction, more);
        const truth = fewest(citizen, direction);
        expect(typeof answer === 'string' || 'tried' in answer ? null : answer.moves.length).toBe(truth);
      }),
      { numRuns: 300 },
    );
  });
});

describe('who agrees', () => {
  const schemes = ['wendeng-2020', 'weihai-2018', 'court-list-2017', 'suining-2010'].map((id) => compiled.get(id)!);
  test('schemes are at odds over a listing, which costs a grade, points or a place on a list, more than over a donation that two reward alike', () => {
    const entries = [done('gave-blood'), done('listed-by-court')];
    const [first, second] = disputes(entries, { entries }, schemes, NEW_YEAR);
    expect(treatmentOf(first!)).toEqual({ entry: entries[1], raises: [], lowers: [0, 1], lists: [2], counts: [], open: [], silent: [] });
    expect(treatmentOf(second!)).toEqual({ entry: entries[0], raises: [0, 1], lowers: [], lists: [], counts: [], open: [], silent: [2] });
  });
});
