import { isCumulative } from './amounts';
import type { EffectData } from './types';

/** Whether points of the effect can only go down. */
export function isDeduction(effect: EffectData): boolean {
  if (effect.type === 'points' || effect.type === 'per-unit') {
    return typeof effect.points === 'number' ? effect.points < 0 : (effect.points.max ?? Infinity) <= 0;
  }
  return false;
}

/** Whether an entry has points of its own, whatever else is on the file. */
export const countsPoints = (effect: EffectData): boolean =>
  effect.type !== 'grade' && effect.type !== 'direction' && effect.type !== 'listing' && !isCumulative(effect);

/** Order of entries of one day: bonuses, deductions, direct grades, so that the order in which they are given never matters. */
export function order(effect: EffectData): number {
  if (effect.type === 'grade') return 2;
  return isDeduction(effect) ? 1 : 0;
}
