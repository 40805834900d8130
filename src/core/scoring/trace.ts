import { isoDay } from '../dates';
import type { Interval } from './interval';
import type { Operation } from './operations';
import type { TraceKind, TraceLine } from './types';

/** The line of the ledger for one operation. */
export function lineOf(o: Operation, kind: TraceKind, delta: Interval, after: Interval): TraceLine {
  return {
    kind,
    rule: o.rule.id,
    act: o.act,
    date: o.date,
    amount: o.amount,
    expires: Number.isFinite(o.expires) ? isoDay(o.expires) : null,
    goesOn: goesOn(o),
    factor: o.factor,
    grade: o.effect.type === 'grade' ? o.effect.grade : null,
    delta,
    after,
  };
}

/** Whether only putting the matter right ends an operation. */
const goesOn = ({ rule, effect, expires, putRight }: Operation): boolean =>
  !putRight && expires === Infinity && (rule.fromEnd === true || (effect.type === 'listing' && !effect.termUnseen));

/** A line that no entry made: the base, a cut at the end of the scale, the widening to all readings. */
export function plainLine(kind: TraceKind, delta: Interval, after: Interval, grade: string | null = null): TraceLine {
  return { kind, rule: null, act: null, date: null, amount: null, expires: null, goesOn: false, factor: 1, grade, delta, after };
}
