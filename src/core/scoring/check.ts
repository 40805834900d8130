import { isDate } from '../dates';
import type { Scheme } from './compile';
import { isReading, readingChoices } from './readings';
import type { Citizen, Entry, Role } from './types';

/** Input that cannot be scored; the message names the field, what was found and what to write. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

const ROLES: readonly Role[] = ['villager', 'village-head', 'party-member', 'official', 'trader', 'employee', 'professional', 'parent'];
const BIRTH = { first: 1900, last: 2100 } as const;

/** Throws an InputError where a life or a day is not one that can be scored. */
export function check(citizen: Citizen, scheme: Scheme, asOf: string): void {
  if (!isDay(asOf)) refuse('asOf', asOf, 'a day of the calendar as YYYY-MM-DD');
  for (let i = 0; i < citizen.entries.length; i++) checkEntry(citizen.entries[i] as Entry, i, scheme);
  const { born, roles, declined, readings } = citizen;
  if (born !== undefined && !isBirth(born)) refuse('born', born, `a year from ${BIRTH.first} to ${BIRTH.last}, or a day as YYYY-MM-DD`);
  for (const role of roles ?? []) if (!ROLES.includes(role)) refuse('roles', role, `one of ${ROLES.join(', ')}`);
  for (const name of declined ?? []) if (typeof name !== 'string') refuse('declined', name, 'names of schemes');
  for (const [id, choice] of Object.entries(readings?.[scheme.data.scheme] ?? {})) {
    if (!isReading(id)) refuse(`readings.${id}`, choice, 'the id of a question that the scheme names');
    else if (!readingChoices(id).includes(choice)) refuse(`readings.${id}`, choice, `one of ${readingChoices(id).join(', ')}`);
  }
}

function checkEntry({ act, date, amount, settled }: Entry, i: number, { acts }: Scheme): void {
  const known = acts.get(act);
  if (!known) refuse(`entries[${i}].act`, act, 'the id of an act');
  if (!isDay(date)) refuse(`entries[${i}].date`, date, 'a day of the calendar as YYYY-MM-DD');
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

const isDay = (text: unknown): text is string => typeof text === 'string' && text.length === 10 && text >= '1900' && isDate(text);

const isBirth = (born: unknown): boolean =>
  typeof born === 'string' ? isDay(born) : Number.isInteger(born) && (born as number) >= BIRTH.first && (born as number) <= BIRTH.last;

function refuse(field: string, found: unknown, wanted: string): never {
  throw new InputError(`${field}: found ${JSON.stringify(found) ?? String(found)}; write ${wanted}`);
}
