import { z } from 'zod';
import { confidence, date, slug, text } from './common';

/** A punishment or a reward one hears of, and what is documented of it. */
export const measure = z.object({
  id: slug,
  name: text,
  kind: z.enum(['punishment', 'reward']),
  standing: z
    .enum(['national-rule', 'local-pilot', 'case', 'company', 'announced', 'not-found'])
    .describe(
      'How far it is documented: in a national rule, in a local pilot, as a single case, by a company, only announced, or not at all',
    ),
  trigger: text.describe('What sets it off: a judgment, a score, a list …'),
  imposer: text,
  place: text,
  who: text.describe('Whom it hits or helps'),
  since: date.optional(),
  until: date.optional(),
  finding: text.describe('One or two sentences: what is documented and what is not'),
  facts: z.array(slug),
  claims: z.array(z.number().int()).default([]),
  confidence,
});
export type Measure = z.infer<typeof measure>;
