/** Which entries a version of a scheme takes at all. */
import { addYears, dayNumber } from '../dates';
import type { Age } from './age';
import { pointsFor } from './amounts';
import type { Scheme } from './compile';
import { countsPoints } from './effects';
import type { Found } from './entries';
import { ZERO } from './interval';
import type { Ask } from './readings';
import { expiry, isListed, lastChoice } from './terms';
import type { EffectData, RuleData } from './types';

/**
 * Whether the rule takes the entry at all. What was over before the version took effect does not count; what was going on then
 * does (Wendeng art. 20(5)), and so does what an earlier version booked and still runs.
 */
export function applies(scheme: Scheme, { entry, day, settled, home }: Found, rule: RuleData, again: boolean, ask: Ask): boolean {
  if (rule.retroactive) return true;
  if (day >= scheme.from || isOpen(rule, settled, scheme.from)) return true;
  const earlier = home?.rulesByAct.get(entry.act) ?? [];
  // A score books by the earlier rule itself, of which there may be several; a list goes on under the rule that put the name on it.
  const before = earlier.includes(rule) ? rule : earlier[0];
  if (!home || !before) return false;
  if (day < home.from && !isOpen(before, settled, home.from)) return false;
  const at = settled !== null && settled <= scheme.from ? settled : null;
  const { effect, repair } = before;
  if (effect.type === 'listing')
    return isListed(before, effect, { from: day, settled: at, wait: 0, several: false, again }, scheme.from, ask);
  if (effect.type !== 'direction' && scheme.data.kind !== 'score') return false;
  const ends = lastEnd(home, before, effect, entry.amount ?? 1, before.fromEnd ? (at ?? Infinity) : day);
  const last = at !== null && repair ? Math.min(ends, addYears(at, repair.years)) : ends;
  // What ended before this version still makes what came after it a repetition.
  return (last >= scheme.from || home.data.repeatFactor !== undefined) && ask('carry-over') === 'runs-on';
}

/** Whether the rule itself is over by then, if it is read so. */
export const hasEnded = ({ mayHaveEnded }: RuleData, asOf: number, ask: Ask): boolean =>
  mayHaveEnded !== undefined && asOf >= dayNumber(mayHaveEnded) && ask('rule-ended') === 'ended';

/** Whether a matter that counts from its end, or whose listing only payment can end, went on since a day. */
const isOpen = ({ fromEnd, effect }: RuleData, settled: number | null, from: number): boolean =>
  (fromEnd === true || (effect.type === 'listing' && effect.settling === 'needed')) && (settled === null || settled >= from);

/** Whether the person was of the scheme's age. A debt of a minor goes on; a listing of one cannot have been made. */
export function ofAge({ day, settled }: Pick<Found, 'day' | 'settled'>, rule: RuleData, age: Age, ask: Ask): boolean {
  if (day >= age.surely || (rule.effect.type !== 'listing' && isOpen(rule, settled, age.surely))) return true;
  return day >= age.earliest && ask('birthday') === 'had';
}

/** Whether an earlier version put the person on the list: also a listing that ended with it makes a later one a repetition. */
export function wasListed({ entry, day, home }: Found): boolean {
  return home !== null && day >= home.from && home.rulesByAct.get(entry.act)?.[0]?.effect.type === 'listing';
}

/** The anniversary on which an entry ends at the latest, whatever its size. */
function lastEnd(scheme: Scheme, rule: RuleData, effect: EffectData, amount: number, from: number): number {
  if (effect.type === 'one-of') return lastChoice(effect.choices, from);
  const { lo, hi } = countsPoints(effect) ? pointsFor(effect, amount) : ZERO;
  return expiry(scheme, rule, effect, Math.max(Math.abs(lo), Math.abs(hi)), from);
}
