/** What must hold for every scheme, with roles, readings, sizes and repairs drawn too. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileAll, InputError, score, type Citizen, type Entry, type Role, type Scheme, type Score } from '../../../src/core/scoring';
import type { EffectData, RuleData, SchemeData } from '../../../src/core/scoring';
import { actsOfScoring, compiled } from '../../data';

const ROLES: Role[] = ['villager', 'village-head', 'party-member', 'official', 'trader', 'employee', 'professional', 'parent'];
const dayOf = (date: Date) => date.toISOString().slice(0, 10);
const days = fc.date({ min: new Date('2012-01-01'), max: new Date('2026-11-22'), noInvalidDate: true }).map(dayOf);

/** Acts on which the scheme, the one before it or the one that feeds it has a rule: other acts change nothing. */
const actsOf = (one: Scheme): string[] => [one, one.previous, one.feeder].flatMap((of) => [...(of?.rulesByAct.keys() ?? [])]);

/** Up to five entries near the days of the scheme, so that terms, repetitions and limits meet. */
const livesOf = (one: Scheme): fc.Arbitrary<Citizen> => {
  const from = Math.max(Date.parse(one.data.inForce.from.padEnd(10, '-01')) || 0, Date.parse('2010-01-01'));
  const near = fc.integer({ min: -500, max: 1500 }).map((n) => dayOf(new Date(from + n * 86_400_000)));
  const entry = fc
    .record({
      act: fc.constantFrom(...actsOf(one)),
      date: near,
      size: fc.nat(),
      later: fc.option(fc.nat(900), { nil: undefined, freq: 2 }),
    })
    .map(({ act, date, size, later }): Entry => {
      const { amount, settles } = actsOfScoring.get(act)!;
      const settled = later === undefined || !settles ? undefined : dayOf(new Date(Date.parse(date) + later * 86_400_000));
      return {
        act,
        date,
        ...(amount ? { amount: amount.min + (size % (amount.max - amount.min + 1)) } : {}),
        ...(settled ? { settled } : {}),
      };
    });
  return fc.record({ entries: fc.array(entry, { maxLength: 5 }), roles: fc.subarray(ROLES) });
};
const ids = [...compiled.values()].filter((one) => actsOf(one).length > 0).map(({ data }) => data.id);
const drawn = fc.constantFrom(...ids).chain((id) => fc.tuple(fc.constant(id), livesOf(compiled.get(id)!), days));
const check = (runs: number, holds: (scheme: Scheme, citizen: Citizen, asOf: string) => void) =>
  fc.assert(
    fc.property(drawn, ([id, citizen, asOf]) => holds(compiled.get(id)!, citizen, asOf)),
    { numRuns: runs },
  );

const STANDINGS = ['listed', 'open', 'not-listed'];
/** Whether the second result is no worse than the first, at either end. */
function notWorse(before: Score, after: Score): void {
  const [was, is] = [STANDINGS.indexOf(before.standing), STANDINGS.indexOf(after.standing)];
  if (was >= 0 && is >= 0) expect(is).toBeGreaterThanOrEqual(was);
  if (!before.points || !after.points) return;
  expect(after.points.lo).toBeGreaterThanOrEqual(before.points.lo);
  expect(after.points.hi).toBeGreaterThanOrEqual(before.points.hi);
}

test('putting right never hurts', () => {
  check(1500, (one, citizen, asOf) => {
    const open = citizen.entries.findIndex(
      ({ act, date, settled }) => settled === undefined && date <= asOf && actsOfScoring.get(act)!.settles,
    );
    fc.pre(open >= 0);
    const { date } = citizen.entries[open]!;
    const before = score(citizen, one, asOf);
    const halfway = dayOf(new Date((Date.parse(date) + Date.parse(asOf)) / 2));
    for (const settled of [date, halfway, asOf]) {
      const entries = citizen.entries.with(open, { ...citizen.entries[open]!, settled });
      notWorse(before, score({ ...citizen, entries }, one, asOf));
    }
  });
});

test('an entry that is there longer unpaid never does less harm', () => {
  check(600, (one, citizen, asOf) => {
    const at = citizen.entries.findIndex(({ settled }) => settled !== undefined && settled < asOf);
    fc.pre(at >= 0);
    const entries = citizen.entries.with(at, { ...citizen.entries[at]!, settled: asOf });
    notWorse(score({ ...citizen, entries }, one, asOf), score(citizen, one, asOf));
  });
});

