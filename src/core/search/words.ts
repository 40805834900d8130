/** Which words the book holds, and which are near to one that it does not. Words are compared folded: small letters without accents, NFKC. */
import { respell } from './spellings';

/** "Ｘìnyòng" → "xinyong". */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFKC').toLowerCase();

/** Words in letters ("Xi'an" → "xian"), and numbers ("1,000" → "1000", "72.7"), folded; Chinese has its own index. */
export const wordsIn = (text: string): string[] =>
  fold(text.replace(/\p{Script=Han}+/gu, ' '))
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .match(/\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu) ?? [];

const isNumber = (word: string): boolean => /^[\d.]+$/.test(word);

/** Runs of Chinese signs, in their ordinary width. */
export const signsIn = (text: string): string[] => text.normalize('NFKC').match(/\p{Script=Han}+/gu) ?? [];

/** Letters that the beginnings of two words must share for one to stand for the other: "donating" finds "donation" and "creditchina" not "credit". Of a number all. */
const shared = (word: string): number => (isNumber(word) ? word.length : Math.max(Math.min(word.length, 4), word.length - 3));

export const isAlike = (asked: string, word: string): boolean =>
  word.startsWith(asked.slice(0, shared(asked))) && (word.length >= asked.length - 2 || !asked.startsWith(word));

/** What the words of pinyin are that somebody writes as one or by syllables: "shixinbeizhixingren" → shixin, bei, zhixing, ren. Of terms, and of parts of them. */
export function soundsOf(pinyin: readonly string[]): Map<string, readonly string[]> {
  const sounds = new Map<string, readonly string[]>();
  for (const term of pinyin) {
    const words = wordsIn(term);
    for (let from = 0; from < words.length; from++)
      for (let to = from + 2; to <= words.length; to++) sounds.set(words.slice(from, to).join(''), words.slice(from, to));
  }
  return sounds;
}

/** Words that the texts write as two more often than as one: "falungong", where most have "Falun Gong". */
export function writtenApart(texts: readonly (readonly string[])[]): string[] {
  const once = new Map<string, number>();
  for (const word of texts.flat()) once.set(word, (once.get(word) ?? 0) + 1);
  const twice = new Map<string, number>();
  for (const words of texts)
    for (let i = 1; i < words.length; i++) {
      const joined = `${words[i - 1]}${words[i]}`;
      if (once.has(joined)) twice.set(joined, (twice.get(joined) ?? 0) + 1);
    }
  return [...twice].flatMap(([word, n]) => (n > (once.get(word) ?? 0) ? [word] : []));
}

export interface Reading {
  /** What the index is asked: words that it holds, syllables joined where only together they are a word. */
  readonly words: readonly string[];
  /** The same where the book spells some of them in another way as well. */
  readonly respelt: readonly string[];
  /** Words that stand nowhere. */
  readonly missing: readonly string[];
}

/** As many words as the longest term of the glossary has syllables. */
const MOST_JOINED = 12;

/** Syllables whose tones are written as numbers, without: "lao3lai4" → "laolai". */
const toneless = (word: string): string => (/^(?:[a-z]+[1-5])+$/.test(word) ? word.replace(/\d/g, '') : word);

/** Reads a question by the words of the book: "wen deng" → "wendeng"; `sounds` are those of `soundsOf`, `apart` those of `writtenApart`. */
export function readQuestion(
  question: readonly string[],
  book: ReadonlySet<string>,
  sounds: ReadonlyMap<string, readonly string[]> = new Map(),
  apart: ReadonlySet<string> = new Set(),
): Reading {
  const asked = question.map((word) => (book.has(word) ? word : toneless(word)));
  const all = [...book];
  const isKnown = (word: string) => book.has(word) || all.some((one) => isAlike(word, one));
  const words: string[] = [];
  const respelt: string[] = [];
  const missing: string[] = [];
  for (let i = 0; i < asked.length; i++) {
    const word = asked[i] as string;
    const most = Math.min(MOST_JOINED, asked.length - i);
    const runs = Array.from({ length: most }, (_, n) => ({ n: most - n, text: asked.slice(i, i + most - n).join('') }));
    const known = runs.find(({ n, text }) => sounds.has(text) || (n > 1 && n < 4 && book.has(text) && !apart.has(text)));
    if (known) {
      const joined = sounds.get(known.text) ?? [known.text];
      words.push(...joined);
      respelt.push(...joined);
      i += known.n - 1;
      continue;
    }
    const other = respell(word, book);
    // "Honor" begins like "honorary"; where only "honour" stands, that is meant.
    const isMine = book.has(word) || (!(other && book.has(other)) && isKnown(word));
    const mine = isMine ? word : other;
    if (mine === undefined) missing.push(word);
    else {
      words.push(mine);
      respelt.push(other ?? mine);
    }
  }
  return { words, respelt, missing };
}

/** The words of a question that tell what is looked for; all of them where none does. "who runs it" → runs. */
export function telling(words: readonly string[], idle: ReadonlySet<string>): readonly string[] {
  const some = words.filter((word) => !idle.has(word));
  return some.length > 0 ? some : words;
}

/** Steps from one word to another: letters put in, left out, changed, two that stand side by side swapped. Above `most` the exact number does not matter. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next[j] = Math.min(next[j] as number, (before[j - 2] as number) + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length] as number;
}

/** Words of the book, of three letters and more, that one after the other are this word; the fewest there are. Empty where it is not made of any. */
function partsOf(word: string, book: ReadonlySet<string>): readonly string[] {
  // The fewest words for the first so many letters.
  const best: (readonly string[] | undefined)[] = [[]];
  for (let to = 3; to <= word.length; to++)
    for (let from = 0; from <= to - 3; from++) {
      const [before, last] = [best[from], word.slice(from, to)];
      if (before && book.has(last) && before.length + 1 < (best[to]?.length ?? Infinity)) best[to] = [...before, last];
    }
  return best[word.length] ?? [];
}

/** Up to five questions near to a word that stands nowhere: the words that it is made of, then words one or two letters away. None to a number. */
export function near(word: string, book: ReadonlySet<string>): string[] {
  if (isNumber(word)) return [];
  const parts = partsOf(word, book);
  const made = parts.length > 1 ? [parts.join(' ')] : [];
  const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  const close = [...book]
    .map((one) => ({ one, far: distance(word, one, most) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far || (a.one < b.one ? -1 : 1))
    .map(({ one }) => one);
  return [...made, ...close].slice(0, 5);
}

/**
 * Questions with fewer words where all of them stand nowhere together: `found` holds for each word the things that have it. The most
 * words that one thing has, up to five such questions, those with the most things first.
 */
export function withFewer<Thing>(found: ReadonlyMap<string, Iterable<Thing>>): string[] {
  if (found.size < 2) return [];
  const words = new Map<Thing, string[]>();
  for (const [word, things] of found) for (const thing of things) words.set(thing, [...(words.get(thing) ?? []), word]);
  const most = Math.max(0, ...[...words.values()].map(({ length }) => length));
  const held = new Map<string, number>();
  for (const some of words.values()) {
    if (some.length < most) continue;
    const question = some.join(' ');
    held.set(question, (held.get(question) ?? 0) + 1);
  }
  return [...held]
    .sort(([, a], [, b]) => b - a)
    .map(([question]) => question)
    .slice(0, 5);
}
