import { z } from 'zod';
import { date, slug, text } from './common';

export const verdict = z.enum(['supported', 'qualified', 'contradicted', 'outdated', 'unverifiable', 'opinion']);

/** One claim of the 2019 article, in our paraphrase, and what the evidence makes of it. */
export const claim = z.object({
  id: z.string().regex(/^claim-\d{1,2}$/, 'write claim-<number>, e.g. "claim-15"'),
  paragraph: z.number().int().min(0).max(11).describe('0 is the title'),
  by: slug,
  claim: text,
  verdict,
  reason: text.describe('Why, in one to three sentences of our own'),
  facts: z.array(slug).default([]),
  sources: z.array(slug).default([]),
  chapter: slug.describe('The chapter that treats it'),
  asOf: date,
});
export type Claim = z.infer<typeof claim>;
