import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { score, type Citizen, type Entry, type Role, type Scheme, type Score } from '../../../src/core/scoring';
import { actsOfScoring, compiled } from '../../data';

const days = fc
  .date({ min: new Date('2009-06-01'), max: new Date('2026-11-22'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const entry: fc.Arbitrary<Entry> = fc
  .record({
    act: fc.constantFrom(...actsOfScoring.values()),
    date: days,
    size: fc.nat(),
    settled: fc.option(days, { nil: undefined, freq: 3 }),
  })
  .map(({ act: { id: act, amount, settles }, date, size, settled }) => ({
    act,
    date,
    ...(amount ? { amount: amount.min + (size % (amount.max - amount.min + 1)) } : {}),
    ...(settles && settled !== undefined && settled >= date ? { settled } : {}),
  }));
const life = fc.array(entry, { maxLength: 25 });
const ROLES: Role[] = ['villager', 'village-head', 'party-member', 'official', 'trader', 'employee', 'professional', 'parent'];
/** Who somebody is beside what happened: villagers are half of them, since three schemes score nobody else. */
const person: fc.Arbitrary<Omit<Citizen, 'entries'>> = fc.record({
  roles: fc.oneof(fc.constant(['villager' as const]), fc.subarray(ROLES)),
  born: fc.option(fc.oneof(fc.integer({ min: 1950, max: 2008 }), fc.constantFrom('1990-12-31', '2002-03-01', '2004-02-29')), {
    nil: undefined,
  }),
});
const scheme = fc.constantFrom(...compiled.values());
const scored = fc.constantFrom(...[...compiled.values()].filter(({ data }) => data.kind === 'score' && data.rulesHeld !== 'none'));
const wendeng = compiled.get('wendeng-2020')!;

/** The readings of Wendeng's text under which a direct grade holds everything down. */
const HELD = { 'grade-order': 'by-date', 'grade-or-points': 'grade', 'bonus-before-grade': 'held', 'finished-act': 'held' };

const isBad = (scheme: Scheme, act: string): boolean =>
  (scheme.rulesByAct.get(act) ?? []).every(
    ({ effect }) =>
      effect.type === 'grade' ||
      ((effect.type === 'points' || effect.type === 'per-unit') &&
        (typeof effect.points === 'number' ? effect.points <= 0 : (effect.points.max ?? 1) <= 0)),
  );

/** Marks of a repaired entry count less than the entry did: such lives may rise, as the law means them to. */
const unrepaired = life.map((entries) =>
  entries.map(({ act, date, amount }): Entry => ({ act, date, ...(amount === undefined ? {} : { amount }) })),
);

describe('score, for every scheme and any life', () => {
  test('the trace adds up to the points, line by line', () => {
    fc.assert(
      fc.property(person, life, scheme, days, (whose, entries, one, asOf) => {
        const { trace, points } = score({ ...whose, entries }, one, asOf);
        if (points === null) return;
        let lo = 0;
        let hi = 0;
        for (const line of trace) {
          lo += line.delta.lo;
          hi += line.delta.hi;
          expect(line.after).toEqual({ lo, hi });
        }
        expect(points).toEqual({ lo, hi });
        expect(points.lo).toBeLessThanOrEqual(points.hi);
      }),
      { numRuns: 1500 },
    );
  });

  test('the order in which acts are entered never matters', () => {
    fc.assert(
      fc.property(person, life, scheme, days, fc.func(fc.nat()), (whose, entries, one, asOf, key) => {
        const shuffled = entries
          .map((entry, i) => ({ entry, key: key(i) }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        const before = score({ ...whose, entries }, one, asOf);
        const after = score({ ...whose, entries: shuffled }, one, asOf);
        expect(after.points).toEqual(before.points);
        expect(after.bands).toEqual(before.bands);
        expect(after.standing).toBe(before.standing);
      }),
      { numRuns: 1000 },
    );
  });

  test('one more bad thing never raises a file', () => {
    fc.assert(
      fc.property(person, unrepaired, scored, entry, days, (whose, entries, one, { settled: _, ...more }, asOf) => {
        fc.pre(isBad(one, more.act) && one.rulesByAct.has(more.act));
        const before = score({ ...whose, entries }, one, asOf).points;
        const after = score({ ...whose, entries: [...entries, more] }, one, asOf).points;
        if (before === null || after === null) return;
        expect(after.lo).toBeLessThanOrEqual(before.lo);
        expect(after.hi).toBeLessThanOrEqual(before.hi);
      }),
      { numRuns: 1500 },
    );
  });

  test('putting right never hurts, and never puts a name on a list', () => {
    const LISTED = ['not-listed', 'open', 'listed'];
    fc.assert(
      fc.property(person, life, scheme, days, days, fc.nat(), (whose, entries, one, asOf, day, which) => {
        const open = entries.flatMap(({ act, date, settled }, i) =>
          actsOfScoring.get(act)!.settles && settled === undefined && date <= day ? [i] : [],
        );
        fc.pre(open.length > 0 && day <= asOf);
        const at = open[which % open.length]!;
        const right = entries.map((other, i) => (i === at ? { ...other, settled: day } : other));
        const [before, after] = [entries, right].map((some) => score({ ...whose, entries: some }, one, asOf)) as [Score, Score];
        if (before.points && after.points) {
          expect(after.points.lo).toBeGreaterThanOrEqual(before.points.lo);
          expect(after.points.hi).toBeGreaterThanOrEqual(before.points.hi);
        }
        if (LISTED.includes(before.standing)) expect(LISTED.indexOf(after.standing)).toBeLessThanOrEqual(LISTED.indexOf(before.standing));
      }),
      { numRuns: 1500 },
    );
  });

  test('what each reading makes of a life lies within the result that holds all of them', () => {
    fc.assert(
      fc.property(person, life, scheme, days, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (whose, entries, one, asOf, picks) => {
        const all = score({ ...whose, entries }, one, asOf);
        const chosen = Object.fromEntries(all.readings.map(({ id, choices }, i) => [id, choices[picks[i]! % choices.length]!]));
        const read = score({ ...whose, entries, readings: { [one.data.scheme]: chosen } }, one, asOf);
        if (all.points && read.points) {
          expect(read.points.lo).toBeGreaterThanOrEqual(all.points.lo);
          expect(read.points.hi).toBeLessThanOrEqual(all.points.hi);
        }
        if (all.bands.length > 0) expect(all.bands).toEqual(expect.arrayContaining([...read.bands]));
        if (all.standing !== 'open') expect(read.standing).toBe(all.standing);
      }),
      { numRuns: 1500 },
    );
  });

  test('what counts is said to end after the day asked for, what lapsed no later', () => {
    fc.assert(
      fc.property(person, life, scheme, days, (whose, entries, one, asOf) => {
        for (const { kind, expires } of score({ ...whose, entries }, one, asOf).trace) {
          if (expires === null) continue;
          if (kind === 'bonus' || kind === 'deduction' || kind === 'grade' || kind === 'listing') expect(expires >= asOf).toBe(true);
          if (kind === 'lapsed') expect(expires <= asOf).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('acts without a line never change points', () => {
    fc.assert(
      fc.property(life, scored, entry, days, (entries, one, more, asOf) => {
        fc.pre(!one.rulesByAct.has(more.act));
        expect(score({ entries: [...entries, more] }, one, asOf).points).toEqual(score({ entries }, one, asOf).points);
      }),
      { numRuns: 500 },
    );
  });

  test('what has lapsed stays lapsed: a file without new entries only moves when something expires or is put right', () => {
    const ended = (result: Score) =>
      new Set(result.trace.flatMap((line, i) => (line.kind === 'lapsed' ? [`${line.rule} ${line.date} ${i}`] : [])));
    fc.assert(
      fc.property(unrepaired, days, days, (entries, a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        fc.pre(first >= '2020-01-01' && entries.every(({ date }) => date <= first));
        const later = ended(score({ entries }, wendeng, second));
        for (const key of ended(score({ entries }, wendeng, first))) expect(later).toContain(key);
      }),
      { numRuns: 800 },
    );
  });

  test('a direct grade never betters a standing, and bonuses do not lift it while it lasts', () => {
    fc.assert(
      fc.property(unrepaired, (entries) => {
        const { trace, bands } = score({ entries, readings: { wendeng: HELD } }, wendeng, '2020-12-31');
        const grades = trace.filter((line) => line.kind === 'grade');
        for (const line of grades) {
          expect(line.delta.hi).toBeLessThanOrEqual(0);
          for (const band of bands) expect(wendeng.rank.get(band)).toBeLessThanOrEqual(wendeng.rank.get(line.grade!)!);
        }
        const start = trace.findIndex((line) => line.kind === 'grade');
        if (start >= 0) expect(trace.slice(start).some((line) => line.kind === 'bonus')).toBe(false);
      }),
      { numRuns: 800 },
    );
  });

  test('bands hold every point of the interval and no others', () => {
    fc.assert(
      fc.property(person, life, scored, days, (whose, entries, one, asOf) => {
        const { bands, points, trace } = score({ ...whose, entries }, one, asOf);
        if (points === null || bands.length === 0 || trace.some((line) => line.kind === 'grade')) return;
        const bandOf = (value: number) =>
          one.data.bands.findLast(({ min, above }) => min === null || (above ? value > min : value >= min))?.id;
        if (Number.isFinite(points.hi)) expect(bands.at(-1)).toBe(bandOf(points.hi));
        if (Number.isFinite(points.lo)) expect(bands[0]).toBe(bandOf(points.lo));
      }),
      { numRuns: 800 },
    );
  });

  test('it never throws and never answers with NaN', () => {
    fc.assert(
      fc.property(person, life, scheme, days, (whose, entries, one, asOf) => {
        const result = score({ ...whose, entries }, one, asOf);
        if (result.points) expect(Number.isNaN(result.points.lo) || Number.isNaN(result.points.hi)).toBe(false);
        for (const i of result.effects) expect(one.data.effects[i]).toBeDefined();
      }),
      { numRuns: 800 },
    );
  });
});
