import { exactly, hull, times, tidy, type Interval } from './interval';
import { toInterval } from './compile';
import type { EffectData } from './types';

/** Points that a total amount earns under a ladder, tiers or a rate per unit; for plain points the amount is a count. */
export function pointsFor(effect: EffectData, amount: number): Interval {
  switch (effect.type) {
    case 'points':
    case 'per-unit':
      return times(toInterval(effect.points), amount);
    case 'one-of':
      return effect.choices.map(({ points }) => exactly(points)).reduce(hull);
    case 'ladder': {
      let points = 0;
      for (const step of effect.steps) if (amount >= step.from) points = step.points;
      return exactly(points);
    }
    case 'tiers': {
      let points = 0;
      let floor = 0;
      for (const tier of effect.tiers) {
        const top = tier.upTo ?? Infinity;
        const within = Math.max(0, Math.min(amount, top) - floor);
        points += Math.floor(tidy(within / tier.per)) * tier.points;
        floor = top;
      }
      return exactly(tidy(effect.cap === undefined ? points : Math.min(points, effect.cap)));
    }
    default:
      throw new Error(`an effect of type ${effect.type} has no points`);
  }
}

/** Tiers, and ladders that do not stand for each act alone, look at the sum of all amounts that count. */
export const isCumulative = (effect: EffectData): boolean => effect.type === 'tiers' || (effect.type === 'ladder' && effect.each !== true);
