/** Who runs what on a day: which relations hold, which bodies a picture shows, and what a link says. Pure. */
import { compactDay, dayNumber, expandDay, isoDay } from '../../../core/dates';
import { readParts, writeParts } from '../../../core/share/link';

export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  /** null: the source does not say since when. */
  readonly since: string | null;
  readonly until: string | null;
  /** When the source reports a relation whose beginning it does not give. */
  readonly reported: string | null;
}

export interface Body {
  readonly id: string;
  /** Row of the picture, from 0 at the top. */
  readonly level: number;
  readonly start: boolean;
}

/** The day from which a tie is known to hold. */
export const begins = ({ since, reported }: Tie): string => since ?? reported ?? '9999';

/** Whether a tie is known to hold on a day; on its last day it holds no more. */
export function holds(tie: Tie, day: string): boolean {
  const at = dayNumber(day);
  return dayNumber(begins(tie)) <= at && (tie.until === null || at < dayNumber(tie.until));
}

/** Every day on which something begins or ends, in order, and `last`. */
export function moments(ties: readonly Tie[], last: string): string[] {
  const days = ties.flatMap((tie) => [begins(tie), ...(tie.until ? [tie.until] : [])]).map((day) => isoDay(dayNumber(day)));
  return [...new Set([...days.filter((day) => day < last), last])].sort();
}

/** More bodies of one row than this, that are there only as neighbours, are folded into one. */
const FOLD = 4;

export interface Shown {
  readonly id: string;
  readonly level: number;
  /** How many bodies stand folded in this one; 1 for a body. */
  readonly count: number;
}

export interface ShownTie {
  readonly from: string;
  readonly to: string;
  /** Types that hold between the two on the day, each once. */
  readonly types: readonly string[];
}

export const foldOf = (level: number): string => `_${level}`;

/**
 * What a picture shows on a day: the bodies that it begins with, those that were opened, and the neighbours of the opened.
 * Many neighbours of one row become one, named by `foldOf`, until that is opened too.
 */
export function shownOn(
  day: string,
  bodies: readonly Body[],
  ties: readonly Tie[],
  open: ReadonlySet<string>,
  named: string | null = null,
): { bodies: Shown[]; ties: ShownTie[] } {
  const live = ties.filter((tie) => holds(tie, day));
  const fixed = new Set(bodies.filter(({ id, start }) => start || open.has(id)).map(({ id }) => id));
  const near = new Set(
    live.flatMap(({ from, to }) => [...(open.has(from) ? [to] : []), ...(open.has(to) ? [from] : [])]).filter((id) => !fixed.has(id)),
  );
  const byLevel = new Map<number, string[]>();
  for (const { id, level } of bodies) if (near.has(id)) byLevel.set(level, [...(byLevel.get(level) ?? []), id]);
  // What is named, because it is followed, is not folded.
  if (named !== null && near.delete(named)) fixed.add(named);
  const standsFor = new Map<string, string>();
  for (const [level, ids] of byLevel)
    for (const id of ids) standsFor.set(id, ids.length > FOLD && !open.has(foldOf(level)) ? foldOf(level) : id);
  for (const id of fixed) standsFor.set(id, id);
  const shown = new Map<string, Shown>();
  for (const { id, level } of bodies) {
    const as = standsFor.get(id);
    if (as !== undefined) shown.set(as, { id: as, level, count: (shown.get(as)?.count ?? 0) + 1 });
  }
  const drawn = new Map<string, { from: string; to: string; types: Set<string> }>();
  for (const { from, to, type } of live) {
    const [a, b] = [standsFor.get(from), standsFor.get(to)];
    // Between two neighbours only what both of them share with an opened body is drawn.
    if (!a || !b || a === b || !(fixed.has(from) || fixed.has(to))) continue;
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const tie = drawn.get(key) ?? { from: a, to: b, types: new Set<string>() };
    tie.types.add(type);
    drawn.set(key, tie);
  }
  return { bodies: [...shown.values()], ties: [...drawn.values()].map(({ from, to, types }) => ({ from, to, types: [...types] })) };
}

export interface StructureState {
  readonly day: string;
  /** Opened bodies and folds, the last one being looked at. */
  readonly open: readonly string[];
  /** The other body of the one relation that is followed. */
  readonly followed: string | null;
}

/** Version 1: `1~day~body.body…[~followed]`, the day as YYYYMMDD. */
export function writeStructure({ day, open, followed }: StructureState): string {
  return writeParts(compactDay(day), open.join('.'), ...(followed === null ? [] : [followed]));
}

/** Never throws: what cannot be read falls back, and `problem` says so. */
export function readStructure(
  text: string,
  bodies: readonly Body[],
  fallback: StructureState,
): { state: StructureState; problem: boolean } {
  const [at = '', list = '', followed] = readParts(text, 3) ?? [];
  const day = expandDay(at);
  if (day === null) return { state: fallback, problem: true };
  const ids = new Set(bodies.map(({ id }) => id));
  const folds = new Set(bodies.map(({ level }) => foldOf(level)));
  const asked = list === '' ? [] : list.split('.');
  const open = [...new Set(asked)].filter((id) => ids.has(id) || folds.has(id));
  const known = followed === undefined || ids.has(followed);
  return {
    state: { day: day > fallback.day ? fallback.day : day, open, followed: known ? (followed ?? null) : null },
    problem: open.length !== asked.length || !known,
  };
}
