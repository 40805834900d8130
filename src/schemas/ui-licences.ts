import { z } from 'zod';
import { plural, words } from './ui-words';

/** Words of the step figure on the licences. */
export const licences = z.object({
  title: words,
  sentence: words,
  note: words,
  steps: words,
  step: words,
  of: words,
  back: words,
  next: words,
  firms: words,
  bureaus: words,
  none: words,
  owns: words,
  bureau: words,
  owners: plural,
  direct: words,
  through: words,
  platform: words,
  lender: words,
  gate: words,
  waits: words,
  noGuess: words,
  show: words,
  guessed: words,
  units: z.object({ percent: words, firms: words }),
  link: words,
  copied: words,
  notCopied: words,
  linkBroken: words,
  marks: z.object({ told: words, refused: words, owner: words, refuses: words }),
});

/** Words of the chart of who owns a bureau. */
export const ownership = z.object({
  holder: words,
  share: words,
  kinds: z.object({ association: words, state: words, firm: words }),
});