test('every answer to what is open lies within the result, and one more answer never widens it', () => {
  check(1200, (one, citizen, asOf) => {
    const open = score(citizen, one, asOf);
    const answers = open.readings.reduce<Record<string, string>[]>(
      (all, { id, choices }) => all.flatMap((some) => choices.map((choice) => ({ ...some, [id]: choice }))),
      [{}],
    );
    for (const settled of answers.slice(0, 64)) {
      const { points, bands, standing } = score({ ...citizen, readings: { [one.data.scheme]: settled } }, one, asOf);
      if (open.standing !== 'open') expect(standing).toBe(open.standing);
      if (points && open.points) expect(points.lo >= open.points.lo && points.hi <= open.points.hi).toBe(true);
      if (open.bands.length > 0) for (const band of bands) expect(open.bands).toContain(band);
    }
  });
});

/** The sizes that a rule of several may have, each as a rule of its own. */
function sizesOf(rule: RuleData): RuleData[] {
  const { effect } = rule;
  if (effect.type === 'one-of')
    return effect.choices.map(({ points, years }): RuleData => ({ ...rule, effect: { type: 'points', points }, years }));
  if ((effect.type !== 'points' && effect.type !== 'per-unit') || typeof effect.points === 'number') return [rule];
  const { min, max } = effect.points;
  return [min, max].flatMap((points): RuleData[] => (points === null ? [] : [{ ...rule, effect: { ...effect, points } as EffectData }]));
}

test('an interval holds the result of every size that its entries may have', () => {
  let met = 0;
  check(1500, (one, citizen, asOf) => {
    const acts = new Set(citizen.entries.map(({ act }) => act));
    const vague = one.data.rules.filter((rule) => acts.has(rule.act) && sizesOf(rule).length > 1);
    if (vague.length === 0 || one.previous || one.feeder) return;
    const { points, readings } = score(citizen, one, asOf);
    if (!points) return;
    met += 1;
    const first = Object.fromEntries(readings.map(({ id, choices }) => [id, choices[0]!]));
    for (const rule of vague)
      for (const size of sizesOf(rule)) {
        const rules = one.data.rules.map((other) => (other === rule ? size : other));
        const [exact] = compileAll([{ ...one.data, rules }], one.acts) as [Scheme];
        const result = score({ ...citizen, readings: { [one.data.scheme]: first } }, exact, asOf).points!;
        expect(result.lo, `${rule.id} of ${one.data.id}`).toBeGreaterThanOrEqual(points.lo);
        expect(result.hi, `${rule.id} of ${one.data.id}`).toBeLessThanOrEqual(points.hi);
      }
  });
  expect(met).toBeGreaterThan(3);
});

test('a version cut in two says the same as the whole', () => {
  check(1200, (one, citizen, asOf) => {
    const { data } = one;
    const cut = dayOf(new Date((Date.parse(data.inForce.from.padEnd(10, '-01')) + Date.parse(asOf)) / 2));
    fc.pre(data.kind !== 'permit' && !one.previous && cut > data.inForce.from && (data.inForce.until ?? '9') > asOf && cut <= asOf);
    const halves: SchemeData[] = [
      { ...data, id: 'first-half', inForce: { from: data.inForce.from, until: cut } },
      { ...data, id: 'second-half', inForce: { from: cut, until: data.inForce.until } },
    ];
    const feeders = one.feeder ? [one.feeder.data] : [];
    const second = compileAll([...halves, ...feeders], one.acts)[1]!;
    const [whole, half] = [score(citizen, one, asOf), score(citizen, second, asOf)];
    expect({ standing: half.standing, points: half.points, bands: half.bands }).toEqual({
      standing: whole.standing,
      points: whole.points,
      bands: whole.bands,
    });
  });
});

describe('limits', () => {
  const bucket = { day: 10, month: 7, year: 4, always: 0 } as const;
  test('what is printed as a limit is never passed', () => {
    check(1500, (one, citizen, asOf) => {
      for (const { rules, per, points } of one.data.caps ?? []) {
        if (points === undefined || per === 'quarter') continue;
        const sums = new Map<string, { lo: number; hi: number }>();
        for (const { rule, date, delta } of score(citizen, one, asOf).trace) {
          if (rule === null || date === null || !rules.includes(rule)) continue;
          const key = date.slice(0, bucket[per]);
          const sum = sums.get(key) ?? { lo: 0, hi: 0 };
          sums.set(key, { lo: sum.lo + delta.lo, hi: sum.hi + delta.hi });
        }
        for (const { lo, hi } of sums.values()) {
          expect(hi).toBeLessThanOrEqual(points + 1e-6);
          expect(lo).toBeGreaterThanOrEqual(-points - 1e-6);
        }
      }
    });
  });

  test('no result lies beyond the ends of its scale', () => {
    check(800, (one, citizen, asOf) => {
      const { points } = score(citizen, one, asOf);
      const { min = null, max = null } = one.data.limits ?? {};
      if (!points) return;
      if (max !== null) expect(points.hi).toBeLessThanOrEqual(max);
      if (min !== null && Number.isFinite(points.lo)) expect(points.lo).toBeGreaterThanOrEqual(min);
    });
  });
});

