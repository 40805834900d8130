import { z } from 'zod';
import { words } from './ui-words';

const classes = z.object({ a: words, b: words, c: words, d: words });

/** How often an inspector calls on firms of each class of risk. Numbers are filled in from the fact base. */
export const inspections = z.object({
  title: words,
  sentence: words,
  note: words,
  class: words,
  classes,
  visits: classes,
  all: words,
  average: words,
  most: words,
  range: words,
  about: words,
  checked: words,
  perFirm: words,
  key: z.object({ sure: words, open: words, spared: words }),
});

const outcomes = { fits: words, off: words, short: words, strange: words };

/** A social credit code taken apart. */
export const code = z.object({
  title: words,
  note: words,
  ask: words,
  examples: z.object({ invented: words, swapped: words }),
  picture: words,
  most: words,
  zero: words,
  verdicts: z.object(outcomes),
  sentences: z.object(outcomes),
  wouldFit: words,
  inner: z.object({ fits: words, off: words }),
  parts: z.object({ register: words, kind: words, district: words, organisation: words, check: words }),
  about: z.object({ district: words, organisation: words, check: words }),
  registers: z.record(z.string(), words),
  otherRegister: words,
  kinds: z.record(z.string(), words),
  otherKind: words,
  kindOf: words,
  table: z.object({
    caption: words,
    place: words,
    sign: words,
    part: words,
    value: words,
    weight: words,
    product: words,
    rest: words,
  }),
  link: words,
  copied: words,
  notCopied: words,
  linkBroken: words,
});

/** Rules between a firm and the person at its head. */
export const bridges = z.object({
  title: words,
  sentence: words,
  note: words,
  firm: words,
  head: words,
  way: words,
  who: words,
  rule: words,
  since: words,
  ways: z.object({ down: words, back: words, score: words, shut: words }),
});
