import { z } from 'zod';
import { confidence, date, slug, text } from './common';

/** A punishment or a reward one hears of, and what is documented of it. */
export const measure = z.object({
  id: slug,
  name: text.describe('What one hears of'),
  kind: z.enum(['punishment', 'reward']).describe('Punishment or reward'),
  standing: z
    .enum(['national-rule', 'local-pilot', 'case', 'company', 'announced', 'not-found'])
    .describe(
      'How far it is documented: in a national rule, in a local pilot, as a single case, by a company, only announced, or not at all',
    ),
  trigger: text.describe('What sets it off: a judgment, a score, a list …'),
  imposer: text.describe('Who imposes or grants it'),
  place: text.describe('Where'),
  who: text.describe('Whom it hits or helps'),
  since: date.optional().describe('Since when'),
  until: date.optional().describe('Until when, where it ended'),
  finding: text.describe('One or two sentences: what is documented and what is not'),
  facts: z.array(slug).describe('Ids of the facts that it rests on'),
  claims: z.array(z.number().int()).default([]).describe('Numbers of the article’s claims that speak of it'),
  confidence,
});
export type Measure = z.infer<typeof measure>;
