import { z } from 'zod';
import { date, slug, text } from './common';

export const verdict = z.enum(['supported', 'qualified', 'contradicted', 'outdated', 'unverifiable', 'opinion']);

/** One claim of the 2019 article, in our paraphrase, and what the evidence makes of it. */
export const claim = z.object({
  id: z.string().regex(/^claim-\d{1,2}$/, 'write claim-<number>, e.g. "claim-15"'),
  paragraph: z.number().int().min(0).max(11).describe('0 is the title'),
  by: slug.describe('Who makes the claim: the author, or a person quoted'),
  claim: text.describe('The claim in our paraphrase'),
  verdict: verdict.describe('What the evidence makes of it'),
  reason: text.describe('Why, in one to three sentences of our own'),
  facts: z.array(slug).default([]).describe('Ids of the facts that decide it'),
  sources: z.array(slug).default([]).describe('Ids of further sources'),
  chapter: slug.describe('The chapter that treats it'),
  asOf: date.describe('The day the verdict holds for'),
});
export type Claim = z.infer<typeof claim>;
