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
