import { addDays, addYears, dayNumber } from '../dates';
import { isCumulative, pointsFor } from './amounts';
import { gradeBounds, type Scheme } from './compile';
import { times, ZERO, type Interval } from './interval';
import type { EffectData, Entry, RuleData } from './types';

/** One entry as one rule sees it, before it is known what else counts on the day. */
export interface Operation {
  readonly rule: RuleData;
  readonly effect: EffectData;
  readonly entry: Entry;
  readonly day: number;
  readonly factor: number;
  /** Points of the entry alone, after doubling; cumulative effects are worked out when the file is added up. */
  readonly points: Interval;
  /** First day on which it no longer counts. */
  readonly expires: number;
  /** Where the size is not known exactly: first day on which the smallest it may be no longer counts. */
  readonly expiresAtLeast: number;
  /** Where this replaces an entry that has been put right. */
  readonly repairs: boolean;
  /** The matter was put right on or before the day asked for. */
  readonly putRight: boolean;
  /** The entry was put right on or before this day and this operation was replaced by its repair. */
  readonly replaced: boolean;
}

/**
 * The rule that one act falls under. Where several apply the gravest counts once: a direct grade before points
 * (the lower grade first), the largest deduction, the largest bonus (Wendeng art. 18(2) and (3)).
 */
export function governing(scheme: Scheme, rules: readonly RuleData[], amount: number): RuleData {
  let best = rules[0] as RuleData;
  for (const rule of rules) if (gravity(scheme, rule, amount) > gravity(scheme, best, amount)) best = rule;
  return best;
}

function gravity(scheme: Scheme, rule: RuleData, amount: number): number {
  const { effect } = rule;
  if (effect.type === 'grade') return 1e9 - (scheme.rank.get(effect.grade) ?? 0);
  if (effect.type === 'listing' || effect.type === 'direction') return -1;
  const points = pointsFor(effect, amount);
  return Math.max(Math.abs(points.lo), Math.abs(points.hi));
}

/**
 * All operations of a life in order of date, doubling and terms worked out, whatever their state on the day asked for.
 * Same day: bonuses, then deductions, then direct grades, so that the order of entry never matters.
 * `given` are operations that no act of the life made: what another scheme feeds into this one.
 */
export function operations(scheme: Scheme, entries: readonly Entry[], asOf: number, given: readonly Operation[] = []): Operation[] {
  const found: { rule: RuleData; entry: Entry; day: number; amount: number }[] = [];
  for (const entry of entries) {
    const rules = scheme.rulesByAct.get(entry.act);
    const day = dayNumber(entry.date);
    if (!rules || day > asOf) continue;
    const amount = entry.amount ?? 1;
    found.push({ rule: governing(scheme, rules, amount), entry, day, amount });
  }
  found.sort(
    (a, b) => a.day - b.day || order(a.rule.effect) - order(b.rule.effect) || compare(a.rule.id, b.rule.id) || b.amount - a.amount,
  );

  const result: Operation[] = [...given];
  for (const { rule, entry, day, amount } of found) {
    const settled = entry.settled === undefined ? null : dayNumber(entry.settled);
    const putRight = settled !== null && settled >= day && settled <= asOf;
    const repeated = result.some((o) => !o.repairs && o.rule === rule && o.day >= scheme.from && o.expires > day);
    const deducts = isDeduction(rule.effect);
    const factor = deducts && repeated && day >= scheme.from ? (scheme.data.repeatFactor ?? 1) : 1;
    const points = countsPoints(rule.effect) ? times(pointsFor(rule.effect, amount), factor) : ZERO;
    const from = !rule.fromEnd ? day : putRight ? (settled as number) : Infinity;
    const listing = rule.effect.type === 'listing' ? listingEnd(rule.effect, day, putRight ? settled : null, rule.fromEnd === true) : null;
    const ends = listing ?? expiry(scheme, rule, Math.max(Math.abs(points.lo), Math.abs(points.hi)), from);
    const least = listing ?? expiry(scheme, rule, Math.min(Math.abs(points.lo), Math.abs(points.hi)), from);
    const replaced = putRight && rule.repair !== undefined && (!rule.repair.sameYear || yearOf(settled as number) === yearOf(day));
    result.push({
      rule,
      effect: rule.effect,
      entry,
      day,
      factor,
      points,
      expires: ends,
      expiresAtLeast: least,
      repairs: false,
      putRight,
      replaced,
    });
    if (replaced && rule.repair && settled !== null) {
      const { effect, years } = rule.repair;
      const repaired = countsPoints(effect) ? pointsFor(effect, 1) : ZERO;
      const until = scheme.data.terms?.yearEnd ? expiry(scheme, rule, 0, settled) : addYears(settled, years);
      result.push({
        rule,
        effect,
        entry,
        day: settled,
        factor: 1,
        points: repaired,
        expires: until,
        expiresAtLeast: until,
        repairs: true,
        putRight: true,
        replaced: false,
      });
    }
  }
  return result.sort((a, b) => a.day - b.day || order(a.effect) - order(b.effect));
}

