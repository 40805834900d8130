import { dayNumber } from '../../../core/dates';
import { format } from '../../../core/i18n';
import type { Messages } from 'messages';
import { begins, type Tie } from './index';
import type { TieType } from './kinds';

/** All ties of a body in the order in which they begin; other bodies whose ties are `alike` stand together. */
export function tiesOf<T extends Tie>(id: string, ties: readonly T[], alike: (tie: T) => string): { others: string[]; ties: T[] }[] {
  const mine = ties.filter(({ from, to }) => from === id || to === id).sort((a, b) => dayNumber(begins(a)) - dayNumber(begins(b)));
  const groups = new Map<string, { others: string[]; ties: T[] }>();
  for (const other of new Set(mine.map((tie) => otherOf(tie, id)))) {
    const between = mine.filter(({ from, to }) => from === other || to === other);
    const key = between.map((tie) => `${tie.from === id} ${alike(tie)}`).join('\n');
    const group = groups.get(key) ?? { others: [], ties: between };
    group.others.push(other);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The body at the other end of a tie. */
export const otherOf = ({ from, to }: Tie, id: string): string => (from === id ? to : from);

/** What a body is or does by a tie: “licenses and supervises”, “owns a share of (36%)”. */
export function deedOf(
  { from, type, share }: Pick<Tie, 'from'> & { readonly type: TieType; readonly share: string | null },
  id: string,
  types: Messages['structure']['types'],
): string {
  return `${types[type][from === id ? 'out' : 'in']}${share ? ` (${share})` : ''}`;
}

/** When a relation held: "since 2014", "reported 2016, until 2018". */
export function whenOf(
  { since, until, reported }: Pick<Tie, 'since' | 'until' | 'reported'>,
  words: Pick<Messages['structure'], 'since' | 'span' | 'reported' | 'reportedUntil'>,
  lang: string,
): string {
  if (since === null) {
    const date = reported ?? '';
    return until ? format(words.reportedUntil, { date, until }, lang) : format(words.reported, { date }, lang);
  }
  return until ? format(words.span, { from: since, until }, lang) : format(words.since, { date: since }, lang);
}
