import { keepsPoints } from './kinds';
import { dayNumber, isoDay } from '../dates';
import { isCumulative, pointsFor } from './amounts';
import type { Scheme } from './compile';
import { add, exactly, ZERO, type Interval } from './interval';
import { afterGrade, hasCutOffs, isDeduction, operations, type Operation } from './operations';
import type { Citizen, SchemeData, Score, Standing, TraceKind, TraceLine, UnknownLine } from './types';

/**
 * What one scheme version makes of one life on one day.
 *
 * - Points are in the scheme's own unit; `points` equals the last `after` of the trace, and every `after` is the one
 *   before it plus its `delta`, end by end.
 * - Only what was done from the day the rules took effect counts; what lapsed, was repaired, is only recorded or came before
 *   stays in the trace with a delta of 0.
 * - What the held part of the rules does not say never changes points; it stands in `unknown`.
 *
 * Reading of the law: Wendeng district measures of 1 January 2020, articles 8–20 (content/schemes/wendeng/2020.yaml).
 */
export function score(citizen: Citizen, scheme: Scheme, asOf: string): Score {
  const day = dayNumber(asOf);
  const { data } = scheme;
  if (day < scheme.from || day >= scheme.until) return nothing('not-in-force');
  const notCovered = exemption(citizen, data, day);
  if (notCovered) return { ...nothing('not-covered'), notCovered };
  const { unknown, silent } = gaps(citizen, scheme, day);
  if (!keepsPoints(data)) return { ...listing(citizen, scheme, day), unknown, silent };
  if (data.base === null || data.rulesHeld === 'none') return { ...nothing('not-published'), unknown, silent };

  const { trace, points, grade, fellFrom } = addUp(scheme, operations(scheme, citizen.entries, day, fed(citizen, scheme, day)), day);
  const bands = bandsOf(scheme, points, grade);
  return {
    standing: unknown.length > 0 ? 'partly' : 'scored',
    notCovered: null,
    points,
    bands,
    fellFrom,
    trace,
    unknown,
    silent,
    effects: bands.length === 1 ? effectsOf(scheme, bands) : [],
  };
}

function exemption({ born, roles = [], declined = [] }: Citizen, data: SchemeData, day: number): Score['notCovered'] {
  if (data.minAge !== undefined && born !== undefined && Math.floor(day / 10000) - born < data.minAge) return 'age';
  if (data.onlyRoles && !data.onlyRoles.some((role) => roles.includes(role))) return 'role';
  return data.consent === 'opt-in' && declined.includes(data.scheme) ? 'consent' : null;
}

/** What the scheme that feeds this one adds each January: points of the band it gave on the last day of the year. */
function fed(citizen: Citizen, scheme: Scheme, day: number): Operation[] {
  const { feeder, data } = scheme;
  if (!feeder || !data.fedBy || !citizen.roles?.includes(data.fedBy.role)) return [];
  const { points, years } = data.fedBy;
  const operations: Operation[] = [];
  for (let year = Math.floor(Math.max(feeder.from, scheme.from) / 10000); (year + 1) * 10000 + 101 <= day; year++) {
    const gains = score(citizen, feeder, `${year}-12-31`).bands.map((band) => points[band] ?? 0);
    const gain = { lo: Math.min(...gains), hi: Math.max(...gains) };
    if (gains.length === 0 || gain.hi === 0) continue;
    const january = (year + 1) * 10000 + 101;
    const expires = january + years * 10000;
    const effect = { type: 'points', points: { min: gain.lo, max: gain.hi } } as const;
    operations.push({
      rule: { id: 'fed', act: '', effect },
      effect,
      entry: { act: '', date: isoDay(january) },
      day: january,
      factor: 1,
      points: gain,
      expires,
      expiresAtLeast: expires,
      repairs: false,
      putRight: false,
      replaced: false,
    });
  }
  return operations;
}

function nothing(standing: Standing): Score {
  return { standing, notCovered: null, points: null, bands: [], fellFrom: null, trace: [], unknown: [], silent: [], effects: [] };
}

/** Acts that the scheme counts by an unpublished amount, acts the held part does not mention, and acts on which there is no rule. */
function gaps(citizen: Citizen, scheme: Scheme, day: number): { unknown: UnknownLine[]; silent: string[] } {
  const unknown: UnknownLine[] = [];
  const silent: string[] = [];
  for (const { act, date } of citizen.entries) {
    if (dayNumber(date) > day) continue;
    const rules = scheme.rulesByAct.get(act);
    if (rules) {
      const only = rules.length === 1 ? rules[0] : undefined;
      if (only?.effect.type === 'direction') {
        unknown.push({ act, date, rule: only.id, reason: 'amount-not-published', direction: only.effect.direction });
      }
    } else if (scheme.data.rulesHeld === 'complete' || !keepsPoints(scheme.data) || scheme.acts.get(act)?.myth) {
      if (!silent.includes(act)) silent.push(act);
    } else {
      unknown.push({ act, date, rule: null, reason: 'no-line-held', direction: null });
    }
  }
  return { unknown, silent };
}

