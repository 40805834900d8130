import { z } from 'zod';
import { confidence, date, slug, text } from '../../schemas/common';

/** Levels of the state and its firms, from the top down; where a body of a new one stands on the map is said in model/layout.ts. */
export const levels = ['top', 'coordination', 'central', 'instrument', 'bureau', 'province', 'city', 'company'] as const;

/** What one body is or does to another. Each has words for both directions in content/messages/en/structure.yaml. */
const relationTypes = [
  'appoints',
  'assigns',
  'charges',
  'leads',
  'members',
  'supervises',
  'founds',
  'approves',
  'runs',
  'tells',
  'licenses',
  'stops',
  'names',
  'passes',
  'feeds',
  'uses',
  'owns',
  'stands-behind',
  'refuses',
  'no-access',
  'lies-in',
] as const;

const bodyTypes = [
  'party',
  'government',
  'conference',
  'ministry',
  'central-bank',
  'court',
  'agency',
  'platform',
  'list',
  'database',
  'association',
  'bureau',
  'province',
  'city',
  'rules',
  'company',
  'state-company',
] as const;

/** Who runs what: bodies, and dated relations between them. */
export const structure = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('body'),
    id: slug,
    name: text,
    short: text.optional().describe('A name short enough for the map'),
    nameZh: z.string().optional(),
    what: text.optional().describe('What it is and does in this story, for the who is who; left out where the name says it'),
    type: z.enum(bodyTypes),
    level: z.enum(levels),
    facts: z.array(slug).min(1),
  }),
  z
    .object({
      kind: z.literal('relation'),
      id: slug,
      from: slug,
      to: slug,
      type: z.enum(relationTypes),
      since: date.nullable().describe('null where the source does not say since when; then give `reported`'),
      until: date.optional(),
      reported: date.optional().describe('When the source reports the relation'),
      facts: z.array(slug).min(1),
      confidence: confidence.exclude(['recalled']),
      note: text.optional(),
    })
    .refine(({ since, reported }) => (since === null) === (reported !== undefined), {
      message: 'give `since`, or since: null and when it was `reported`',
      path: ['reported'],
    }),
]);
export type Structure = z.infer<typeof structure>;
