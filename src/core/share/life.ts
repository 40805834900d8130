import { isDate } from '../dates';
import type { Entry } from '../scoring/types';

/** What a link to the scorer says: whose life, which day, which acts. */
export interface LifeState {
  readonly persona: string;
  readonly asOf: string;
  /** null: the persona's own life, unchanged. */
  readonly entries: readonly Entry[] | null;
}

/** What the reader of a link can understand. */
export interface LifeVocabulary {
  readonly personas: ReadonlySet<string>;
  readonly acts: ReadonlyMap<string, { readonly min: number; readonly max: number } | null>;
  readonly first: string;
  readonly last: string;
  readonly most: number;
}

/** version: the link was made by a newer or unknown version · unreadable: not a state at all · dropped: parts were left out. */
export type LifeProblem = 'version' | 'unreadable' | 'dropped';

const VERSION = '1';

/**
 * Version 1: `1~persona~day[~act_day[_amount][s settled]]…`, days as YYYYMMDD, e.g. `1~lin~20201231~blood-donation_20200310`.
 * Only letters, digits, `-`, `_`, `.` and `~`: nothing in it needs escaping in an address.
 */
export function writeLife(state: LifeState): string {
  const head = [VERSION, state.persona, compact(state.asOf)];
  if (state.entries === null) return head.join('~');
  const entries = state.entries.map(({ act, date, amount, settled }) =>
    [act, compact(date), amount === undefined ? '' : String(amount), settled === undefined ? '' : compact(settled)]
      .join('_')
      .replace(/_+$/, ''),
  );
  return [...head, entries.length === 0 ? '-' : entries.join('~')].join('~');
}

/** Never throws: what cannot be read falls back to `fallback`, and `problem` says so. */
export function readLife(text: string, vocabulary: LifeVocabulary, fallback: LifeState): { state: LifeState; problem: LifeProblem | null } {
  const [version, persona = '', day = '', ...rest] = text.split('~');
  if (version !== VERSION) return { state: fallback, problem: /^\d+$/.test(version ?? '') ? 'version' : 'unreadable' };
  if (!vocabulary.personas.has(persona)) return { state: fallback, problem: 'unreadable' };
  const asked = expand(day);
  const asOf = asked === null ? fallback.asOf : clamp(asked, vocabulary.first, vocabulary.last);
  let dropped = asOf !== asked;
  if (rest.length === 0) return { state: { persona, asOf, entries: null }, problem: dropped ? 'dropped' : null };

  const entries: Entry[] = [];
  for (const part of rest.length === 1 && rest[0] === '-' ? [] : rest) {
    const entry = entries.length < vocabulary.most ? readEntry(part, vocabulary) : null;
    if (entry) entries.push(entry);
    else dropped = true;
  }
  return { state: { persona, asOf, entries }, problem: dropped ? 'dropped' : null };
}

function readEntry(part: string, { acts, first, last }: LifeVocabulary): Entry | null {
  const [act = '', day = '', amountText = '', settledText = '', ...more] = part.split('_');
  const bounds = acts.get(act);
  const date = expand(day);
  if (bounds === undefined || date === null || date < first || date > last || more.length > 0) return null;
  const amount = /^\d{1,7}$/.test(amountText) ? Number(amountText) : undefined;
  if (amountText !== '' && amount === undefined) return null;
  if (bounds === null ? amount !== undefined : amount === undefined || amount < bounds.min || amount > bounds.max) return null;
  const settled = settledText === '' ? undefined : expand(settledText);
  if (settled === null || (settled !== undefined && (settled < date || settled > last))) return null;
  return { act, date, ...(amount === undefined ? {} : { amount }), ...(settled === undefined ? {} : { settled }) };
}

const compact = (iso: string): string => iso.replaceAll('-', '');

function expand(day: string): string | null {
  if (!/^\d{8}$/.test(day)) return null;
  const iso = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  return isDate(iso) ? iso : null;
}

const clamp = (day: string, first: string, last: string): string => (day < first ? first : day > last ? last : day);
