import { z } from 'zod';
import { date, slug } from './common';

/** CSL-JSON 1.0 names where CSL has a name; dates are EDTF strings (CSL-JSON 1.1). */
export const source = z.object({
  id: slug,
  type: z.enum(['article-newspaper', 'article-journal', 'book', 'dataset', 'legislation', 'regulation', 'report', 'webpage']),
  title: z.string().min(1),
  'translated-title': z.string().optional().describe('Our English rendering of a title in another language'),
  author: z.string().optional().describe('As the source signs itself; names joined by "; "'),
  'container-title': z.string().optional(),
  issued: date.optional(),
  URL: z.url({ protocol: /^https?$/ }).optional(),
  language: z.string().min(2),
  seen: z.boolean().describe('true where the text itself was read; false where only a report of it was'),
  note: z.string().optional(),
});
export type Source = z.infer<typeof source>;
