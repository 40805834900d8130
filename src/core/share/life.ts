import { compactDay, expandDay } from '../dates';
import { isReading, readingChoices } from '../scoring/readings';
import type { ActData, Citizen, Entry, Role } from '../scoring/types';
import { cleanName } from './name';

/** What a link to the scorer says: whose life, which day, which acts. */
export interface LifeState extends Omit<Citizen, 'entries' | 'born'> {
  readonly persona: string;
  readonly born?: number | undefined;
  readonly asOf: string;
  /** null: the persona's own life, unchanged. */
  readonly entries: readonly Entry[] | null;
  /** Stands in a link only when the reader asks for it. */
  readonly name?: string | undefined;
  /** Another persona to set beside this one. */
  readonly beside?: string | undefined;
}

/** What the reader of a link can understand. */
export interface LifeVocabulary {
  readonly personas: ReadonlySet<string>;
  readonly acts: ReadonlyMap<string, Pick<ActData, 'amount' | 'settles'>>;
  /** Ids that acts once had, and those that they have now. */
  readonly formerIds: ReadonlyMap<string, string>;
  readonly roles: ReadonlySet<string>;
  readonly schemes: ReadonlySet<string>;
  /** The day of the oldest entry that is taken; older than `first`, since a permit asks for degrees and a file for old debts. */
  readonly earliest: string;
  readonly first: string;
  readonly last: string;
  readonly most: number;
}

/** version: the link was made by a newer or unknown version · unreadable: not a state at all · dropped: parts were left out. */
export type LifeProblem = 'version' | 'unreadable' | 'dropped';

export const YEARS_OF_BIRTH = { first: 1905, last: 2020 } as const;

/**
 * Version 1: `1~persona~day[~act_day[_amount][_settled]]…`, days as YYYYMMDD, e.g. `1~lin~20201231~blood-donation_20200310`.
 * Version 2 says more of the person, in one part after the day: `2~lin~20201231~.b1986.rvillager_parent.dzhima.wguo.nAnna~…`
 * (born, roles, declined, beside, name); a reading settled on is one more field, scheme, question and answer:
 * `.owendeng_grade-order_lowest`. Version 1 is still written where nothing more is said.
 * Only letters, digits, `-`, `_`, `.` and `~`: nothing in it needs escaping in an address.
 */
export function writeLife(state: LifeState): string {
  const { born, roles, declined, readings, beside, name } = state;
  const more = [
    born === undefined ? '' : `b${born}`,
    roles === undefined ? '' : `r${roles.join('_')}`,
    declined === undefined ? '' : `d${declined.join('_')}`,
    ...Object.entries(readings ?? {}).flatMap(([scheme, settled]) =>
      Object.entries(settled).map(([id, choice]) => `o${scheme}_${id}_${choice}`),
    ),
    beside === undefined ? '' : `w${beside}`,
    name === undefined || cleanName(name) === '' ? '' : `n${escape(name)}`,
  ].filter(Boolean);
  const head = [more.length > 0 ? '2' : '1', state.persona, compactDay(state.asOf), ...(more.length > 0 ? [`.${more.join('.')}`] : [])];
  if (state.entries === null) return head.join('~');
  const entries = state.entries.map(({ act, date, amount, settled }) =>
    [act, compactDay(date), amount === undefined ? '' : String(amount), settled === undefined ? '' : compactDay(settled)]
      .join('_')
      .replace(/_+$/, ''),
  );
  return [...head, entries.length === 0 ? '-' : entries.join('~')].join('~');
}

/** Never throws: what cannot be read falls back to `fallback`, and `problem` says so. */
export function readLife(text: string, vocabulary: LifeVocabulary, fallback: LifeState): { state: LifeState; problem: LifeProblem | null } {
  const [version = '', persona = '', day = '', ...rest] = text.split('~');
  if (version !== '1' && version !== '2') return { state: fallback, problem: /^\d+$/.test(version) ? 'version' : 'unreadable' };
  if (!vocabulary.personas.has(persona)) return { state: fallback, problem: 'unreadable' };
  const asked = expandDay(day);
  const asOf = asked === null ? fallback.asOf : clamp(asked, vocabulary.first, vocabulary.last);
  let dropped = asOf !== asked;
  let person: Omit<LifeState, 'persona' | 'asOf' | 'entries'> = {};
  if (version === '2') {
    const read = readPerson(rest.shift() ?? '', vocabulary);
    person = read.person;
    dropped ||= read.dropped;
  }
  if (rest.length === 0) return { state: { persona, asOf, entries: null, ...person }, problem: dropped ? 'dropped' : null };

  const entries: Entry[] = [];
  for (const part of rest.length === 1 && rest[0] === '-' ? [] : rest) {
    const entry = entries.length < vocabulary.most ? readEntry(part, vocabulary) : null;
    if (entry) entries.push(entry);
    else dropped = true;
  }
  return { state: { persona, asOf, entries, ...person }, problem: dropped ? 'dropped' : null };
}