/** First day on which a listing is over, by its term, by what was put right, or by both; never, where neither is known. */
function listingEnd(effect: Extract<EffectData, { type: 'listing' }>, day: number, settled: number | null, fromEnd: boolean): number {
  const { term, settling, monthsAfterSettling = 0, monthsAtLeast = 0 } = effect;
  const until = (from: number) =>
    term?.days !== undefined ? addDays(from, term.days) : term?.years === undefined ? Infinity : addYears(from, term.years);
  if (fromEnd) return settled === null ? Infinity : until(settled);
  if (settled === null) return settling === 'needed' ? Infinity : until(day);
  if (settling === 'needed') return Math.max(until(day), settled);
  return Math.min(until(day), Math.max(addYears(settled, monthsAfterSettling / 12), addYears(day, monthsAtLeast / 12)));
}

/** First day on which an entry of so many points no longer counts. Without a published term it counts on. */
function expiry(scheme: Scheme, rule: RuleData, size: number, from: number): number {
  if (from === Infinity) return Infinity;
  const { effect } = rule;
  if (scheme.data.terms?.yearEnd) return (yearOf(from) + 1) * 10000 + 101;
  const years = rule.years ?? termOf(scheme, effect, size);
  return years === undefined ? Infinity : addYears(from, years);
}

function termOf(scheme: Scheme, effect: EffectData, size: number): number | undefined {
  const terms = scheme.data.terms;
  if (!terms) return undefined;
  if (effect.type === 'grade') return terms.grade?.[effect.grade];
  if (!isDeduction(effect)) return terms.bonus;
  return terms.heavy && size > terms.heavy.over ? terms.heavy.years : terms.deduction;
}

function countsPoints(effect: EffectData): boolean {
  return (effect.type === 'points' || effect.type === 'per-unit' || effect.type === 'ladder') && !isCumulative(effect);
}

/** Whether points of the effect can only go down. */
export function isDeduction(effect: EffectData): boolean {
  if (effect.type === 'points' || effect.type === 'per-unit') {
    return typeof effect.points === 'number' ? effect.points < 0 : (effect.points.max ?? Infinity) <= 0;
  }
  return false;
}

function order(effect: EffectData): number {
  if (effect.type === 'grade') return 2;
  return isDeduction(effect) ? 1 : 0;
}

const yearOf = (day: number): number => Math.floor(day / 10000);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Where a direct grade takes a file: the lower of its present points and the grade's lowest (art. 18(7)); D has no lowest,
 * so only its highest is known. Where the cut-offs are not published, all that is known is that nobody rises.
 */
export function afterGrade(scheme: Scheme, before: Interval, grade: string): Interval {
  if (!hasCutOffs(scheme)) return { lo: -Infinity, hi: before.hi };
  const { lowest, highest } = gradeBounds(scheme, grade);
  const hi = Math.min(before.hi, lowest ?? highest);
  return { lo: lowest === null ? -Infinity : Math.min(before.lo, lowest), hi };
}

/** Whether the scheme's cut-offs were found; those that are only recalled never give a result. */
export function hasCutOffs(scheme: Scheme): boolean {
  const { bandsConfidence } = scheme.data;
  return bandsConfidence === 'verified' || bandsConfidence === 'secondary';
}
