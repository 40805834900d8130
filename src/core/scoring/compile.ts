import { dayNumber } from '../dates';
import type { Interval } from './interval';
import type { NamedReadings } from './readings';
import type { ActData, CapData, PointsData, RuleData, SchemeData } from './types';

/** A scheme made ready for scoring: rules by act, dates as numbers. Build once, score many citizens. */
export interface Scheme {
  readonly data: SchemeData;
  readonly rulesByAct: ReadonlyMap<string, readonly RuleData[]>;
  readonly capsByRule: ReadonlyMap<string, readonly CapData[]>;
  readonly acts: ReadonlyMap<string, ActData>;
  readonly readings: NamedReadings;
  readonly from: number;
  readonly until: number;
  /** Position of each band, lowest first. */
  readonly rank: ReadonlyMap<string, number>;
  /** The scheme whose yearly band adds points here. */
  readonly feeder: Scheme | null;
  /** The version of the same scheme that was in force before this one. */
  readonly previous: Scheme | null;
}

/** Makes schemes ready, each with the version before it and the scheme that feeds it. Throws where a feeder is missing. */
export function compileAll(schemes: readonly SchemeData[], acts: ReadonlyMap<string, ActData>): Scheme[] {
  const byId = new Map(schemes.map((data) => [data.id, data]));
  const done = new Map<string, Scheme>();
  const ready = (data: SchemeData): Scheme => {
    const known = done.get(data.id);
    if (known) return known;
    const feeder = data.fedBy && byId.get(data.fedBy.scheme);
    if (data.fedBy && !feeder) throw new Error(`scheme ${data.id} is fed by "${data.fedBy.scheme}", which is not there`);
    const earlier = schemes.filter(({ scheme, inForce }) => scheme === data.scheme && inForce.from < data.inForce.from);
    const previous = earlier.reduce<SchemeData | null>((last, one) => (last && last.inForce.from > one.inForce.from ? last : one), null);
    const scheme = compile(data, acts, feeder ? ready(feeder) : null, previous && ready(previous));
    done.set(data.id, scheme);
    return scheme;
  };
  return schemes.map(ready);
}

function compile(data: SchemeData, acts: ReadonlyMap<string, ActData>, feeder: Scheme | null, previous: Scheme | null): Scheme {
  const capsByRule = new Map<string, CapData[]>();
  for (const cap of data.caps ?? []) for (const rule of cap.rules) push(capsByRule, rule, cap);
  const rulesByAct = new Map<string, RuleData[]>();
  for (const rule of data.rules) push(rulesByAct, rule.act, rule);
  for (const [name, { id }] of acts) {
    const rules = name === id ? undefined : rulesByAct.get(id);
    if (rules && !rulesByAct.has(name)) rulesByAct.set(name, rules);
  }
  return {
    data,
    rulesByAct,
    capsByRule,
    acts,
    readings: new Map((data.readings ?? []).map(({ id, choices }) => [id, choices])),
    from: dayNumber(data.inForce.from),
    until: data.inForce.until === null ? Infinity : dayNumber(data.inForce.until),
    rank: new Map(data.bands.map((band, i) => [band.id, i])),
    feeder,
    previous,
  };
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
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
  const above = bands[i + 1];
  const highest = above?.min == null ? Infinity : above.above ? above.min : above.min - 1;
  return { lowest: scheme.data.gradesAt?.[grade] ?? bands[i]?.min ?? null, highest };
}

/** Whether the scheme's cut-offs were found; those that are only recalled never give a result. */
export function hasCutOffs(scheme: Scheme): boolean {
  const { bandsConfidence } = scheme.data;
  return bandsConfidence === 'verified' || bandsConfidence === 'secondary';
}

/** Bands that an interval of points touches, lowest first, none above a grade imposed directly. */
export function bandsOf(scheme: Scheme, points: Interval, grade: string | null): string[] {
  const { bands } = scheme.data;
  if (!hasCutOffs(scheme)) return grade === null ? [] : [grade];
  const cap = grade === null ? Infinity : (scheme.rank.get(grade) ?? Infinity);
  const touched = bands.filter((band, i) => {
    const next = bands[i + 1];
    const reaches = band.min === null || (band.above ? points.hi > band.min : points.hi >= band.min);
    const stays = next?.min == null || (next.above ? points.lo <= next.min : points.lo < next.min);
    return i <= cap && reaches && stays;
  });
  return touched.length > 0 || grade === null ? touched.map((band) => band.id) : [grade];
}
