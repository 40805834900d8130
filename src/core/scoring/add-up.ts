import { isCumulative, pointsFor } from './amounts';
import { Caps } from './caps';
import { bandsOf, gradeBounds, hasCutOffs, type Scheme } from './compile';
import { isDeduction } from './effects';
import { add, difference, exactly, hull, isSame, tidy, ZERO, type Interval } from './interval';
import type { Operation } from './operations';
import type { Ask } from './readings';
import { runs, yearOf } from './terms';
import { lineOf, plainLine } from './trace';
import type { EffectData, SchemeData, TraceLine } from './types';

export interface Sum {
  readonly trace: readonly TraceLine[];
  readonly points: Interval;
  /** The lowest grade that is imposed and not lifted. */
  readonly grade: string | null;
  readonly fellFrom: string | null;
}

type Grade = Operation & { readonly effect: Extract<EffectData, { type: 'grade' }> };
const isGrade = (o: Operation): o is Grade => o.effect.type === 'grade';

/** Adds up a file for one reading of the text: what each operation brings, line by line, within the caps and the ends of the scale. */
export function addUp(scheme: Scheme, ops: readonly Operation[], ask: Ask): Sum {
  const { data } = scheme;
  const counted = ops.filter(({ effect }) => effect.type !== 'direction' && effect.type !== 'listing');
  const grades = counted.filter((o): o is Grade => isGrade(o) && o.state === 'counts');
  const hasBonus = counted.some((o) => isBonus(o) && o.state === 'counts');
  const holding = new Set(grades.filter((grade) => holds(grade, hasBonus, ask)));
  const heldFrom = data.bonusesHeldByGrade ? firstDay([...holding]) : Infinity;
  const held = new Set(heldFrom === Infinity ? [] : counted.filter((o) => isHeld(o, heldFrom, ask)));
  const summed = sumsOf(counted, held, ask);
  const way = grades.length > 0 && counted.some((o) => o !== grades[0] && o.state === 'counts') ? ask('grade-order') : 'by-date';

  let points = exactly(data.base ?? 0);
  let grade: string | null = null;
  let fellFrom: string | null = null;
  const trace: TraceLine[] = [plainLine('base', points, points)];
  const caps = new Caps(scheme, counted);
  for (const o of inOrder(scheme, counted, grades, way)) {
    if (o.state === 'before' || o.state === 'young' || o.state === 'repaired') trace.push(lineOf(o, o.state, ZERO, points));
    else if (isGrade(o)) {
      if (o.state === 'lapsed') {
        trace.push(lineOf(o, 'lapsed', ZERO, points));
        continue;
      }
      const after = way === 'summed' ? summedGrade(scheme, points, o) : afterGrade(scheme, points, o.effect.grade);
      if (holding.has(o) && isLower(scheme, o.effect.grade, grade)) {
        const was = bandsOf(scheme, points, grade);
        if (was.length === 1 && data.marksFallTo === o.effect.grade) fellFrom = stepless(scheme, was[0]);
        grade = o.effect.grade;
      }
      // Only where the grade is added up like a deduction does its repetition double anything.
      trace.push(lineOf(way === 'summed' ? o : { ...o, factor: 1 }, 'grade', difference(after, points), after));
      points = after;
    } else {
      const kind = held.has(o) ? 'recorded' : o.state === 'lapsed' ? 'lapsed' : isDeduction(o.effect) ? 'deduction' : 'bonus';
      // A cap is used up on the day of the entry: what lapsed later has taken its part of the year's points.
      const delta = held.has(o) ? ZERO : caps.take(o, summed.get(o) ?? o);
      points = add(points, delta);
      trace.push(lineOf(o, kind, delta, points));
    }
  }
  const fixed = grades.flatMap(({ effect }) => data.gradesAt?.[effect.grade] ?? []);
  const end = fixed.length > 0 ? exactly(lowest(fixed)) : cut(points, data.limits);
  if (!isSame(end, points)) trace.push(plainLine('limit', difference(end, points), end, fixed.length > 0 ? grade : null));
  return { trace, points: end, grade, fellFrom };
}

/** The grade of which a band is a step, or the band. */
const stepless = ({ data }: Scheme, band: string | undefined): string | null =>
  data.bands.find(({ id }) => id === band)?.stepOf ?? band ?? null;

/** Whether a direct grade keeps bonuses from counting: until it is put right, or, where nobody can put it right, as the text is read (Wendeng art. 17). */
function holds(grade: Grade, hasBonus: boolean, ask: Ask): boolean {
  if (grade.putRight) return false;
  const { fromEnd, repair } = grade.rule;
  if (fromEnd || repair || !hasBonus) return true;
  return ask('finished-act') === 'held';
}

const isBonus = (o: Operation): boolean => o.effect.type !== 'grade' && !isDeduction(o.effect);

/** Whether a bonus is held back by grades of which the first is from day `from`. */
function isHeld(o: Operation, from: number, ask: Ask): boolean {
  return isBonus(o) && o.state === 'counts' && (o.day > from || ask('bonus-before-grade') === 'held');
}

const lowest = (numbers: readonly number[]): number => numbers.reduce((least, one) => Math.min(least, one), Infinity);
const firstDay = (ops: readonly Operation[]): number => lowest(ops.map(({ day }) => day));

