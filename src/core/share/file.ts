import { isDate } from '../dates';
import { isReading, readingChoices } from '../scoring/readings';
import type { Entry, Role } from '../scoring/types';
import { faultOf, isYearOfBirth, type EntryFault, type LifeState, type LifeVocabulary } from './life';
import { cleanName, LONGEST_NAME } from './name';

/** The largest file that is read; a full life is a tenth of this. */
export const LARGEST_FILE = 100_000;

const FORMAT = 'who-keeps-score/life';
const VERSION = 1;

/**
 * type: a value of another kind than the field takes · day: no day of the calendar · long: more than fits · twice: given twice in one
 * place · strange: no field of a life.
 */
type Reason = EntryFault['reason'] | 'type' | 'day' | 'long' | 'twice' | 'strange';

/**
 * size: larger than a life can be · json: not JSON · format: not a life of this site · unversioned: names no version · version: made
 * by a newer version · field: `field` is wrong for a reason, in entry number `entry`, from 1, where it stands in one.
 */
export type FileProblem =
  | { readonly problem: 'size' | 'json' | 'format' | 'unversioned' | 'version' }
  | { readonly problem: 'field'; readonly field: string; readonly entry: number | null; readonly reason: Reason };

/** A life as a file that the reader keeps: JSON, two spaces, the fields of `LifeState` by name. */
export function writeFile(state: LifeState & { readonly entries: readonly Entry[] }): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...state }, null, 2)}\n`;
}

/** Never throws. A file with anything wrong in it is refused whole, with the first wrong field. null is read as nothing said. */
export function readFile(text: string, vocabulary: LifeVocabulary): { readonly state: LifeState } | FileProblem {
  if (text.length > LARGEST_FILE) return { problem: 'size' };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problem: 'json' };
  }
  if (!isRecord(data) || data.format !== FORMAT) return { problem: 'format' };
  if (!Number.isInteger(data.version)) return { problem: 'unversioned' };
  if (data.version !== VERSION) return { problem: Number(data.version) > VERSION ? 'version' : 'format' };
  const { format: _format, version: _version, persona, asOf, entries, name, born, roles, declined, readings, beside, ...more } = said(data);
  const wrong = (field: string, reason: Reason, entry: number | null = null): FileProblem => ({ problem: 'field', field, entry, reason });
  const twice = givenTwice(text);
  if (twice) return wrong(twice.field, 'twice', twice.entry);
  const [strange] = Object.keys(more);
  if (strange !== undefined) return wrong(strange, 'strange');

  if (persona === undefined) return wrong('persona', 'missing');
  if (typeof persona !== 'string') return wrong('persona', 'type');
  if (!vocabulary.personas.has(persona)) return wrong('persona', 'unknown');
  if (asOf === undefined) return wrong('asOf', 'missing');
  if (!isDay(asOf)) return wrong('asOf', noDay(asOf));
  if (asOf < vocabulary.first || asOf > vocabulary.last) return wrong('asOf', 'range');
  if (entries === undefined) return wrong('entries', 'missing');
  if (!Array.isArray(entries)) return wrong('entries', 'type');
  if (entries.length > vocabulary.most) return wrong('entries', 'long');
  const read: Entry[] = [];
  for (const [i, one] of entries.entries()) {
    const entry = readEntry(one, vocabulary.formerIds);
    if ('fault' in entry) return wrong(entry.fault.field, entry.fault.reason, i + 1);
    const fault = faultOf(entry, vocabulary);
    if (fault) return wrong(fault.field, fault.reason, i + 1);
    read.push(entry);
  }
  if (name !== undefined && typeof name !== 'string') return wrong('name', 'type');
  if (name !== undefined && name.length > LONGEST_NAME) return wrong('name', 'long');
  if (born !== undefined && typeof born !== 'number') return wrong('born', 'type');
  if (born !== undefined && !isYearOfBirth(born)) return wrong('born', 'range');
  for (const [field, list, known] of [['roles', roles, vocabulary.roles] as const, ['declined', declined, vocabulary.schemes] as const]) {
    if (list !== undefined && !isListOfTexts(list)) return wrong(field, 'type');
    if (list?.some((one) => !known.has(one))) return wrong(field, 'unknown');
    if (list && list.length > known.size) return wrong(field, 'long');
  }
  if (readings !== undefined && !isRecord(readings)) return wrong('readings', 'type');
  if (readings !== undefined && !isSettledReadings(readings, vocabulary.schemes)) return wrong('readings', 'unknown');
  if (beside !== undefined && typeof beside !== 'string') return wrong('beside', 'type');
  if (beside !== undefined && !vocabulary.personas.has(beside)) return wrong('beside', 'unknown');
  return {
    state: {
      persona,
      asOf,
      entries: read,
      born,
      readings,
      beside,
      name: (name && cleanName(name)) || undefined,
      roles: roles as readonly Role[] | undefined,
      declined: declined as readonly string[] | undefined,
    },
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The first field that an object of a JSON text has twice, and the number of the entry in which it stands: of two values the parser
 * would keep the last and say nothing.
 */
function givenTwice(text: string): { readonly field: string; readonly entry: number | null } | null {
  const open: Set<string>[] = [];
  let [part, nth] = ['', 0];
  for (const [sign, name, colon] of text.matchAll(/[{}]|("(?:[^"\\]|\\.)*")(\s*:)?/g)) {
    if (sign === '{') {
      if (open.length === 1) nth += 1;
      open.push(new Set());
    } else if (sign === '}') open.pop();
    else if (name && colon) {
      const field = JSON.parse(name) as string;
      if (open.at(-1)?.has(field)) return { field, entry: open.length > 1 && part === 'entries' ? nth : null };
      open.at(-1)?.add(field);
      if (open.length === 1) [part, nth] = [field, 0];
    }
  }
  return null;
}

/** The fields in which something is said. */
const said = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));

/** Answers to questions that texts leave open: by scheme, by question. */
const isSettledReadings = (
  value: Record<string, unknown>,
  schemes: ReadonlySet<string>,
): value is Record<string, unknown> & NonNullable<LifeState['readings']> =>
  Object.entries(value).every(
    ([scheme, settled]) =>
      schemes.has(scheme) &&
      isRecord(settled) &&
      Object.entries(settled).every(([id, choice]) => isReading(id) && typeof choice === 'string' && readingChoices(id).includes(choice)),
  );

const isDay = (value: unknown): value is string => typeof value === 'string' && value.length === 10 && isDate(value);

/** Why a value is no day. */
const noDay = (value: unknown): Reason => (typeof value === 'string' ? 'day' : 'type');

const isListOfTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

function readEntry(
  value: unknown,
  formerIds: LifeVocabulary['formerIds'],
): Entry | { readonly fault: { readonly field: string; readonly reason: Reason } } {
  const wrong = (field: string, reason: Reason) => ({ fault: { field, reason } });
  if (!isRecord(value)) return wrong('entries', 'type');
  const { act, date, amount, settled, ...more } = said(value);
  const [strange] = Object.keys(more);
  if (strange !== undefined) return wrong(strange, 'strange');
  if (act === undefined) return wrong('act', 'missing');
  if (typeof act !== 'string') return wrong('act', 'type');
  if (date === undefined) return wrong('date', 'missing');
  if (!isDay(date)) return wrong('date', noDay(date));
  if (amount !== undefined && !Number.isInteger(amount)) return wrong('amount', 'type');
  if (settled !== undefined && !isDay(settled)) return wrong('settled', noDay(settled));
  return {
    act: formerIds.get(act) ?? act,
    date,
    ...(amount === undefined ? {} : { amount: amount as number }),
    ...(settled === undefined ? {} : { settled }),
  };
}
