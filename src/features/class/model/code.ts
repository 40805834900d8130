/**
 * A pupil's code: twelve symbols in three groups of four. 1 the task, 2–3 the class, 4–6 a random slip, 7–10 the answers, 11–12 the first
 * ten as a number mod 1021. Published codes stay readable for ever: a change is a new task number.
 */
import { packAnswers, unpackAnswers, type Answers, type Task } from './task';

/** Crockford's alphabet without the letters that look like digits. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The largest prime below 32²: it sees every change of one symbol and every swap of two. */
const CHECK = 1021;

const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };

/** How many slips there are. */
export const SLIPS = 32 ** 3;

/** Symbols as they are written by hand or dictated: any case, with spaces or dashes, O for 0, I and L for 1, U for V. */
export const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Cf}\p{Pd}−]/gu, '')
    .replace(/[OILU]/g, (letter) => LOOKALIKES[letter]!);

/** null where a sign is not in the alphabet. */
function toNumber(symbols: string): number | null {
  let value = 0;
  for (const symbol of symbols) {
    const digit = ALPHABET.indexOf(symbol);
    if (digit < 0) return null;
    value = value * ALPHABET.length + digit;
  }
  return value;
}

/** As many symbols as asked, the first ones 0 where the number is small. */
function toSymbols(value: number, length: number): string {
  let symbols = '';
  for (let rest = value; symbols.length < length; rest = Math.floor(rest / ALPHABET.length))
    symbols = ALPHABET.charAt(rest % ALPHABET.length) + symbols;
  return symbols;
}

/** "K7" for 0 to 1023. */
export const tagOf = (n: number): string => toSymbols(n, 2);
/** "Q9F" for 0 to 32767. */
export const slipOf = (n: number): string => toSymbols(n, 3);

/** A tag as somebody typed it; null where it is none. */
export function readTag(text: string): string | null {
  const tag = tidy(text);
  return tag.length === 2 && toNumber(tag) !== null ? tag : null;
}

/** "4K7Q9F3NXH49" → "4K7Q-9F3N-XH49". */
export const grouped = (symbols: string): string => symbols.replace(/(.{4})(?=.)/g, '$1-');

export interface Said {
  readonly task: Task;
  readonly tag: string;
  readonly slip: string;
  readonly answers: Answers;
}

export function writeCode({ task, tag, slip, answers }: Said): string {
  const first = `${toSymbols(task.number, 1)}${tag}${slip}${toSymbols(packAnswers(task, answers), 4)}`;
  return grouped(first + toSymbols(toNumber(first)! % CHECK, 2));
}

export type ReadCode =
  | (Said & { readonly kind: 'code'; readonly code: string })
  /** The check passes and no task has the number: made by a later edition. */
  | { readonly kind: 'newer'; readonly code: string }
  | { readonly kind: 'misread' };

/** Never throws, whatever the text. */
export function readCode(text: string, tasks: readonly Task[]): ReadCode {
  const symbols = tidy(text);
  const first = toNumber(symbols.slice(0, 10));
  const check = toNumber(symbols.slice(10));
  if (symbols.length !== 12 || first === null || check === null || first % CHECK !== check) return { kind: 'misread' };
  const code = grouped(symbols);
  const number = toNumber(symbols.charAt(0));
  const task = tasks.find((one) => one.number === number);
  // 0 is kept for a longer code.
  if (!task) return number === 0 ? { kind: 'misread' } : { kind: 'newer', code };
  const answers = unpackAnswers(task, toNumber(symbols.slice(6, 10))!);
  if (!answers) return { kind: 'misread' };
  return { kind: 'code', code, task, tag: symbols.slice(1, 3), slip: symbols.slice(3, 6), answers };
}
