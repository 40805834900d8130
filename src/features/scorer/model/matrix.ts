/** Acts against keepers as a picture: a square for each pair, and in it what the keeper says to the act. Pure. */
import { readParts, writeParts } from '../../../core/share/link';
import type { Answer } from '../../../core/scoring/agree';

/** The picture is a thousand units wide and stretched to the room that it has; the marks are not. */
export const WIDTH = 1000;
export const ROW = 44;
/** Of each row the upper part is left to its name where there is no room beside it. */
const MIDDLE = 28;

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly answer: Answer;
}

export const cellsOf = (rows: readonly { readonly answers: readonly Answer[] }[]): Cell[] =>
  rows.flatMap(({ answers }, row) => answers.map((answer, column): Cell => ({ row, column, answer })));

type Size = 'slight' | 'middling' | 'heavy' | 'heaviest';

/** How large a mark is for the points that it stands for; of a span by its middle, of an open one by its known end. */
export function sizeOf({ lo, hi }: { readonly lo: number; readonly hi: number }): Size {
  const [from, to] = [Number.isFinite(lo) ? lo : hi, Number.isFinite(hi) ? hi : lo];
  const points = Math.abs(from + to) / 2;
  return points <= 5 ? 'slight' : points <= 20 ? 'middling' : points <= 50 ? 'heavy' : 'heaviest';
}

/** The kinds of marks that a picture draws, each as one path, by the classes of its style. */
export type Look = `${'gives' | 'takes'} ${Size}` | 'strikes' | 'counted' | 'unknown';

/** Nothing is drawn where the rules say nothing. */
export function lookOf(answer: Answer): Look | null {
  if (answer.kind === 'none') return null;
  if (answer.kind !== 'points')
    return answer.kind === 'grade' || answer.kind === 'listed' ? 'strikes' : answer.kind === 'open' ? 'counted' : answer.kind;
  const { points } = answer;
  // What may give and may take, or may do nothing, counts somehow.
  if (points.lo < 0 && points.hi > 0) return 'counted';
  return `${points.hi > 0 ? 'gives' : 'takes'} ${sizeOf(points)}`;
}

/** Points of no length, which are drawn as dots or squares by the ends of their strokes; what is not known is a short line, drawn as a hatching. */
export function pathsOf(cells: readonly Cell[], columns: number): ReadonlyMap<Look, string> {
  const paths = new Map<Look, string>();
  const width = WIDTH / columns;
  for (const { row, column, answer } of cells) {
    const look = lookOf(answer);
    if (look === null) continue;
    const x = Math.round(width * (column + 0.5));
    const half = Math.round(width / 6);
    const y = row * ROW + MIDDLE;
    paths.set(look, (paths.get(look) ?? '') + (look === 'unknown' ? `M${x - half} ${y}h${2 * half}` : `M${x} ${y}h0`));
  }
  return paths;
}

/** In place of a person: the reader's citizen, whoever that is on the device. */
export const READER_CITIZEN = 'yours';

export interface AgreeState {
  /** Whose acts are marked; empty: nobody's. */
  readonly person: string;
  readonly act: string;
  readonly scheme: string;
}

/** Version 1: `1~<person>~<act>~<scheme>`. */
export const writeAgree = ({ person, act, scheme }: AgreeState): string => writeParts(person, act, scheme);

/** Never throws: what cannot be read falls back, and `problem` says so. */
export function readAgree(
  text: string,
  known: { readonly people: readonly string[]; readonly acts: readonly string[]; readonly schemes: readonly string[] },
  fallback: AgreeState,
): { readonly state: AgreeState; readonly problem: boolean } {
  const parts = readParts(text, Infinity);
  if (parts === null) return { state: fallback, problem: true };
  const [person = '', act = '', scheme = ''] = parts;
  const state = {
    person: person === '' || person === READER_CITIZEN || known.people.includes(person) ? person : fallback.person,
    act: known.acts.includes(act) ? act : fallback.act,
    scheme: known.schemes.includes(scheme) ? scheme : fallback.scheme,
  };
  return { state, problem: writeAgree(state) !== text };
}
