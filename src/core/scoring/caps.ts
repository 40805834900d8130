import type { Scheme } from './compile';
import { tidy, times, ZERO, type Interval } from './interval';
import type { Operation } from './operations';
import type { CapData } from './types';

interface Used {
  points: Interval;
  times: number;
  highest: Interval;
}

/** What is left of a scheme's limits while a file is added up in order of date. */
export class Caps {
  readonly #used = new Map<string, Used>();
  readonly #scheme: Scheme;
  readonly #ops: readonly Operation[];
  readonly #shares = new Map<CapData, ReadonlyMap<Operation, number>>();

  constructor(scheme: Scheme, ops: readonly Operation[]) {
    this.#scheme = scheme;
    this.#ops = ops;
  }

  /** The points that an entry brings within all limits of its rule on the day asked for; what it takes of them stays taken when it lapses. */
  take(o: Operation, worth: { readonly points: Interval; readonly remaining: Interval }): Interval {
    const left = o.state === 'lapsed' ? ZERO : worth.remaining;
    const caps = this.#scheme.capsByRule.get(o.rule.id);
    if (!caps) return left;
    const uses = caps.map((cap) => this.#useOf(cap, o.day));
    let booked = worth.points;
    let counts = left;
    for (const [i, cap] of caps.entries()) {
      const used = uses[i] as Used;
      const share = cap.unitsOf === undefined ? 1 : (this.#sharesWithin(cap, cap.unitsOf).get(o) ?? 0);
      booked = share < 1 ? times(booked, share) : allowed(cap, used, booked);
      if (o.state !== 'lapsed') counts = share < 1 ? times(counts, share) : allowed(cap, used, counts);
    }
    for (const [i, cap] of caps.entries()) {
      const used = uses[i] as Used;
      // Over the whole file it is what counts today that is limited, not what once was booked.
      if ((cap.highest || cap.per === 'always') && o.state === 'lapsed') continue;
      used.points = { lo: tidy(used.points.lo + booked.lo), hi: tidy(used.points.hi + booked.hi) };
      used.times += 1;
      if (cap.highest) used.highest = higher(used.highest, worth.points);
    }
    return counts;
  }

  /** The part of each entry's units that is not more than the other rule has; units that bring most go first, whatever their day. */
  #sharesWithin(cap: CapData, rule: string): ReadonlyMap<Operation, number> {
    const known = this.#shares.get(cap);
    if (known) return known;
    const counting = this.#ops.filter(({ state }) => state === 'counts');
    let left = unitsOf(counting.filter((o) => o.rule.id === rule));
    const shares = new Map<Operation, number>();
    for (const o of counting.filter((one) => cap.rules.includes(one.rule.id)).sort((one, other) => rateOf(other) - rateOf(one))) {
      const units = o.amount ?? 1;
      shares.set(o, Math.min(1, left / units));
      left = Math.max(0, left - units);
    }
    this.#shares.set(cap, shares);
    return shares;
  }

  #useOf(cap: CapData, day: number): Used {
    const key = `${this.#scheme.data.caps?.indexOf(cap)} ${bucket(cap, day)}`;
    const used = this.#used.get(key) ?? { points: ZERO, times: 0, highest: ZERO };
    this.#used.set(key, used);
    return used;
  }
}

const unitsOf = (ops: readonly Operation[]): number => ops.reduce((sum, { amount }) => sum + (amount ?? 1), 0);
const rateOf = ({ points, amount }: Operation): number => points.hi / (amount ?? 1);

const higher = (a: Interval, b: Interval): Interval => ({ lo: Math.max(a.lo, b.lo), hi: Math.max(a.hi, b.hi) });

/** What a limit lets through of so many points, end by end. */
function allowed({ points, times, highest }: CapData, used: Used, wanted: Interval): Interval {
  if (times !== undefined) return used.times < times ? wanted : ZERO;
  if (highest) {
    const best = higher(used.highest, wanted);
    return { lo: best.lo - used.highest.lo, hi: best.hi - used.highest.hi };
  }
  const most = points ?? Infinity;
  const within = (sum: number): number => Math.min(Math.max(sum, -most), most);
  return { lo: tidy(within(used.points.lo + wanted.lo) - used.points.lo), hi: tidy(within(used.points.hi + wanted.hi) - used.points.hi) };
}

/** The stretch of the calendar in which a limit holds. */
function bucket({ per }: CapData, day: number): number {
  switch (per) {
    case 'day':
      return day;
    case 'month':
      return Math.floor(day / 100);
    case 'quarter':
      return Math.floor(day / 10000) * 10 + Math.ceil((Math.floor(day / 100) % 100) / 3);
    case 'year':
      return Math.floor(day / 10000);
    case 'always':
      return 0;
  }
}
