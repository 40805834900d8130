import { addDays, addYears } from '../dates';
import type { Scheme } from './compile';
import { isDeduction } from './effects';
import type { Ask } from './readings';
import type { EffectData, RuleData } from './types';

export const addMonths = (day: number, months: number): number => addYears(day, months / 12);
export const yearOf = (day: number): number => Math.floor(day / 10000);

/** Whether something that ends with a term still runs on a day: on the anniversary itself readings differ. */
export const runs = (ends: number, day: number, ask: Ask): boolean => ends > day || (ends === day && ask('term-end') === 'last-day');

/** The day on which an entry of so many points ends, its anniversary. Without a published term it counts on. */
export function expiry(scheme: Scheme, rule: RuleData, effect: EffectData, size: number, from: number): number {
  if (from === Infinity) return Infinity;
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

type Listing = Extract<EffectData, { type: 'listing' }>;

/** How one entry stands on a list. */
interface Listed {
  readonly from: number;
  readonly settled: number | null;
  /** Days that the end waits after payment, where offences were repeated. */
  readonly wait: number;
  /** Whether another breach was listed at the same time. */
  readonly several: boolean;
  /** Whether an earlier entry had put the person on the list. */
  readonly again: boolean;
}

/** Days for which a listing is taken as certain where the length of its term was not seen: the shortest fixed term of the lists that were read. */
const CERTAIN_DAYS = 180;

/** The end of a listing's own term, if it has one. */
function termEnd(effect: Listing, from: number, again: boolean): number {
  const term: Listing['term'] = (again && effect.termAgain) || effect.term;
  return term?.days !== undefined ? addDays(from, term.days) : term?.years === undefined ? Infinity : addYears(from, term.years);
}

/**
 * Whether a listing runs on a day, by its term, by what was put right, or by both; for ever, where neither ends it.
 */
export function isListed(rule: RuleData, effect: Listing, { from, settled, wait, several, again }: Listed, day: number, ask: Ask): boolean {
  if (rule.fromEnd) {
    if (settled === null) return true;
    if (effect.termUnseen) return settled > day || ask('discretion') === 'stays';
    const ends = termEnd(effect, settled, again);
    return ends === Infinity ? isKept(effect, from, settled, wait, day, ask) : runs(ends, day, ask);
  }
  if (effect.termUnseen) return addDays(from, CERTAIN_DAYS) > day || ask('discretion') === 'stays';
  const ends = termEnd(effect, from, again);
  if (effect.settling === 'needed') {
    if (settled === null || settled > day) return true;
    return runs(ends, day, ask) && (!effect.mayEndEarly || ask('discretion') === 'stays');
  }
  const inTerm = (): boolean => runs(ends, day, ask);
  const extended = (): boolean =>
    effect.mayExtendYears !== undefined &&
    (several || !effect.extendsSeveral) &&
    ends !== Infinity &&
    runs(addYears(ends, effect.mayExtendYears), day, ask) &&
    ask('discretion') === 'stays';
  if (settled === null) return inTerm() || extended();
  if (isKept(effect, from, settled, wait, day, ask)) return inTerm() || extended();
  return effect.mayEndEarly === true && inTerm() && ask('discretion') === 'stays';
}

/** Days and months for which a listing that was put right goes on, whatever its term: each with the day on which it ends. */
function keptUntil(
  { monthsAfterSettling = 0, daysAfterSettling = 0, monthsAtLeast = 0 }: Listing,
  from: number,
  settled: number,
  wait: number,
): { days: number; months: number[] } {
  const months = [
    monthsAfterSettling > 0 ? addMonths(settled, monthsAfterSettling) : 0,
    monthsAtLeast > 0 ? addMonths(from, monthsAtLeast) : 0,
  ];
  return { days: addDays(settled, daysAfterSettling + wait), months };
}

/** Whether a listing that was put right goes on: days are printed to the day, months end like years. */
function isKept(effect: Listing, from: number, settled: number, wait: number, day: number, ask: Ask): boolean {
  const { days, months } = keptUntil(effect, from, settled, wait);
  return days > day || months.some((ends) => runs(ends, day, ask));
}

function settledEnd(effect: Listing, from: number, settled: number, wait: number): number {
  const { days, months } = keptUntil(effect, from, settled, wait);
  return Math.max(days, ...months);
}

/**
 * The end of a listing as the ledger names it; Infinity where only putting the matter right ends it, or nobody knows what does.
 * Of one that still runs on a day it is the end after that day: that of its term, or of the longest extension.
 */
export function listingEnd(rule: RuleData, effect: Listing, entered: Omit<Listed, 'several'>, runsOn: number | null): number {
  const ends = plainEnd(rule, effect, entered);
  return runsOn !== null && ends < runsOn && effect.mayExtendYears !== undefined ? addYears(ends, effect.mayExtendYears) : ends;
}

function plainEnd(rule: RuleData, effect: Listing, { from, settled, wait, again }: Omit<Listed, 'several'>): number {
  if (effect.termUnseen) return Infinity;
  if (rule.fromEnd) {
    if (settled === null) return Infinity;
    const after = termEnd(effect, settled, again);
    return after === Infinity ? settledEnd(effect, from, settled, wait) : after;
  }
  const ends = termEnd(effect, from, again);
  if (effect.settling === 'needed') return settled === null ? Infinity : Math.max(ends, settled);
  return settled === null || effect.mayEndEarly ? ends : Math.min(ends, settledEnd(effect, from, settled, wait));
}

/** When the last of several sizes with terms of their own ends. */
export const lastChoice = (choices: readonly { readonly years: number }[], from: number): number =>
  Math.max(...choices.map(({ years }) => addYears(from, years)));
