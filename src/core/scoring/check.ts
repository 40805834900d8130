import { isDate } from '../dates';
import type { Scheme } from './compile';
import { isReading, readingChoices } from './readings';
import type { Citizen, Entry, Role } from './types';

/** Input that cannot be scored; the message names the field, what was found and what to write. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

const ROLES: readonly Role[] = ['villager', 'village-head', 'party-member', 'official', 'trader', 'employee', 'professional', 'parent'];
/** Years of births and of days. */
const YEARS = { first: 1900, last: 2100 } as const;
const A_DAY = `a day of the calendar as YYYY-MM-DD, from ${YEARS.first} to ${YEARS.last}`;

/** Throws an InputError where a life or a day is not one that can be scored, whatever was handed over. */
export function check(citizen: Citizen, scheme: Scheme, asOf: string): void {
  if (!isDay(asOf)) refuse('asOf', asOf, A_DAY);
  if (!isRecord(citizen)) refuse('citizen', citizen, '{ entries: [{ act, date }] }');
  const { entries, born, roles = [], declined = [], readings = {} } = citizen;
  if (!Array.isArray(entries)) refuse('entries', entries, 'a list of { act, date }');
  for (let i = 0; i < entries.length; i++) checkEntry(entries[i] as Entry, i, scheme);
  if (born !== undefined && !isBirth(born)) refuse('born', born, `a year from ${YEARS.first} to ${YEARS.last}, or a day as YYYY-MM-DD`);
  if (!Array.isArray(roles)) refuse('roles', roles, 'a list');
  for (const role of roles as readonly Role[]) if (!ROLES.includes(role)) refuse('roles', role, `one of ${ROLES.join(', ')}`);
  if (!Array.isArray(declined)) refuse('declined', declined, 'a list');
  for (const name of declined as readonly unknown[]) if (typeof name !== 'string') refuse('declined', name, 'names of schemes');
  if (!isRecord(readings)) refuse('readings', readings, '{ scheme: { question: answer } }');
  for (const [name, answers] of Object.entries(readings)) {
    if (!isRecord(answers)) refuse(`readings.${name}`, answers, '{ question: answer }');
    for (const [id, choice] of Object.entries(answers)) {
      if (!isReading(id)) refuse(`readings.${id}`, choice, 'the id of a question that the scheme names');
      else if (!readingChoices(id).includes(choice)) refuse(`readings.${id}`, choice, `one of ${readingChoices(id).join(', ')}`);
    }
  }
}

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

function checkEntry(entry: Entry, i: number, { acts }: Scheme): void {
  if (!isRecord(entry)) refuse(`entries[${i}]`, entry, '{ act, date }');
  const { act, date, amount, settled } = entry;
  const known = acts.get(act);
  if (!known) refuse(`entries[${i}].act`, act, 'the id of an act');
  if (!isDay(date)) refuse(`entries[${i}].date`, date, A_DAY);
  if (amount !== undefined) {
    if (known.amount === null) refuse(`entries[${i}].amount`, amount, `nothing: "${act}" has no amount`);
    const { min, max } = known.amount;
    if (!(typeof amount === 'number' && amount >= min && amount <= max))
      refuse(`entries[${i}].amount`, amount, `a number from ${min} to ${max}`);
  }
  if (settled !== undefined) {
    if (!known.settles) refuse(`entries[${i}].settled`, settled, `nothing: "${act}" cannot be put right`);
    if (!isDay(settled) || settled < date) refuse(`entries[${i}].settled`, settled, `a day as YYYY-MM-DD, not before ${date}`);
  }
}

const isYear = (year: number): boolean => year >= YEARS.first && year <= YEARS.last;

const isDay = (text: unknown): text is string =>
  typeof text === 'string' && text.length === 10 && isYear(Number(text.slice(0, 4))) && isDate(text);

const isBirth = (born: unknown): boolean => (typeof born === 'string' ? isDay(born) : Number.isInteger(born) && isYear(born as number));

/** A message quotes so many characters of what was found. */
const QUOTED = 60;

function refuse(field: string, found: unknown, wanted: string): never {
  throw new InputError(`${field}: found ${told(found).slice(0, QUOTED)}; write ${wanted}`);
}

/** A value in words, if it can be written at all. */
function told(value: unknown): string {
  try {
    return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  } catch {
    return `a ${typeof value}`;
  }
}
