import { z } from 'zod';
import { date, slug, textState } from './common';

/** CSL-JSON 1.0 names where CSL has a name; dates are EDTF strings (CSL-JSON 1.1). */
export const source = z.object({
  id: slug,
  type: z
    .enum(['article-newspaper', 'article-journal', 'book', 'dataset', 'legislation', 'regulation', 'report', 'webpage'])
    .describe('Kind of text, as CSL names it'),
  title: z.string().min(1).describe('Title as it stands; in brackets where it is ours'),
  'translated-title': z.string().optional().describe('Our English rendering of a title in another language'),
  author: z.string().optional().describe('As the source signs itself; names joined by "; "'),
  'container-title': z.string().optional().describe('What it appeared in'),
  issued: date.optional().describe('Date of publication'),
  URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where it was read'),
  language: z.string().min(2).describe('Language of the text (BCP 47)'),
  seen: z.boolean().describe('true where the text itself was read; false where only a report of it was'),
  text: z
    .object({ state: textState, part: z.string().optional().describe('Which part was read, where it was not the whole') })
    .optional()
    .describe('For laws, rules and government papers: what of the text was read'),
  note: z.string().optional().describe('What to know before relying on it'),
});
export type Source = z.infer<typeof source>;
