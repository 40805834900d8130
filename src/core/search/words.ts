/** Which words the book holds, and which are near to one that it does not. Words are compared folded: small letters without accents, NFKC. */

/** "Ｘìnyòng" → "xinyong". */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFKC').toLowerCase();

/** Words in letters, and numbers, folded; Chinese has its own index. */
export const wordsIn = (text: string): string[] => fold(text.replace(/\p{Script=Han}+/gu, ' ')).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Runs of Chinese signs, in their ordinary width. */
export const signsIn = (text: string): string[] => text.normalize('NFKC').match(/\p{Script=Han}+/gu) ?? [];

/** Letters that the beginnings of two words must share for one to stand for the other: "donating" finds "donation" and "creditchina" not "credit". */
const shared = (word: string): number => Math.max(Math.min(word.length, 4), word.length - 3);

export const isAlike = (asked: string, word: string): boolean => word.startsWith(asked.slice(0, shared(asked)));

export interface Reading {
  /** What the index is asked: words that it holds, syllables joined where only together they are a word. */
  readonly words: readonly string[];
  /** Words that stand nowhere. */
  readonly missing: readonly string[];
}

/** Reads a question by the words of the book: "wen deng" → "wendeng". */
export function readQuestion(asked: readonly string[], book: ReadonlySet<string>): Reading {
  const all = [...book];
  const isKnown = (word: string) => book.has(word) || all.some((one) => isAlike(word, one));
  const words: string[] = [];
  const missing: string[] = [];
  for (let i = 0; i < asked.length; i++) {
    const word = asked[i] as string;
    const joined = [3, 2].map((n) => asked.slice(i, i + n)).find((some) => some.length > 1 && book.has(some.join('')));
    if (joined) {
      words.push(joined.join(''));
      i += joined.length - 1;
    } else (isKnown(word) ? words : missing).push(word);
  }
  return { words, missing };
}

/** Steps from one word to another: letters put in, left out, changed. Above `most` the exact number does not matter. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length] as number;
}

/** Up to five questions near to a word that stands nowhere: the two words that it is made of, then words one or two letters away. */
export function near(word: string, book: ReadonlySet<string>): string[] {
  const cuts = Array.from({ length: Math.max(0, word.length - 5) }, (_, i) => [word.slice(0, i + 3), word.slice(i + 3)] as const);
  const made = cuts.filter(([a, b]) => book.has(a) && book.has(b)).map((two) => two.join(' '));
  const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  const close = [...book]
    .map((one) => ({ one, far: distance(word, one, most) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far || (a.one < b.one ? -1 : 1))
    .map(({ one }) => one);
  return [...made, ...close].slice(0, 5);
}
