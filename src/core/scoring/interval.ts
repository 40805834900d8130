/** Points between `lo` and `hi`, both included. An infinite end means that the source gives no bound on that side. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

export const exactly = (points: number): Interval => ({ lo: points, hi: points });

export const ZERO = exactly(0);

export const add = (a: Interval, b: Interval): Interval => ({ lo: a.lo + b.lo, hi: a.hi + b.hi });

/** Every point of the interval multiplied by a factor of 0 or more. */
export const times = (a: Interval, factor: number): Interval => (factor === 0 ? ZERO : { lo: a.lo * factor, hi: a.hi * factor });

export const isExact = (a: Interval): boolean => a.lo === a.hi;
