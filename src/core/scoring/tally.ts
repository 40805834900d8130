import type { Score } from './types';

/** How many schemes do what with one life; the raw material of the sentence under the scales. */
export interface Tally {
  readonly raised: number;
  readonly lowered: number;
  /** Where everybody starts is among the points that are possible, and not the only one. */
  readonly either: number;
  readonly unmoved: number;
  /** Part of the life is not in the published part of the rules: no telling. */
  readonly partly: number;
  readonly silent: number;
  readonly absent: number;
  readonly listed: number;
  readonly unlisted: number;
  /** Whether the scheme holds the person at all turns on how its text is read, on the keeper, or on an unknown birthday. */
  readonly open: number;
}

/** Counts scores by where they stand against their own base; every score falls into exactly one group. */
export function tally(scores: readonly { readonly score: Score; readonly base: number | null }[]): Tally {
  const count = { raised: 0, lowered: 0, either: 0, unmoved: 0, partly: 0, silent: 0, absent: 0, listed: 0, unlisted: 0, open: 0 };
  for (const { score, base } of scores) count[group(score, base)] += 1;
  return count;
}

function group({ standing, points }: Score, base: number | null): keyof Tally {
  if (standing === 'open') return 'open';
  if (standing === 'listed') return 'listed';
  if (standing === 'not-listed') return 'unlisted';
  if (standing === 'not-in-force' || standing === 'not-covered') return 'absent';
  if (points === null || base === null) return 'silent';
  if (standing === 'partly') return 'partly';
  if (points.lo > base) return 'raised';
  if (points.hi < base) return 'lowered';
  return points.lo === base && points.hi === base ? 'unmoved' : 'either';
}
