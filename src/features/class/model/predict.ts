/** Which predictions a score bears out. Where its rules are not all known, more than one does. */
import type { Score } from '../../../core/scoring';

type Prediction = 'up' | 'down' | 'same' | 'range' | 'no-rule' | 'listed';

/** `base` is where the scale begins. A score with unknown entries is in part a matter of rules that are not published. */
export function predicted(
  { standing, points, unknown }: Pick<Score, 'standing' | 'points' | 'unknown'>,
  base: number | null,
): Prediction[] {
  if (standing === 'listed') return ['listed'];
  if (standing === 'not-listed') return ['same'];
  if (points === null || base === null) return ['no-rule'];
  const { lo, hi } = points;
  const found: Prediction[] = [];
  if (lo > base) found.push('up');
  if (hi < base) found.push('down');
  if (lo === base && hi === base) found.push('same');
  if (lo !== hi) found.push('range');
  return unknown.length > 0 ? [...found, 'no-rule'] : found;
}
