import { z } from 'zod';
import { plural, words } from './ui-words';

/** What the page of search says. */
export const search = z.object({
  title: words,
  lead: words,
  label: words,
  hint: words,
  waiting: words,
  failed: words,
  none: words,
  count: plural,
  more: words,
  places: words,
  kinds: z.object({ chapter: words, term: words, claim: words, scheme: words, fact: words, page: words, source: words }),
  otherWays: words,
  noScript: words,
});