/** The order in which a reading books a file. What lapsed stays where its day puts it. */
function inOrder(scheme: Scheme, ops: readonly Operation[], grades: readonly Grade[], way: ReturnType<Ask>): readonly Operation[] {
  // Who may not apply for a permit may not with points that came later either.
  if (scheme.data.kind === 'permit') return [...ops.filter((o) => !isGrade(o)), ...ops.filter(isGrade)];
  if (way === 'by-date' || way === 'summed') return ops;
  const first = firstDay(grades);
  const late = (o: Operation) => isBonus(o) && o.day > first;
  const deductions = ops.filter((o) => !isGrade(o) && !isBonus(o));
  const early = ops.filter((o) => isBonus(o) && !late(o));
  const imposed = ops.filter(isGrade);
  if (way === 'lowest') return [...early, ...deductions, ...imposed, ...ops.filter(late)];
  // Nothing earlier lifts a grade without a lowest score: all that is known of it is what it is not above.
  const hasLowest = grades.every(({ effect }) => gradeBounds(scheme, effect.grade).lowest !== null);
  return [...(hasLowest ? [...imposed, ...early] : [...early, ...imposed]), ...deductions, ...ops.filter(late)];
}

/**
 * Where a direct grade takes a file: the lower of its present points and the grade's lowest (art. 18(7)); D has no lowest,
 * so only its highest is known. Where the cut-offs are not published, all that is known is that nobody rises.
 */
function afterGrade(scheme: Scheme, before: Interval, grade: string): Interval {
  if (!hasCutOffs(scheme)) return { lo: -Infinity, hi: before.hi };
  const { lowest, highest } = gradeBounds(scheme, grade);
  return { lo: lowest === null ? -Infinity : Math.min(before.lo, lowest), hi: Math.min(before.hi, lowest ?? highest) };
}

/** A direct grade read as a deduction: from the base to the grade's lowest, doubled where repeated; without a lowest, at most its highest is left. */
function summedGrade(scheme: Scheme, before: Interval, { effect, factor }: Grade): Interval {
  const base = scheme.data.base ?? 0;
  const { lowest, highest } = gradeBounds(scheme, effect.grade);
  const way = (to: number): number => Math.min(0, to - base) * factor;
  if (lowest !== null) return add(before, exactly(way(lowest)));
  return { lo: -Infinity, hi: Math.min(highest, before.hi + way(highest)) };
}

const isLower = (scheme: Scheme, grade: string, than: string | null): boolean =>
  than === null || (scheme.rank.get(grade) ?? 0) < (scheme.rank.get(than) ?? 0);

/** What each amount adds to the sum that its rule looks at. */
function sumsOf(ops: readonly Operation[], held: ReadonlySet<Operation>, ask: Ask): ReadonlyMap<Operation, Shares> {
  const shares = new Map<Operation, Shares>();
  const sums = new Map<string, Operation[]>();
  for (const o of ops) {
    if (!isCumulative(o.effect) || held.has(o) || (o.state !== 'counts' && o.state !== 'lapsed')) continue;
    const key = o.effect.type === 'tiers' && o.effect.sums === 'calendar-year' ? `${o.rule.id} ${yearOf(o.day)}` : o.rule.id;
    const list = sums.get(key);
    if (list) list.push(o);
    else sums.set(key, [o]);
  }
  for (const list of sums.values()) {
    const [one] = list as [Operation];
    const worth = (amount: number): number => pointsFor(one.effect, amount).lo;
    const lapsed = list.some(({ state }) => state === 'lapsed');
    const left = list.some(({ state }) => state === 'counts');
    const read = lapsed && left ? ask('sum-lapse') : 'recounted';
    // Amounts of earlier entries that still ran on the day of each entry.
    let past = 0;
    let total = 0;
    let best = 0;
    let sum = 0;
    for (const o of list) {
      const amount = o.amount ?? 1;
      const counts = o.state === 'counts';
      if (read === 'recounted') {
        const share = counts ? worth(total + amount) - worth(total) : 0;
        if (counts) total += amount;
        shares.set(o, shareOf(o, share, share));
        continue;
      }
      // All of one rule run equally long, so those that began first end first.
      for (let old = list[past]; old && old !== o && !runs(old.expires, o.day, ask); old = list[++past])
        sum = tidy(sum - (old.amount ?? 1));
      const level = worth(sum + amount);
      const added = level - worth(sum);
      const share = read === 'booked' ? added : Math.max(0, level - best);
      if (counts && read === 'kept') best = Math.max(best, level);
      shares.set(o, shareOf(o, share, counts ? share : 0));
      sum += amount;
    }
  }
  return shares;
}

/** What an entry is worth when it is booked, and what is left of that on the day asked for. */
interface Shares {
  readonly points: Interval;
  readonly remaining: Interval;
}

/** A share of a sum, which may be nothing where the rule asks for more than the act tells. */
function shareOf({ rule }: Operation, points: number, remaining: number): Shares {
  const sure = (size: number) => (rule.conditional ? hull(exactly(size), ZERO) : exactly(size));
  return { points: sure(points), remaining: sure(remaining) };
}

/** Points within the ends of the scale; an end that is not known stays open. */
function cut({ lo, hi }: Interval, limits: SchemeData['limits']): Interval {
  const [min, max] = [limits?.min ?? -Infinity, limits?.max ?? Infinity];
  const within = (points: number): number => (Number.isFinite(points) ? Math.min(Math.max(points, min), max) : points);
  return { lo: within(lo), hi: within(hi) };
}
