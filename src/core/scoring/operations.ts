import { addYears } from '../dates';
import { applies, hasEnded, ofAge, wasListed } from './applies';
import { pointsFor } from './amounts';
import type { Scheme } from './compile';
import { countsPoints, isDeduction, order } from './effects';
import { listedTogether, repeatedOffences, type Found } from './entries';
import { hull, times, ZERO, type Interval } from './interval';
import type { Ask } from './readings';
import { addMonths, expiry, isListed, lastChoice, listingEnd, runs, yearOf } from './terms';
import type { Age } from './age';
import type { EffectData, RuleData } from './types';

/**
 * What an entry does on the day asked for. before: it was over before the rules took effect. young: the person was too young for the
 * rules. repaired: its repair stands in its place.
 */
type State = 'counts' | 'before' | 'young' | 'repaired' | 'lapsed';

type Listing = Extract<EffectData, { type: 'listing' }>;

/** One entry as one rule books it. */
export interface Operation {
  readonly rule: RuleData;
  readonly effect: EffectData;
  readonly act: string | null;
  /** Day that the ledger prints. */
  readonly date: string;
  readonly amount: number | null;
  readonly day: number;
  readonly factor: number;
  /** Points of the entry alone, after doubling; for amounts that are added up ZERO until all of them are known. */
  readonly points: Interval;
  /** Anniversary on which it ends. */
  readonly expires: number;
  /** What is left of the points on the day asked for, where their size is not known and sizes end at different times. */
  readonly remaining: Interval;
  readonly state: State;
  /** The matter was put right on or before the day asked for. */
  readonly putRight: boolean;
}

/**
 * The rule that one act falls under. Where several apply the gravest counts once: a direct grade before points
 * (the lower grade first), the largest deduction, the largest bonus (Wendeng art. 18(2) and (3)).
 */
function governing(scheme: Scheme, rules: readonly RuleData[], amount: number, ask: Ask): RuleData {
  const [only] = rules;
  if (rules.length === 1 && only) return only;
  const mixed = rules.some(({ effect }) => effect.type === 'grade') && rules.some(({ effect }) => countsPoints(effect));
  const open = mixed && ask('grade-or-points') === 'points' ? rules.filter(({ effect }) => effect.type !== 'grade') : rules;
  return open.reduce((best, rule) => (gravity(scheme, rule, amount) > gravity(scheme, best, amount) ? rule : best));
}

function gravity(scheme: Scheme, { effect }: RuleData, amount: number): number {
  if (effect.type === 'grade') return 1e9 - (scheme.rank.get(effect.grade) ?? 0);
  if (effect.type === 'listing' || effect.type === 'direction') return -1;
  const points = pointsFor(effect, amount);
  return Math.max(Math.abs(points.lo), Math.abs(points.hi));
}

/** What holds for all entries of one person on one day. */
interface Reckoning {
  readonly asOf: number;
  readonly ask: Ask;
  /** Entries whose listing is a repetition. */
  readonly waits: ReadonlySet<Found>;
  /** Entries that were listed at one time with others. */
  readonly together: ReadonlySet<Found>;
  /** Until when a repetition of the rule, or of anything under its heading, is doubled. */
  readonly sameLine: Map<string, number>;
  readonly sameHeading: Map<number, number>;
}

/** One entry under the rule that governs it. */
interface Governed {
  readonly one: Found;
  readonly rule: RuleData;
  /** The scheme whose numbers it is booked with: of this version or an earlier one. */
  readonly books: Scheme;
  /** The person was old enough. */
  readonly grown: boolean;
  readonly counts: boolean;
}

/**
 * Everything that the entries book, in order of date, with doubling and terms worked out for one reading of the text.
 * `age` tells when the person reached the scheme's age.
 */
