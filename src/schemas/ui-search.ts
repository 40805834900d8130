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
  without: words.describe('{words} stand nowhere; before the count of what the others find.'),
  near: words.describe('Before questions near to what was not found.'),
  submit: words,
  count: plural,
  more: words,
  places: words,
  kinds: z.object({ chapter: words, term: words, claim: words, scheme: words, fact: words, page: words, source: words }),
  otherWays: words,
  noScript: words,
});
