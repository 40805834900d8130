import { z } from 'zod';
import { confidence, date, slug, text } from './common';

/** Bodies that keep or wanted to keep personal credit files, and who owns how much of whom. */
export const licence = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('body'),
    id: slug,
    name: text,
    nameZh: z.string().optional(),
    role: z.enum(['candidate', 'bureau', 'regulator', 'association', 'parent']),
    parent: text.optional().describe('Who stood behind a candidate in 2015'),
    product: text.optional().describe('The score or service it ran, if any'),
    became: text.optional().describe('What became of it, in one sentence'),
    facts: z.array(slug).min(1),
  }),
  z.object({
    kind: z.literal('stake'),
    id: slug,
    holder: slug,
    body: slug,
    percent: z.number().min(0).max(100),
    from: date,
    until: date.nullable().default(null),
    facts: z.array(slug).min(1),
    confidence,
  }),
]);
export type Licence = z.infer<typeof licence>;