export function operations(scheme: Scheme, found: readonly Found[], asOf: number, age: Age, ask: Ask): Operation[] {
  const all: Reckoning = {
    asOf,
    ask,
    waits: repeatedOffences(found, ask),
    together: listedTogether(found, age),
    sameLine: new Map(),
    sameHeading: new Map(),
  };
  let firstListed = Infinity;
  const result = found.flatMap((one) => {
    const { entry, day, amount, home } = one;
    const books = scheme.data.kind === 'score' && home?.rulesByAct.has(entry.act) ? home : scheme;
    const rule = governing(books, one.rules, amount, ask);
    const again = firstListed < day;
    const grown = rule.retroactive === true || ofAge(one, rule, age, ask);
    const counts = grown && applies(scheme, one, rule, again, ask);
    const governed = { one, rule, books, grown, counts };
    if (rule.effect.type !== 'listing') return pointsOf(all, governed);
    if (counts || (grown && wasListed(one))) firstListed = Math.min(firstListed, day);
    return [listingOf(all, governed, rule.effect, again)];
  });
  return result.sort((a, b) => a.day - b.day || order(a.effect) - order(b.effect));
}

/** What becomes of an entry that does not count. */
const outside = ({ grown }: Governed): State => (grown ? 'before' : 'young');

/** `again`: the person had been listed before. */
function listingOf({ asOf, ask, waits, together }: Reckoning, governed: Governed, effect: Listing, again: boolean): Operation {
  const { one, rule, counts } = governed;
  const { day, settled } = one;
  const entered = { from: day, settled, wait: waits.has(one) ? (effect.repeated?.days ?? 0) : 0, several: together.has(one), again };
  const listed = counts && isListed(rule, effect, entered, asOf, ask);
  const early = settled !== null && (!rule.fromEnd || !(effect.term || effect.termUnseen));
  const state = !counts ? outside(governed) : listed ? 'counts' : early ? 'repaired' : 'lapsed';
  return { ...booked(one, rule, day), expires: listingEnd(rule, effect, entered, listed ? asOf : null), state };
}

/** The entry, each time that it is booked, and what repairs it. */
function pointsOf(all: Reckoning, governed: Governed): Operation[] {
  const { asOf, ask } = all;
  const { one, rule, books, counts } = governed;
  const { effect } = rule;
  const { day, settled, amount } = one;
  const { repeatFactor = 1 } = books.data;
  const doubles = counts && repeatFactor > 1 && (effect.type === 'grade' || isDeduction(effect));
  const again = doubles && isRepeated(rule, day, all.sameLine, all.sameHeading, ask);
  return periods(one, rule, asOf, again ? repeatFactor : 1, repeatFactor, ask).flatMap(({ at, factor }) => {
    const full = countsPoints(effect) ? times(pointsFor(effect, amount), factor) : ZERO;
    const points = rule.conditional ? hull(full, ZERO) : full;
    const from = rule.fromEnd ? (settled ?? Infinity) : at;
    const ends = (size: number) => expiry(books, rule, effect, size, from);
    const sizes = [Math.abs(points.lo), Math.abs(points.hi)];
    const expires = effect.type === 'one-of' ? lastChoice(effect.choices, from) : ends(Math.max(...sizes));
    const repair = counts && settled !== null ? repairOf(rule, day, settled, expires, asOf, ask) : null;
    const goesOn = () => runs(expires, asOf, ask) && !hasEnded(rule, asOf, ask);
    const state: State = !counts ? outside(governed) : repair ? 'repaired' : goesOn() ? 'counts' : 'lapsed';
    // It is over, and nothing that was read says how long it counts after that.
    const endUnseen = rule.fromEnd === true && settled !== null && expires === Infinity;
    const isWhole = (): boolean => points.lo === points.hi || runs(ends(Math.min(...sizes)), asOf, ask);
    const remaining =
      state !== 'counts'
        ? points
        : effect.type === 'one-of'
          ? remainingOf(effect.choices, from, asOf, ask)
          : isWhole() && !endUnseen
            ? points
            : hull(points, ZERO);
    if (counts && at === day) remember(rule, expires, all.sameLine, all.sameHeading);
    return [
      {
        ...booked(one, rule, at),
        factor: countsPoints(effect) || effect.type === 'grade' ? factor : 1,
        points,
        remaining,
        expires,
        state,
      },
      ...(repair && settled !== null ? [repaired(books, one, rule, repair, settled, expires, asOf, ask)] : []),
    ];
  });
}

