import { z } from 'zod';
import { words } from './ui-words';

/** Words of the picture of acts and keepers. */
export const agree = z.object({
  title: words,
  sentence: words,
  note: words,
  act: words,
  answer: words,
  whose: words,
  cell: words.describe('The square that is read; {keeper}, {answer}'),
  answers: z.object({ grade: words, listed: words, counted: words, open: words, unknown: words, none: words }),
  legend: z.object({ gives: words, takes: words, strikes: words, counted: words, unknown: words }),
  link: words,
  copied: words,
  notCopied: words,
  linkBroken: words,
});
