import { addYears, dayNumber } from '../dates';
import type { Scheme } from './compile';
import { order } from './effects';
import type { Ask } from './readings';
import { listingEnd, runs } from './terms';
import type { Age } from './age';
import type { Entry, RuleData } from './types';

/** An entry with the rules for its act; what does not depend on readings is worked out once. */
export interface Found {
  readonly entry: Entry;
  readonly rules: readonly RuleData[];
  readonly day: number;
  /** The day on which it was put right, where that is not after the day asked for. */
  readonly settled: number | null;
  readonly amount: number;
  /** The version that first took the entry, where that is an earlier one. */
  readonly home: Scheme | null;
}

/** Entries up to a day that the scheme, or for older ones the version then in force, has a rule for; in order of date. */
export function entriesFor(scheme: Scheme, entries: readonly Entry[], asOf: number): Found[] {
  const found: Found[] = [];
  for (const entry of entries) {
    const day = dayNumber(entry.date);
    if (day > asOf) continue;
    const { rules, home } = rulesFor(scheme, entry, day);
    if (!rules) continue;
    const settled = entry.settled === undefined ? null : dayNumber(entry.settled);
    found.push({ entry, rules, day, settled: settled !== null && settled <= asOf ? settled : null, amount: entry.amount ?? 1, home });
  }
  return found.sort(
    (a, b) =>
      a.day - b.day ||
      order(first(a).effect) - order(first(b).effect) ||
      compare(first(a).id, first(b).id) ||
      b.amount - a.amount ||
      (a.settled ?? Infinity) - (b.settled ?? Infinity),
  );
}

/**
 * The rules that book an entry of a day, and the version that took it where that is an earlier one: what an earlier version of a score
 * booked is booked by its rules, what goes on since then by those now in force, and a listing runs on even where the act has no rule now.
 */
export function rulesFor(
  scheme: Scheme,
  { act, settled }: Entry,
  day: number,
): { rules: readonly RuleData[] | undefined; home: Scheme | null } {
  const own = scheme.rulesByAct.get(act);
  const home = day < scheme.from ? versionOn(scheme, day) : null;
  if (!home || scheme.data.kind === 'permit') return { rules: own, home };
  const earlier = home.rulesByAct.get(act);
  if (scheme.data.kind !== 'score') return { rules: own ?? earlier, home };
  const goesOn = own?.every(({ fromEnd }) => fromEnd) === true && (settled === undefined || dayNumber(settled) >= scheme.from);
  return goesOn ? { rules: own, home: null } : { rules: earlier ?? own, home };
}

const first = ({ rules }: Found): RuleData => rules[0] as RuleData;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The earlier version that was in force on a day, or the first of all for older days; null where there is none before. */
function versionOn(scheme: Scheme, day: number): Scheme | null {
  let one = scheme.previous;
  while (one?.previous && day < one.from) one = one.previous;
  return one && day < one.until ? one : null;
}

/** Breaches that were listed while another was. Found ones are in order of date, so each is held against the longest before it and the next. */
export function listedTogether(found: readonly Found[], age: Age): ReadonlySet<Found> {
  const spans = found.flatMap((one) => {
    const rule = first(one);
    const { effect } = rule;
    if (effect.type !== 'listing' || effect.noBreach || one.day < age.earliest) return [];
    const entered = { from: one.day, settled: one.settled, wait: 0, again: false };
    return [{ one, from: one.day, until: listingEnd(rule, effect, entered, null) }];
  });
  let longest = -Infinity;
  return new Set(
    spans.flatMap(({ one, from, until }, i) => {
      const meets = from <= longest || (spans[i + 1]?.from ?? Infinity) <= until;
      longest = Math.max(longest, until);
      return meets ? one : [];
    }),
  );
}

/**
 * Entries whose payment does not end the listing at once, since too many such offences came within a year of the first payment. Whether a
 * payment after that year opens another is not said, so a wait that would follow from it is left open.
 */
export function repeatedOffences(found: readonly Found[], ask: Ask): ReadonlySet<Found> {
  const waits = new Set<Found>();
  let left = found.filter((one) => repeatedOf(one) !== undefined);
  for (let isFirst = true; ; isFirst = false) {
    const paid = left.flatMap(({ settled }) => settled ?? []);
    if (paid.length === 0) return waits;
    const start = paid.reduce((first, day) => Math.min(first, day), Infinity);
    const year = addYears(start, 1);
    const later = left.filter(({ day }) => day > start);
    const within = later.filter(({ day }) => runs(year, day, ask));
    const tooMany = within.filter((one, i) => i + 1 >= (repeatedOf(one)?.times ?? Infinity));
    if (tooMany.length > 0 && (isFirst || ask('discretion') === 'stays')) for (const one of tooMany) waits.add(one);
    left = later.filter((one) => !within.includes(one));
  }
}

function repeatedOf(one: Found): { readonly times: number } | undefined {
  const { effect } = first(one);
  return effect.type === 'listing' ? effect.repeated : undefined;
}
