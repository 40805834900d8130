/** Who runs what on a day: which relations hold, and what a link says. Pure. */
import { compactDay, dayNumber, expandDay, isoDay } from '../../../core/dates';
import { readParts, writeParts } from '../../../core/share/link';
import type { Lines, PictureTie } from '../types';
import { KINDS, kindOf, type TieKind } from './kinds';

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

export interface StructureState {
  readonly day: string;
  /** The selected body. */
  readonly body: string | null;
  /** The other body of the one relation that is followed. */
  readonly followed: string | null;
}

/** Version 1: `1~day~body[~followed]`, the day as YYYYMMDD. */
export function writeStructure({ day, body, followed }: StructureState): string {
  return writeParts(compactDay(day), body ?? '', ...(followed === null ? [] : [followed]));
}

/** When several bodies could stand open, many of one row stood folded in one, which links name by its row: `_7`. */
const FOLD = /^_\d$/;

/**
 * Never throws: what cannot be read falls back, and `problem` says so. Older links name all bodies that stood open, as `pboc.baihang._7`:
 * the last one counts as selected.
 */
export function readStructure(
  text: string,
  bodies: ReadonlySet<string>,
  ties: readonly Pick<Tie, 'from' | 'to'>[],
  fallback: StructureState,
): { state: StructureState; problem: boolean } {
  const [at = '', list = '', followed = null] = readParts(text, 3) ?? [];
  const day = expandDay(at);
  if (day === null) return { state: fallback, problem: true };
  const asked = list === '' ? [] : list.split('.').filter((id) => !FOLD.test(id));
  const known = asked.filter((id) => bodies.has(id));
  const body = known.at(-1) ?? null;
  const isTied = ties.some(({ from, to }) => (from === body && to === followed) || (from === followed && to === body));
  const isFuture = day > fallback.day;
  return {
    state: { day: isFuture ? fallback.day : day, body, followed: isTied ? followed : null },
    problem: isFuture || known.length !== asked.length || (followed !== null && !isTied),
  };
}

/** The lines that hold on a day, each kind as one path. */
export function linesOn(day: string, ties: readonly PictureTie[], map: 0 | 1): Lines {
  const live = ties.filter((tie) => holds(tie, day));
  const path = (kind: TieKind): string =>
    [...new Set(live.filter(({ type }) => kindOf(type) === kind).map(({ ways }) => ways[map]))].join('');
  return Object.fromEntries(KINDS.map((kind) => [kind, path(kind)])) as Lines;
}
