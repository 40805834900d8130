import { isDate } from '../dates';
import type { Entry, Role } from '../scoring/types';
import { checkEntry, isYearOfBirth, LONGEST_NAME, type LifeState, type LifeVocabulary } from './life';

/** The largest file that is read; a full life is a tenth of this. */
export const LARGEST_FILE = 100_000;

const FORMAT = 'who-keeps-score/life';
const VERSION = 1;

/** size: larger than a life can be · json: not JSON · format: not a life of this site · version: made by a newer version · field: `field` is wrong. */
export type FileProblem =
  { readonly problem: 'size' | 'json' | 'format' | 'version' } | { readonly problem: 'field'; readonly field: string };

/** A life as a file that the reader keeps: JSON, two spaces, the fields of `LifeState` by name. */
export function writeFile(state: LifeState & { readonly entries: readonly Entry[] }): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...state }, null, 2)}\n`;
}

/** Never throws. A file with anything wrong in it is refused whole, with the first wrong field. */
export function readFile(text: string, vocabulary: LifeVocabulary): { readonly state: LifeState } | FileProblem {
  if (text.length > LARGEST_FILE) return { problem: 'size' };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problem: 'json' };
  }
  if (!isRecord(data) || data.format !== FORMAT) return { problem: 'format' };
  if (data.version !== VERSION) return { problem: 'version' };
  const { persona, asOf, entries, name, born, roles, declined, beside } = data;
  const wrong = (field: string): FileProblem => ({ problem: 'field', field });
  if (typeof persona !== 'string' || !vocabulary.personas.has(persona)) return wrong('persona');
  if (!isDay(asOf) || asOf < vocabulary.first || asOf > vocabulary.last) return wrong('asOf');
  if (!Array.isArray(entries) || entries.length > vocabulary.most) return wrong('entries');
  const read: Entry[] = [];
  for (const [i, one] of entries.entries()) {
    const entry = isEntry(one) ? checkEntry(one, vocabulary) : null;
    if (!entry) return wrong(`entries[${i}]`);
    read.push(entry);
  }
  if (name !== undefined && (typeof name !== 'string' || name.length > LONGEST_NAME)) return wrong('name');
  if (born !== undefined && !isYearOfBirth(born)) return wrong('born');
  if (roles !== undefined && !isListOf<Role>(roles, vocabulary.roles)) return wrong('roles');
  if (declined !== undefined && !isListOf(declined, vocabulary.schemes)) return wrong('declined');
  if (beside !== undefined && (typeof beside !== 'string' || !vocabulary.personas.has(beside))) return wrong('beside');
  return { state: { persona, asOf, entries: read, name, born, roles, declined, beside } };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isDay = (value: unknown): value is string => typeof value === 'string' && value.length === 10 && isDate(value);

const isListOf = <T extends string>(value: unknown, known: ReadonlySet<string>): value is T[] =>
  Array.isArray(value) && value.length <= known.size && value.every((one) => typeof one === 'string' && known.has(one));

const isEntry = (value: unknown): value is Entry =>
  isRecord(value) &&
  typeof value.act === 'string' &&
  isDay(value.date) &&
  (value.amount === undefined || (typeof value.amount === 'number' && Number.isInteger(value.amount))) &&
  (value.settled === undefined || isDay(value.settled));