function readPerson(part: string, { roles, schemes, personas }: LifeVocabulary) {
  const person: { -readonly [K in keyof LifeState]?: LifeState[K] } = {};
  const [start, ...fields] = part.split('.');
  let dropped = start !== '' || fields.length === 0;
  for (const field of fields) {
    const value = field.slice(1);
    const list = value === '' ? [] : value.split('_');
    const name = field.startsWith('n') ? unescape(value) : null;
    if (field.startsWith('b') && isYearOfBirth(Number(value))) person.born = Number(value);
    else if (field.startsWith('r') && list.every((role) => roles.has(role))) person.roles = list as Role[];
    else if (field.startsWith('d') && list.every((scheme) => schemes.has(scheme))) person.declined = list;
    else if (field.startsWith('o') && isSettled(list, schemes))
      person.readings = settle(person.readings, list[0] as string, list[1] as string, list[2] as string);
    else if (field.startsWith('w') && personas.has(value)) person.beside = value;
    else if (name) person.name = name;
    else dropped = true;
  }
  return { person, dropped };
}

/** Whether a field names a scheme, a question and one of its answers. */
const isSettled = ([scheme = '', id = '', choice = '', ...more]: readonly string[], schemes: ReadonlySet<string>): boolean =>
  schemes.has(scheme) && isReading(id) && readingChoices(id).includes(choice) && more.length === 0;

/** Readings with one more answer in them; null takes an answer back. */
export function settle(readings: Citizen['readings'], scheme: string, id: string, choice: string | null): Citizen['readings'] {
  const { [id]: _, ...others } = readings?.[scheme] ?? {};
  const settled = choice === null ? others : { ...others, [id]: choice };
  const { [scheme]: __, ...rest } = readings ?? {};
  const all = Object.keys(settled).length === 0 ? rest : { ...rest, [scheme]: settled };
  return Object.keys(all).length === 0 ? undefined : all;
}

export const isYearOfBirth = (year: unknown): year is number =>
  typeof year === 'number' && Number.isInteger(year) && year >= YEARS_OF_BIRTH.first && year <= YEARS_OF_BIRTH.last;

/** What is wrong in an entry, and where. */
export interface EntryFault {
  readonly field: 'act' | 'date' | 'amount' | 'settled';
  /** unknown: names what is not known · range: outside what can be · missing: nothing is said · idle: something is said where nothing counts. */
  readonly reason: 'unknown' | 'range' | 'missing' | 'idle';
}

/** The first thing that does not fit what the vocabulary knows; null where all does. */
export function faultOf({ act, date, amount, settled }: Entry, { acts, earliest, last }: LifeVocabulary): EntryFault | null {
  const known = acts.get(act);
  if (known === undefined) return { field: 'act', reason: 'unknown' };
  const { amount: bounds, settles } = known;
  if (date < earliest || date > last) return { field: 'date', reason: 'range' };
  if (bounds === null && amount !== undefined) return { field: 'amount', reason: 'idle' };
  if (bounds !== null && amount === undefined) return { field: 'amount', reason: 'missing' };
  if (bounds !== null && amount !== undefined && (amount < bounds.min || amount > bounds.max)) return { field: 'amount', reason: 'range' };
  if (settled !== undefined && !settles) return { field: 'settled', reason: 'idle' };
  if (settled !== undefined && (settled < date || settled > last)) return { field: 'settled', reason: 'range' };
  return null;
}

function readEntry(part: string, vocabulary: LifeVocabulary): Entry | null {
  const [id = '', day = '', amountText = '', settledText = '', ...more] = part.split('_');
  const act = vocabulary.formerIds.get(id) ?? id;
  const date = expandDay(day);
  const settled = settledText === '' ? undefined : expandDay(settledText);
  const amount = /^\d{1,7}$/.test(amountText) ? Number(amountText) : undefined;
  if (date === null || settled === null || more.length > 0 || (amountText !== '' && amount === undefined)) return null;
  const entry: Entry = { act, date, ...(amount === undefined ? {} : { amount }), ...(settled === undefined ? {} : { settled }) };
  return faultOf(entry, vocabulary) ? null : entry;
}

const clamp = (day: string, first: string, last: string): string => (day < first ? first : day > last ? last : day);

/** A name in letters and digits; any other character as its UTF-8 bytes, each `_` and two hexadecimal digits. */
const escape = (name: string): string =>
  encodeURIComponent(cleanName(name))
    .replace(/[-_.!~*'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%', '_');

function unescape(text: string): string | null {
  try {
    return cleanName(decodeURIComponent(text.replaceAll('_', '%'))) || null;
  } catch {
    return null;
  }
}