function listing(citizen: Citizen, scheme: Scheme, day: number): Score {
  const trace: TraceLine[] = [];
  let listed = false;
  for (const o of operations(scheme, citizen.entries, day)) {
    if (o.effect.type !== 'listing') continue;
    const early = !o.rule.fromEnd && o.entry.settled !== undefined && dayNumber(o.entry.settled) <= day;
    const kind = o.day < scheme.from ? 'before' : o.expires > day ? 'listing' : early ? 'repaired' : 'lapsed';
    listed ||= kind === 'listing';
    trace.push(line(o, kind, ZERO, ZERO));
  }
  return {
    ...nothing(listed ? 'listed' : 'not-listed'),
    trace,
    effects: listed ? scheme.data.effects.map((_, i) => i) : [],
  };
}

function addUp(scheme: Scheme, ops: readonly Operation[], day: number) {
  let points = exactly(scheme.data.base as number);
  const trace: TraceLine[] = [
    { kind: 'base', rule: null, act: null, date: null, amount: null, expires: null, factor: 1, grade: null, delta: points, after: points },
  ];
  const totals = new Map<string, number>();
  let grade: string | null = null;
  let holds = false;
  let fellFrom: string | null = null;

  for (const o of ops) {
    if (o.effect.type === 'direction' || o.effect.type === 'listing') continue;
    const idle: TraceKind | null = o.day < scheme.from ? 'before' : o.replaced ? 'repaired' : o.expires <= day ? 'lapsed' : null;
    if (idle) {
      trace.push(line(o, idle, ZERO, points));
    } else if (o.effect.type === 'grade') {
      const after = afterGrade(scheme, points, o.effect.grade);
      const was = bandsOf(scheme, points, grade);
      // Once the matter is put right the grade caps nothing any more and bonuses count again (Wendeng art. 17).
      holds ||= !o.putRight;
      if (!o.putRight && isLower(scheme, o.effect.grade, grade)) {
        if (was.length === 1 && scheme.data.bands[0]?.id === o.effect.grade) fellFrom = was[0] ?? null;
        grade = o.effect.grade;
      }
      trace.push(line(o, 'grade', difference(after, points), after));
      points = after;
    } else {
      const held = holds && scheme.data.bonusesHeldByGrade === true && !isDeduction(o.effect);
      const delta = held
        ? ZERO
        : isCumulative(o.effect)
          ? marginal(o, totals)
          : o.expiresAtLeast <= day
            ? { lo: o.points.lo, hi: 0 }
            : o.points;
      points = add(points, delta);
      trace.push(line(o, held ? 'recorded' : isDeduction(o.effect) ? 'deduction' : 'bonus', delta, points));
    }
  }
  const within = cut(points, scheme.data.limits);
  if (within.lo !== points.lo || within.hi !== points.hi) {
    trace.push({ ...(trace[0] as TraceLine), kind: 'limit', delta: difference(within, points), after: within });
  }
  return { trace, points: within, grade, fellFrom };
}

/** Points within the ends of the scale; an end that is not known stays open. */
function cut({ lo, hi }: Interval, limits: SchemeData['limits']): Interval {
  const [min, max] = [limits?.min ?? -Infinity, limits?.max ?? Infinity];
  return {
    lo: Number.isFinite(lo) ? Math.min(Math.max(lo, min), max) : lo,
    hi: Number.isFinite(hi) ? Math.min(Math.max(hi, min), max) : hi,
  };
}

/** What this amount adds to what the rule already gave: the ladder or the tiers look at the sum. */
function marginal(o: Operation, totals: Map<string, number>): Interval {
  const before = totals.get(o.rule.id) ?? 0;
  const total = before + (o.entry.amount ?? 1);
  totals.set(o.rule.id, total);
  return exactly(pointsFor(o.effect, total).lo - pointsFor(o.effect, before).lo);
}

/** Infinite ends stay where they are: a file whose lower end is unknown cannot become known by a difference. */
function difference(after: Interval, before: Interval): Interval {
  return { lo: after.lo === before.lo ? 0 : after.lo - before.lo, hi: after.hi === before.hi ? 0 : after.hi - before.hi };
}

function isLower(scheme: Scheme, grade: string, than: string | null): boolean {
  return than === null || (scheme.rank.get(grade) ?? 0) < (scheme.rank.get(than) ?? 0);
}

/** Bands that an interval of points touches, lowest first, none above a grade imposed directly. */
export function bandsOf(scheme: Scheme, points: Interval, grade: string | null): string[] {
  const { bands } = scheme.data;
  if (!hasCutOffs(scheme)) return grade === null ? [] : [grade];
  const cap = grade === null ? Infinity : (scheme.rank.get(grade) ?? Infinity);
  const touched = bands.filter((band, i) => {
    const top = bands[i + 1]?.min ?? null;
    return i <= cap && points.hi >= (band.min ?? -Infinity) && (top === null || points.lo < top);
  });
  return touched.length > 0 || grade === null ? touched.map((band) => band.id) : [grade];
}

function effectsOf(scheme: Scheme, bands: readonly string[]): number[] {
  return scheme.data.effects.flatMap((effect, i) => (effect.band !== null && bands.includes(effect.band) ? [i] : []));
}

function line(o: Operation, kind: TraceKind, delta: Interval, after: Interval): TraceLine {
  return {
    kind,
    rule: o.rule.id,
    act: o.entry.act === '' ? null : o.entry.act,
    date: o.repairs ? (o.entry.settled ?? null) : o.entry.date,
    amount: o.entry.amount ?? null,
    expires: Number.isFinite(o.expires) ? isoDay(o.expires) : null,
    factor: o.factor,
    grade: o.effect.type === 'grade' ? o.effect.grade : null,
    delta,
    after,
  };
}
