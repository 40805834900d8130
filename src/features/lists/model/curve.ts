/** A running total as somebody guesses it, date by date, and how far that lies from the count. Values are in the unit of the count. */
export type Totals = readonly number[];

/** One total set; since a running total cannot fall, earlier ones that stand above it come down and later ones below it come up. */
export function settle(totals: Totals, index: number, value: number): Totals {
  return totals.map((total, i) => (i < index ? Math.min(total, value) : i > index ? Math.max(total, value) : value));
}

/** A place on the drawing surface: across in per cent of its width, and the value that its height stands for. */
export interface Place {
  readonly x: number;
  readonly value: number;
}

/** The dates that a stroke of the pen passes, in its order, each with the value of the stroke there. Times of the dates as `xs`, in per cent. */
export function passed(xs: readonly number[], from: Place, to: Place): { readonly index: number; readonly value: number }[] {
  const [low, high] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const found = xs.flatMap((x, index) =>
    x > low && x < high ? [{ index, value: from.value + ((to.value - from.value) * (x - from.x)) / (to.x - from.x) }] : [],
  );
  return to.x < from.x ? found.reverse() : found;
}

/** The date nearest to a place, so that a finger need not hit it. */
export function nearest(xs: readonly number[], x: number): number {
  return xs.reduce((best, one, i) => (Math.abs(one - x) < Math.abs((xs[best] ?? Infinity) - x) ? i : best), 0);
}

interface Distance {
  /** Mean of the distances at all dates, without sign. */
  readonly mean: number;
  /** Whether the guess lay below the count at every date where it missed, above it, now one and now the other, or nowhere off. */
  readonly lean: 'low' | 'high' | 'both' | 'none';
}

/** How far a guess lies from the count. Both have a value for each date. */
export function distance(guess: Totals, count: Totals): Distance {
  const off = count.map((value, i) => (guess[i] ?? 0) - value);
  const low = off.some((one) => one < 0);
  const high = off.some((one) => one > 0);
  return {
    mean: off.reduce((sum, one) => sum + Math.abs(one), 0) / count.length,
    lean: low && high ? 'both' : low ? 'low' : high ? 'high' : 'none',
  };
}