function booked({ entry, settled }: Found, rule: RuleData, day: number): Operation {
  return {
    rule,
    effect: rule.effect,
    act: entry.act,
    date: entry.date,
    amount: entry.amount ?? null,
    day,
    factor: 1,
    points: ZERO,
    remaining: ZERO,
    expires: Infinity,
    state: 'counts',
    putRight: settled !== null,
  };
}

function isRepeated(rule: RuleData, day: number, lines: Map<string, number>, headings: Map<number, number>, ask: Ask): boolean {
  if (runs(lines.get(rule.id) ?? 0, day, ask)) return true;
  return rule.heading !== undefined && runs(headings.get(rule.heading) ?? 0, day, ask) && ask('same-kind') === 'same-heading';
}

function remember(rule: RuleData, expires: number, lines: Map<string, number>, headings: Map<number, number>): void {
  lines.set(rule.id, Math.max(lines.get(rule.id) ?? 0, expires));
  if (rule.heading !== undefined && (isDeduction(rule.effect) || rule.effect.type === 'grade'))
    headings.set(rule.heading, Math.max(headings.get(rule.heading) ?? 0, expires));
}

/** Days on which one entry is booked: once, or anew for each period that arrears last, if the text is read so. */
function periods(
  { day, settled }: Found,
  rule: RuleData,
  asOf: number,
  factor: number,
  repeatFactor: number,
  ask: Ask,
): { at: number; factor: number }[] {
  const once = [{ at: day, factor }];
  const months = rule.everyMonths;
  if (months === undefined) return once;
  const until = Math.min(settled ?? asOf, asOf);
  if (addMonths(day, months) > until) return once;
  const read = ask('arrears-periods');
  if (read === 'once') return once;
  const more = read === 'each-doubled' ? Math.max(factor, repeatFactor) : factor;
  for (let n = 1, at = addMonths(day, months); at <= until; at = addMonths(day, ++n * months)) once.push({ at, factor: more });
  return once;
}

/** The repair that takes the place of an entry; null where it came too late or is not to be had. */
function repairOf(rule: RuleData, day: number, settled: number, expires: number, asOf: number, ask: Ask): RuleData['repair'] | null {
  const { repair } = rule;
  if (!repair || !runs(expires, settled, ask) || (repair.sameYear && yearOf(settled) !== yearOf(day))) return null;
  if (repair.pledge && runs(addMonths(settled, 6), asOf, ask) && ask('pledge-period') !== 'at-once') return null;
  return repair;
}

/** What stands in the place of an entry put right; never longer than the entry would have stood. */
function repaired(
  scheme: Scheme,
  found: Found,
  rule: RuleData,
  { effect, years }: NonNullable<RuleData['repair']>,
  settled: number,
  latest: number,
  asOf: number,
  ask: Ask,
): Operation {
  const points = countsPoints(effect) ? pointsFor(effect, 1) : ZERO;
  const expires = Math.min(scheme.data.terms?.yearEnd ? expiry(scheme, rule, effect, 0, settled) : addYears(settled, years), latest);
  const state = runs(expires, asOf, ask) ? 'counts' : 'lapsed';
  return {
    ...booked(found, rule, settled),
    effect,
    date: found.entry.settled ?? found.entry.date,
    points,
    remaining: points,
    expires,
    state,
  };
}

/** What may be left of one of several sizes with terms of their own. */
function remainingOf(choices: readonly { points: number; years: number }[], from: number, day: number, ask: Ask): Interval {
  const left = choices.map(({ points, years }) => (runs(addYears(from, years), day, ask) ? points : 0));
  return { lo: Math.min(...left), hi: Math.max(...left) };
}
