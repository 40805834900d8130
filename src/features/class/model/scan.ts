/** Finds the codes in whatever was pasted: a chat, a column of a sheet, two hundred lines with names and times. The rest is dropped. */
import { ALPHABET, readCode, tidy, type ReadCode } from './code';
import type { Task } from './task';

interface Scan {
  /** As they stand in the text, one twice where it stands there twice. */
  readonly codes: readonly Extract<ReadCode, { kind: 'code' }>[];
  readonly newer: readonly string[];
  /** What looks like a code and fails the check, as it was written. */
  readonly misread: readonly string[];
}

/** A run of letters and digits; `joined`: a dash stands between it and the next one. */
interface Word {
  readonly text: string;
  readonly joined: boolean;
}

/** Splits a text where neither a symbol nor a space nor a dash stands; a line ends a run, but not behind a dash. */
const runsIn = (text: string): Word[][] =>
  text
    .normalize('NFKC')
    .replace(/([\p{Pd}−])[^\S\n]*\r?\n\s*/gu, '$1')
    .split(/[^\p{L}\p{N}\p{Pd}− \t]+/u)
    .map((run) =>
      [...run.matchAll(/([\p{L}\p{N}]+)([\p{Pd}−]?)/gu)].map(([, word = '', dash = '']) => ({ text: word, joined: dash !== '' })),
    )
    .filter((run) => run.length > 0);

/** Ways to write twelve symbols in groups of one length. */
const GROUPS = [1, 2, 3, 4, 6, 12];

const isSymbols = (text: string): boolean => [...tidy(text)].every((symbol) => ALPHABET.includes(symbol));
const digitsIn = (text: string): number => text.replace(/\D/g, '').length;

/** Reads a text of any length; what stands in it is never kept beyond the codes. */
export function scan(text: string, tasks: readonly Task[]): Scan {
  const found = { codes: [], newer: [], misread: [] } as {
    codes: Extract<ReadCode, { kind: 'code' }>[];
    newer: string[];
    misread: string[];
  };
  for (const run of runsIn(text)) {
    let rest: Word[] = [];
    for (let i = 0; i < run.length;) {
      const hit = hitAt(run, i, tasks);
      if (!hit) {
        rest.push(run[i]!);
        i += 1;
        continue;
      }
      if (hit.read.kind === 'code') found.codes.push(hit.read);
      else if (hit.read.kind === 'newer') found.newer.push(hit.read.code);
      found.misread.push(...misreadIn(rest));
      rest = [];
      i += hit.words;
    }
    found.misread.push(...misreadIn(rest));
  }
  return { ...found, misread: [...new Set(found.misread)], newer: [...new Set(found.newer)] };
}

/** A code that passes the check and begins at this word. Twelve letters without a digit are words, even where the check would pass. */
function hitAt(run: readonly Word[], at: number, tasks: readonly Task[]): { readonly read: ReadCode; readonly words: number } | null {
  const size = run[at]!.text.length;
  if (!GROUPS.includes(size)) return null;
  const words = 12 / size;
  const group = run.slice(at, at + words);
  if (group.length < words || group.some((word) => word.text.length !== size)) return null;
  const text = group.map((word) => word.text).join('');
  if (digitsIn(text) === 0) return null;
  const read = readCode(text, tasks);
  // A code that no task has may as well be a date and a name: only the usual form is taken for one.
  if (read.kind === 'misread' || (read.kind === 'newer' && words !== 3 && words !== 1)) return null;
  return { read, words };
}

/** Words joined by dashes stand for one; what has about twelve symbols, letters and digits among them, was meant as a code. */
function misreadIn(words: readonly Word[]): string[] {
  const chains: Word[][] = [];
  words.forEach((word, i) => (i > 0 && words[i - 1]!.joined ? chains.at(-1)!.push(word) : chains.push([word])));
  const found: string[] = [];
  for (let i = 0; i < chains.length; i += 1) {
    const chain = chains[i]!;
    const three = chains.slice(i, i + 3).map(([one]) => one!);
    if (looksMeant(chain)) found.push(chain.map(({ text }) => text).join('-'));
    else if (chain.length === 1 && three.length === 3 && isSpaced(chains.slice(i, i + 3))) {
      found.push(three.map(({ text }) => text).join(' '));
      i += 2;
    }
  }
  return found;
}

function looksMeant(chain: readonly Word[]): boolean {
  const text = chain.map((word) => word.text).join('');
  const digits = digitsIn(text);
  if (digits === 0 || digits === text.length || !isSymbols(text)) return false;
  if (chain.length === 1) return text.length === 12;
  return chain.length === 3 && chain.every((word) => word.text.length >= 3 && word.text.length <= 5) && Math.abs(text.length - 12) <= 1;
}

/** Three groups of four with spaces between them are read as a code where the first begins as codes do and another has a digit too. */
function isSpaced(chains: readonly (readonly Word[])[]): boolean {
  const words = chains.flat();
  return (
    chains.every((chain) => chain.length === 1) &&
    words.every(({ text }) => text.length === 4 && isSymbols(text)) &&
    /^(?:\d|[IL].*\d)/i.test(words[0]!.text) &&
    words.slice(1).some(({ text }) => digitsIn(text) > 0) &&
    words.some(({ text }) => digitsIn(text) < text.length)
  );
}
