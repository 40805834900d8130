import { dayNumber, isoDay } from '../dates';
import { addUp } from './add-up';
import { ageReached, isOfAge, type Age } from './age';
import { check } from './check';
import { bandsOf, type Scheme } from './compile';
import { entriesFor, rulesFor } from './entries';
import { difference, EVERYTHING, hull, isSame, ZERO, type Interval } from './interval';
import { keepsPoints } from './kinds';
import { operations, type Operation } from './operations';
import { everyReading, settledFor, type Ask } from './readings';
import { runs } from './terms';
import { lineOf, plainLine } from './trace';
import type { Citizen, SchemeData, Score, Standing, TraceLine, UnknownLine } from './types';

/** What one reading of the text makes of a file. */
interface Reading {
  readonly standing: Standing;
  readonly notCovered: Score['notCovered'];
  readonly points: Interval | null;
  readonly bands: readonly string[];
  readonly fellFrom: string | null;
  readonly trace: readonly TraceLine[];
}

/**
 * What one scheme version makes of one life on one day.
 *
 * - Points are in the scheme's own unit; `points` equals the last `after` of the trace, and every `after` is the one
 *   before it plus its `delta`, end by end.
 * - Where the text leaves a question open, `points` and `bands` hold every answer until `citizen.readings` settles on one;
 *   the trace books the first answer and ends with a line that widens it to all.
 * - What was over before the rules took effect does not count; what lapsed, was repaired or is only recorded stays in the
 *   trace with a delta of 0.
 * - What the held part of the rules does not say never changes points; it stands in `unknown`.
 *
 * Throws an InputError that names the field and the reason where the life or the day cannot be read.
 * Readings of the law: content/schemes, `readings` of each version.
 */
export function score(citizen: Citizen, scheme: Scheme, asOf: string): Score {
  check(citizen, scheme, asOf);
  const day = dayNumber(asOf);
  const { data } = scheme;
  if (day < scheme.from || day >= scheme.until) return nothing('not-in-force');
  const outside = exemption(citizen, data);
  if (outside) return { ...nothing('not-covered'), notCovered: outside };
  const { unknown, silent } = gaps(citizen, scheme, day);
  const age = ageReached(citizen.born, data.minAge);
  const published = data.base !== null && data.rulesHeld !== 'none';
  const found = entriesFor(scheme, citizen.entries, day);
  if (keepsPoints(data) && !published) {
    const { results, readings, between } = everyReading(scheme.readings, settledFor(citizen, data.scheme), (ask): Reading => {
      const young = covered(age, day, ask);
      if (young) return young;
      const grade = lowestImposed(scheme, operations(scheme, found, day, age, ask));
      return { ...nothing('not-published'), bands: grade === null ? [] : bandsOf(scheme, EVERYTHING, grade) };
    });
    return { ...merge(scheme, results, between), readings, unknown, silent };
  }

  const given = fed(citizen, scheme, day);
  const certain = unknown.every(({ reason }) => reason === 'case-by-case');
  const { results, readings, between } = everyReading(scheme.readings, settledFor(citizen, data.scheme), (ask): Reading => {
    const young = covered(age, day, ask);
    if (young) return young;
    const ops = operations(scheme, found, day, age, ask);
    if (!keepsPoints(data)) return listing(ops);
    const { trace, points, grade, fellFrom } = addUp(scheme, given.length > 0 ? withGiven(ops, given, day, ask) : ops, ask);
    return { standing: certain ? 'scored' : 'partly', notCovered: null, points, bands: bandsOf(scheme, points, grade), fellFrom, trace };
  });
  const merged = merge(scheme, results, between);
  return { ...merged, readings, unknown, silent, effects: effectsOf(data, merged) };
}

function nothing(standing: Standing): Score {
  return {
    standing,
    notCovered: null,
    points: null,
    bands: [],
    fellFrom: null,
    trace: [],
    unknown: [],
    silent: [],
    effects: [],
    readings: [],
  };
}

/** The lowest grade that is imposed directly, where no points are known that could say more. */
function lowestImposed({ rank }: Scheme, ops: readonly Operation[]): string | null {
  const grades = ops.flatMap(({ effect, state }) => (effect.type === 'grade' && state === 'counts' ? effect.grade : []));
  return grades.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))[0] ?? null;
}

/** Why a scheme keeps no file on this person whatever the day: not one of those it scores, or consent was not given. */
function exemption({ roles = [], declined = [] }: Citizen, data: SchemeData): Score['notCovered'] {
  if (data.onlyRoles && !data.onlyRoles.some((role) => roles.includes(role))) return 'role';
  return data.consent === 'opt-in' && declined.includes(data.scheme) ? 'consent' : null;
}

/** The result of somebody too young for the scheme on that day, else null. */
function covered(age: Age, day: number, ask: Ask): Reading | null {
  return isOfAge(age, day, ask) ? null : { ...nothing('not-covered'), notCovered: 'age' };
}

