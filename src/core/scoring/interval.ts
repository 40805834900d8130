/** Points between `lo` and `hi`, both included. An infinite end means that the source gives no bound on that side. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

export const exactly = (points: number): Interval => ({ lo: points, hi: points });

export const ZERO = exactly(0);
export const EVERYTHING: Interval = { lo: -Infinity, hi: Infinity };

/** Points are printed in tenths at the finest; sums in binary fractions are brought back to what is printed. */
export const tidy = (points: number): number => (Number.isFinite(points) ? Math.round(points * 1e6) / 1e6 : points);

export const add = (a: Interval, b: Interval): Interval => ({ lo: tidy(a.lo + b.lo), hi: tidy(a.hi + b.hi) });

/** Every point of the interval multiplied by a factor of 0 or more. */
export const times = (a: Interval, factor: number): Interval =>
  factor === 0 ? ZERO : { lo: tidy(a.lo * factor), hi: tidy(a.hi * factor) };

/** The smallest interval that holds both. */
export const hull = (a: Interval, b: Interval): Interval => ({ lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) });

/** What must be added to `before`, end by end, to get `after`. An end that is infinite in both is not moved. */
export function difference(after: Interval, before: Interval): Interval {
  return { lo: after.lo === before.lo ? 0 : tidy(after.lo - before.lo), hi: after.hi === before.hi ? 0 : tidy(after.hi - before.hi) };
}

export const isSame = (a: Interval, b: Interval): boolean => a.lo === b.lo && a.hi === b.hi;

export const isExact = (a: Interval): boolean => a.lo === a.hi;
