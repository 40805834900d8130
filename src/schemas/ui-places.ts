import { z } from 'zod';
import { plural, words } from './ui-words';

/** Words of the map of local schemes. */
export const places = z.object({
  title: words.describe('{most} of {all} places are in {province}'),
  note: words,
  year: words,
  sentence: words,
  clauses: z.object({ compulsory: plural, 'opt-in': plural, 'not-found': plural, ended: plural }),
  consents: z.object({ compulsory: words, 'opt-in': words, 'not-found': words }),
  covers: z.object({ whole: words, part: words, none: words }),
  ...{ notYet: words, ended: words },
  keys: z.object({ open: words, off: words }),
  table: z.object({
    ...{ place: words, province: words, scheme: words, time: words, consent: words },
    ...{ cover: words, point: words, open: words, none: words },
  }),
  provinces: z.record(z.string(), words),
  ...{ link: words, copied: words, notCopied: words, linkBroken: words },
});
