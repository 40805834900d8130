import { z } from 'zod';
import { confidence, date, slug, text } from './common';

/** Bodies that keep or wanted to keep personal credit files, and who owns how much of whom. */
export const licence = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('body').describe('A body, or a stake of one body in another'),
    id: slug,
    name: text.describe('Name of a body'),
    nameZh: z.string().optional().describe('Name in Chinese'),
    role: z.enum(['candidate', 'bureau', 'regulator', 'association', 'parent']).describe('What the body is in this story'),
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
]);
export type Licence = z.infer<typeof licence>;
