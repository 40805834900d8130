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

/** Three groups of four with one sign between them. Letters may stand before: some chats put nothing between name and code. */
const USUAL = /(?<!\d)([a-z\d]{4})([\p{Pd}−]|[._/·•~:,] ?)([a-z\d]{4})\2([a-z\d]{4})(?![a-z\d])/giu;

/** Three lines or more with four symbols each and nothing else. */
const STACK = /(?:^[^\S\n]*[a-z\d]{4}[^\S\n]*(?:\n\s*|$)){3,}/gim;

/**
 * Codes with each group on a line of its own get one line. Wherever three such lines pass the check they are one, since a name of four letters
 * may stand above them; three lines alone are read as if spaces stood between them. Digits alone are a column of years, letters alone are words.
 */
const unstacked = (text: string, tasks: readonly Task[]): string =>
  text.replace(/\r\n?/g, '\n').replace(STACK, (block) => {
    const lines = block.trim().split(/\s+/);
    const out: string[] = [];
    for (let i = 0; i < lines.length; i += 1) {
      const code = lines.slice(i, i + 3).join(' ');
      const isMixed = /\d/.test(code) && /[a-z]/i.test(code);
      if (isMixed && (lines.length === 3 || readCode(code, tasks).kind === 'code')) {
        out.push(code);
        i += 2;
      } else out.push(lines[i]!);
    }
    return `${out.join('\n')}\n`;
  });

/** Without signs that are not seen, which chats put between groups, and with the usual form set apart. */
const prepared = (text: string, tasks: readonly Task[]): string =>
  unstacked(text.normalize('NFKC').replace(/\p{Cf}/gu, ''), tasks).replace(
    USUAL,
    (whole, one: string, _sign, two: string, three: string) => {
      const code = [one, two, three].join('-');
      return readCode(code, tasks).kind === 'code' ? ` ${code} ` : whole;
    },
  );

/** Splits a text where neither a Latin letter, a digit, a space nor a dash stands; a line ends a run, but not behind a dash. */
const runsIn = (text: string): Word[][] =>
  text
    .replace(/([\p{Pd}−])[^\S\r\n]*(?:\r\n?|\n)\s*/gu, '$1')
    .split(/[^\p{Script=Latin}\p{Nd}\p{Pd}− \t]+/u)
    .map((run) =>
      [...run.matchAll(/([\p{Script=Latin}\p{Nd}]+)([\p{Pd}−]?)/gu)].map(([, word = '', dash = '']) => ({
        text: word,
        joined: dash !== '',
      })),
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
  for (const run of runsIn(prepared(text, tasks))) {
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
