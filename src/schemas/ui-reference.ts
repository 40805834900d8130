import { z } from 'zod';
import { words } from './ui-words';

/** What the pages to look things up in say: terms, timeline, data, corrections. */
export const reference = z.object({
  glossary: z.object({
    title: words,
    lead: words,
    filter: words,
    all: words,
    topics: z.object({ credit: words, lists: words, bodies: words, places: words, papers: words, ethics: words, society: words }),
    letters: words,
    traditional: words,
    misread: words,
    usedIn: words,
    pinyin: words,
    entry: words,
  }),
});