/** One result from those of all readings: what they agree on, and the interval and the bands that hold all of them. */
function merge(scheme: Scheme, results: readonly Reading[], between: () => readonly Reading[] | null): Score {
  const [first, ...others] = results as [Reading, ...Reading[]];
  if (others.length === 0) return { ...nothing(first.standing), ...first };
  const standings = new Set(results.map(({ standing }) => standing));
  const all = results.flatMap(({ points }) => points ?? []);
  const points = all.length > 0 ? all.reduce(hull) : null;
  // A reading without bands says nothing of them: then nothing is said.
  const mute = results.some((one) => one.bands.length === 0 && one.notCovered === null);
  const bands = mute ? [] : bandsOfAll(scheme, results, between);
  const booked = first.points ?? points;
  const open = points && booked && !isSame(points, booked) ? [plainLine('open', difference(points, booked), points)] : [];
  return {
    ...nothing(standings.size === 1 ? first.standing : 'open'),
    notCovered: standings.size === 1 ? first.notCovered : null,
    points,
    bands,
    fellFrom: first.fellFrom,
    trace: [...first.trace, ...open],
  };
}

/** Every band that some reading leads to, lowest first. Readings in the middle are followed only where the others leave a band out. */
function bandsOfAll({ data }: Scheme, results: readonly Reading[], between: () => readonly Reading[] | null): string[] {
  const touched = data.bands.map(({ id }) => results.some((one) => one.bands.includes(id)));
  const [from, to] = [touched.indexOf(true), touched.lastIndexOf(true)];
  const gap = touched.indexOf(false, from);
  const middle = from >= 0 && gap >= 0 && gap < to ? between() : [];
  const isReached = (id: string, i: number): boolean =>
    touched[i] === true || (i > from && i < to && (middle === null || middle.some((one) => one.bands.includes(id))));
  return data.bands.map(({ id }) => id).filter(isReached);
}

/** What the scheme that feeds this one adds each January: points of the band it gave on the last day of the year. */
function fed(citizen: Citizen, scheme: Scheme, day: number): Operation[] {
  const { feeder, data } = scheme;
  if (!feeder || !data.fedBy || !citizen.roles?.includes(data.fedBy.role)) return [];
  const { points, years } = data.fedBy;
  const given: Operation[] = [];
  for (let year = Math.floor(Math.max(begun(feeder), begun(scheme)) / 10000); (year + 1) * 10000 + 101 <= day; year++) {
    const gains = score(citizen, feeder, `${year}-12-31`).bands.map((band) => points[band] ?? 0);
    const gain = { lo: Math.min(...gains), hi: Math.max(...gains) };
    if (gains.length === 0 || gain.hi === 0) continue;
    const january = (year + 1) * 10000 + 101;
    const expires = january + years * 10000;
    const effect = { type: 'points', points: { min: gain.lo, max: gain.hi } } as const;
    given.push({
      rule: { id: 'fed', act: '', effect },
      effect,
      act: null,
      date: isoDay(january),
      amount: null,
      day: january,
      factor: 1,
      points: gain,
      remaining: gain,
      expires,
      state: 'counts',
      putRight: false,
    });
  }
  return given;
}

/** The day from which a scheme is in force, by its first version. */
const begun = (scheme: Scheme): number => (scheme.previous ? begun(scheme.previous) : scheme.from);

/** Operations with those that no act of the life made, as far as they still run, in order of date; on one day what was given comes first. */
function withGiven(ops: readonly Operation[], given: readonly Operation[], day: number, ask: Ask): Operation[] {
  const left = given.map((o): Operation => ({ ...o, state: runs(o.expires, day, ask) ? 'counts' : 'lapsed' }));
  return [...left, ...ops].sort((a, b) => a.day - b.day);
}

/** Acts that the scheme counts by an unpublished amount, acts the held part does not mention, and acts on which there is no rule. */
function gaps(citizen: Citizen, scheme: Scheme, day: number): { unknown: UnknownLine[]; silent: string[] } {
  const unknown: UnknownLine[] = [];
  const silent = new Set<string>();
  for (const entry of citizen.entries) {
    const { act, date } = entry;
    const on = dayNumber(date);
    if (on > day) continue;
    const { rules } = rulesFor(scheme, entry, on);
    if (rules) {
      const only = rules.length === 1 ? rules[0] : undefined;
      if (only?.effect.type === 'direction') {
        unknown.push({ act, date, rule: only.id, reason: 'amount-not-published', direction: only.effect.direction });
      }
    } else if (scheme.data.rulesHeld === 'complete' || !keepsPoints(scheme.data) || scheme.acts.get(act)?.myth) {
      silent.add(act);
      if (scheme.data.caseByCase) unknown.push({ act, date, rule: null, reason: 'case-by-case', direction: null });
    } else {
      unknown.push({ act, date, rule: null, reason: 'no-line-held', direction: null });
    }
  }
  return { unknown, silent: [...silent] };
}

function listing(ops: readonly Operation[]): Reading {
  const lines = ops.filter(({ effect }) => effect.type === 'listing');
  const listed = lines.some(({ state }) => state === 'counts');
  // Something counts towards the list, and nobody says how much of it is needed.
  const counted = ops.some(({ effect, state }) => effect.type === 'direction' && state === 'counts');
  const trace = lines.map((o) => lineOf(o, o.state === 'counts' ? 'listing' : o.state, ZERO, ZERO));
  return { ...nothing(listed ? 'listed' : counted ? 'open' : 'not-listed'), trace };
}

function effectsOf(data: SchemeData, { standing, bands }: Score): number[] {
  if (standing === 'listed') return data.effects.map((_, i) => i);
  if (bands.length !== 1) return [];
  return data.effects.flatMap((effect, i) => (effect.band !== null && bands.includes(effect.band) ? [i] : []));
}
