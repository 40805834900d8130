import { z } from 'zod';
import { confidence, date, slug, text } from '../../schemas/common';

/** How a firm of 2015 stands in a step: told to prepare, turned down, owner of a share, or set against the regulator or the bureau. */
const mark = z.enum(['told', 'refused', 'owner', 'refuses']);

/** Bodies that keep or wanted to keep personal credit files, who owns how much of whom, and the story in steps. */
export const licence = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('body').describe('A body, or a stake of one body in another'),
    id: slug,
    name: text.describe('Name of a body'),
    short: text.optional().describe('Name in the picture, where there is little room; needed for candidates and bureaus'),
    nameZh: z.string().optional().describe('Name in Chinese'),
    role: z.enum(['candidate', 'bureau', 'regulator', 'association', 'parent']).describe('What the body is in this story'),
    state: z.literal(true).optional().describe('Set where a shareholder is owned by the state'),
    parent: text.optional().describe('Who stood behind a candidate in 2015'),
    product: text.optional().describe('The score or service it ran, if any'),
    became: text.optional().describe('What became of it, in one sentence'),
    facts: z.array(slug).min(1).describe('Ids of the facts that it rests on'),
  }),
  z.object({
    kind: z.literal('stake'),
    id: slug,
    holder: slug.describe('Id of the body that holds the stake'),
    body: slug.describe('Id of the body in which it is held'),
    percent: z.number().min(0).max(100).describe('Size of the stake, in per cent'),
    from: date.describe('From when the stake was held'),
    until: date.nullable().default(null).describe('Until when; nothing where no end was found'),
    facts: z.array(slug).min(1).describe('Ids of the facts that it rests on'),
    confidence,
  }),
  z.object({
    kind: z.literal('step'),
    id: slug,
    date,
    until: date.optional(),
    title: text,
    text: text.describe('Two or three sentences; {fact.key} prints a value of a fact, so that no number is typed'),
    points: z.array(text).default([]),
    shows: z.enum(['parent', 'product', 'status', 'stake']).describe('What stands beside each of the eight firms'),
    status: text.optional().describe('What stands beside every firm that `marks` does not name; needed where it shows status'),
    mark: mark.default('told'),
    marks: z.array(z.object({ firm: slug, mark, says: text })).default([]),
    bureau: slug.optional().describe('The bureau that this step licenses: its owners are named'),
    way: z.literal('bureau').optional().describe('Set where the step is about the way of the data to lenders'),
    ask: z
      .object({ question: text, unit: z.enum(['percent', 'firms']), min: z.number(), max: z.number(), fact: slug, value: slug })
      .optional()
      .describe('What the reader may guess before the step answers: a value of a fact'),
    facts: z.array(slug).min(1),
  }),
]);
export type Licence = z.infer<typeof licence>;
