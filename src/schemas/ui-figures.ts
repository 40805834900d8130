import { z } from 'zod';
import { plural, words } from './ui-words';

/** What the figures on lists, fiction and scores at home say. A number stands as {fact-id:value-key} and is filled in from the fact base. */

export const lists = z.object({
  title: words,
  ask: words,
  drawHere: words,
  picture: words,
  flights: words,
  trains: words,
  guess: words,
  counted: words,
  show: words,
  again: words,
  off: z.object({ low: words, high: words, both: words, none: words }),
  sentence: words,
  note: words,
  link: words,
  copied: words,
  notCopied: words,
  linkBroken: words,
  people: z.object({ title: words, people: words, attempts: words, ratio: words, note: words }),
});

export const ways = z.object({ on: words, off: words, stay: words, steps: words });

/** The four answers of a comparison. */
export const marks = z.object({ yes: words, partly: words, no: words, unknown: words });

export const mirror = z.object({
  choose: words,
  first: words,
  second: words,
  alike: words,
  differs: words,
  open: words,
  sentence: words,
  notFound: plural,
  all: words,
  question: words,
  keeper: words,
  answer: words,
  home: words,
  china: words,
  link: words,
  copied: words,
  notCopied: words,
  linkBroken: words,
});

export const stories = z.object({ record: words });
