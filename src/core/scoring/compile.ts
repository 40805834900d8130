import { dayNumber } from '../dates';
import type { Interval } from './interval';
import type { ActData, PointsData, RuleData, SchemeData } from './types';

/** A scheme made ready for scoring: rules by act, dates as numbers. Build once, score many citizens. */
export interface Scheme {
  readonly data: SchemeData;
  readonly rulesByAct: ReadonlyMap<string, readonly RuleData[]>;
  readonly acts: ReadonlyMap<string, ActData>;
  readonly from: number;
  readonly until: number;
  /** Position of each band, lowest first. */
  readonly rank: ReadonlyMap<string, number>;
  /** The scheme whose yearly band adds points here. */
  readonly feeder: Scheme | null;
}

/** Makes schemes ready, each with the one that feeds it. Throws where that one is missing. */
export function compileAll(schemes: readonly SchemeData[], acts: ReadonlyMap<string, ActData>): Scheme[] {
  const plain = new Map(schemes.map((data) => [data.id, compile(data, acts)]));
  return schemes.map((data) => {
    const own = plain.get(data.id) as Scheme;
    if (!data.fedBy) return own;
    const feeder = plain.get(data.fedBy.scheme);
    if (!feeder) throw new Error(`scheme ${data.id} is fed by "${data.fedBy.scheme}", which is not there`);
    return { ...own, feeder };
  });
}

export function compile(data: SchemeData, acts: ReadonlyMap<string, ActData>): Scheme {
  const rulesByAct = new Map<string, RuleData[]>();
  for (const rule of data.rules) {
    const rules = rulesByAct.get(rule.act);
    if (rules) rules.push(rule);
    else rulesByAct.set(rule.act, [rule]);
  }
  return {
    data,
    rulesByAct,
    acts,
    from: dayNumber(data.inForce.from),
    until: data.inForce.until === null ? Infinity : dayNumber(data.inForce.until),
    rank: new Map(data.bands.map((band, i) => [band.id, i])),
    feeder: null,
  };
}

/** Printed points as an interval; a missing bound is infinite. */
export function toInterval(points: PointsData): Interval {
  if (typeof points === 'number') return { lo: points, hi: points };
  return { lo: points.min ?? -Infinity, hi: points.max ?? Infinity };
}

/**
 * The highest points of a grade and, where the grade has a lower end, its lowest.
 * Wendeng books a direct grade at the lowest (art. 18(7)); its D has none and is at most 599.
 */
export function gradeBounds(scheme: Scheme, grade: string): { lowest: number | null; highest: number } {
  const bands = scheme.data.bands;
  const i = scheme.rank.get(grade);
  if (i === undefined) throw new Error(`scheme ${scheme.data.id} has no band "${grade}"`);
  const above = bands[i + 1]?.min ?? null;
  return { lowest: scheme.data.gradesAt?.[grade] ?? bands[i]?.min ?? null, highest: above === null ? Infinity : above - 1 };
}
