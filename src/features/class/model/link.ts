/** What stands behind the # of links: which class a page belongs to, and the counts that one class sends another. */
import { readParts, writeParts } from '../../../core/share/link';
import { readTag } from './code';
import { cellsOf, type Field, type Task } from './task';

/** closed: answers stay shut until all fields are filled. nameless: names off. paper: slips of paper, no code. */
export interface Flags {
  readonly closed: boolean;
  readonly nameless: boolean;
  readonly paper: boolean;
}

interface ClassLink {
  readonly tag: string;
  readonly flags: Flags;
}

export const NO_FLAGS: Flags = { closed: false, nameless: false, paper: false };

const LETTERS = { h: 'closed', n: 'nameless', p: 'paper' } as const;

/** Version 1: `1~tag~flags`. */
export function writeClassLink({ tag, flags }: ClassLink): string {
  const letters = Object.entries(LETTERS).flatMap(([letter, flag]) => (flags[flag] ? [letter] : []));
  return writeParts(tag, letters.join('') || '-');
}

/** Never throws: what cannot be read is left out, and `problem` says so. A link without a class has the tag 00. */
export function readClassLink(text: string): ClassLink & { readonly problem: boolean } {
  if (text === '') return { tag: NO_TAG, flags: NO_FLAGS, problem: false };
  const parts = readParts(text, Infinity);
  if (parts === null) return { tag: NO_TAG, flags: NO_FLAGS, problem: true };
  const [tag = '', letters = '-', ...more] = parts;
  const known = letters === '-' ? [] : [...letters].filter((letter) => letter in LETTERS);
  const flags = { ...NO_FLAGS, ...Object.fromEntries(known.map((letter) => [LETTERS[letter as keyof typeof LETTERS], true])) };
  const read = readTag(tag);
  return { tag: read ?? NO_TAG, flags, problem: read === null || more.length > 0 || (letters !== '-' && known.length < letters.length) };
}

/** The class of a page that was opened without a teacher's link. */
export const NO_TAG = '00';

/** Counts of a class: how many answered, and how often each cell of each field was said. */
export interface Counts {
  readonly n: number;
  readonly fields: readonly (readonly number[])[];
}

/** Fewer than these say too much of each of them. */
export const LEAST = 5;

export interface Sister {
  readonly task: Task;
  readonly tag: string;
  readonly counts: Counts;
}

/** `1~task~tag~n~c.c.c…`: every cell of every field in order. null below five. */
export const writeSister = ({ task, tag, counts }: Sister): string | null =>
  counts.n < LEAST ? null : writeParts(task.id, tag, counts.n, counts.fields.flat().join('.'));

/** null where the text is not such a link, or its counts cannot be. */
export function readSister(text: string, tasks: readonly Task[]): Sister | null {
  const [id, tag, n, cells] = readParts(text, 4) ?? [];
  const task = tasks.find((one) => one.id === id);
  if (!task || tag === undefined || readTag(tag) !== tag) return null;
  const all = [n, ...(cells ?? '').split('.')].map((part) => (/^\d{1,4}$/.test(part ?? '') ? Number(part) : -1));
  const [count = -1, ...given] = all;
  if (all.some((one) => one < 0) || count < LEAST) return null;
  const fields: number[][] = [];
  for (const field of task.fields) fields.push(given.splice(0, cellsOf(field)));
  const whole = given.length === 0 && fields.every((counts, i) => counts.length === cellsOf(task.fields[i]!));
  if (!whole || !task.fields.every((field, i) => canBe(field, fields[i]!, count))) return null;
  return { task, tag, counts: { n: count, fields } };
}

/** Of one answer each there are no more than people; of several, no option is said more often than there are people. */
const canBe = ({ kind }: Field, counts: readonly number[], n: number): boolean =>
  kind === 'several' ? counts.every((one) => one <= n) : counts.reduce((sum, one) => sum + one, 0) <= n;
