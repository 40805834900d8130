import { z } from 'zod';
import { confidence, date, slug, text } from '../../schemas/common';

export const imposers = ['court', 'centre', 'local', 'company', 'abroad', 'none'] as const;
export const bases = ['court-list', 'agency-list', 'offence', 'score', 'deed', 'none'] as const;
export const reaches = ['listed', 'relatives', 'residents', 'customers', 'migrants', 'anyone', 'none'] as const;

/** A punishment or a reward one hears of, and what is documented of it. */
export const measure = z.object({
  id: slug,
  name: text.describe('What one hears of'),
  kind: z.enum(['punishment', 'reward']).describe('Punishment or reward'),
  standing: z
    .enum(['national-rule', 'local-pilot', 'company', 'announced', 'not-found'])
    .describe('How far it is documented: in a national rule, in a local pilot, by a company, only announced, or not at all'),
  imposedBy: z.enum(imposers).describe('Who imposes or grants it, for filtering; none where nothing was found'),
  basis: z.enum(bases).describe('What sets it off, for filtering'),
  reach: z.enum(reaches).describe('Whom it reaches, for filtering'),
  trigger: text.describe('What sets it off: a judgment, a score, a list …'),
  imposer: text.optional().describe('Who imposes or grants it; left out, like place and who, where nothing was found'),
  place: text.optional().describe('Where'),
  who: text.optional().describe('Whom it hits or helps'),
  since: date.optional().describe('Since when'),
  until: date.optional().describe('Until when, where it ended'),
  finding: text.describe('One or two sentences: what is documented and what is not'),
  facts: z.array(slug).describe('Ids of the facts that it rests on'),
  claims: z.array(z.number().int()).default([]).describe('Numbers of the article’s claims that speak of it'),
  confidence,
});
export type Measure = z.infer<typeof measure>;