describe('the door', () => {
  const wendeng = compiled.get('wendeng-2020')!;
  const life = (entry: object, more: object = {}): Citizen =>
    ({ entries: [{ act: 'gave-blood', date: '2020-03-01', ...entry }], ...more }) as Citizen;
  test.each([
    ['a day that is no day', life({}), 'abc', 'asOf'],
    ['a month for a day', life({}), '2020-06', 'asOf'],
    ['30 February', life({ date: '2020-02-30' }), '2020-06-01', 'entries[0].date'],
    ['a word for a date', life({ date: 'foo' }), '2020-06-01', 'entries[0].date'],
    ['an act that nobody knows', life({ act: 'flew' }), '2020-06-01', 'entries[0].act'],
    ['an amount where there is none', life({ amount: 2 }), '2020-06-01', 'entries[0].amount'],
    ['less than nothing', life({ act: 'fell-behind-on-loan', amount: -5 }), '2020-06-01', 'entries[0].amount'],
    ['without end', life({ act: 'fell-behind-on-loan', amount: Infinity }), '2020-06-01', 'entries[0].amount'],
    ['no number', life({ act: 'fell-behind-on-loan', amount: NaN }), '2020-06-01', 'entries[0].amount'],
    ['what cannot be put right', life({ settled: '2020-04-01' }), '2020-06-01', 'entries[0].settled'],
    ['put right before it happened', life({ act: 'listed-by-court', settled: '2020-02-01' }), '2020-06-01', 'entries[0].settled'],
    ['a birth that is no year', life({}, { born: 19.5 }), '2020-06-01', 'born'],
    ['a role that is none', life({}, { roles: ['emperor'] }), '2020-06-01', 'roles'],
    ['an answer that is none', life({}, { readings: { wendeng: { 'grade-order': 'x' } } }), '2020-06-01', 'readings.grade-order'],
    ['29 February of a common year', life({ date: '2021-02-29' }), '2021-06-01', 'entries[0].date'],
    ['a day no calendar of ours holds', life({}), '9999-12-31', 'asOf'],
    ['a day as a number', life({}), 20200601 as never, 'asOf'],
    ['nobody', null as never, '2020-06-01', 'citizen'],
    ['a list for a citizen', [] as never, '2020-06-01', 'citizen'],
    ['a citizen without entries', {} as never, '2020-06-01', 'entries'],
    ['entries that are no list', { entries: { length: 1 } } as never, '2020-06-01', 'entries'],
    ['an entry that is nothing', { entries: [null] } as never, '2020-06-01', 'entries[0]'],
    ['a hole in the list', { entries: new Array(2) } as never, '2020-06-01', 'entries[0]'],
    ['the prototype for an act', life({ act: '__proto__' }), '2020-06-01', 'entries[0].act'],
    ['a method of objects for an act', life({ act: 'constructor' }), '2020-06-01', 'entries[0].act'],
    ['a number too large to be written as JSON', life({ act: 10n }), '2020-06-01', 'entries[0].act'],
    ['a size in letters', life({ act: 'fell-behind-on-loan', amount: '5' }), '2020-06-01', 'entries[0].amount'],
    ['roles that are no list', life({}, { roles: 'villager' }), '2020-06-01', 'roles'],
    ['consent that is no list', life({}, { declined: 'zhima' }), '2020-06-01', 'declined'],
    ['answers that are no object', life({}, { readings: ['lowest'] }), '2020-06-01', 'readings'],
    ['answers of one scheme that are no object', life({}, { readings: { wendeng: 'lowest' } }), '2020-06-01', 'readings.wendeng'],
    ['a question of the prototype', life({}, { readings: { wendeng: { constructor: 'x' } } }), '2020-06-01', 'readings.constructor'],
  ])('%s is refused with the field', (_what, citizen, asOf, field) => {
    expect(() => score(citizen, wendeng, asOf)).toThrow(InputError);
    expect(() => score(citizen, wendeng, asOf)).toThrow(`${field}: found `);
  });

  test('what is quoted of a long word is short', () => {
    expect(() => score(life({ date: 'x'.repeat(10_000) }), wendeng, '2020-06-01')).toThrow(
      /^entries\[0\]\.date: found "x{59}; write [^x]*$/,
    );
  });
});
