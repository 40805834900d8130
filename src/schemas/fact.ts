import { z } from 'zod';
import { confidence, date, slug, sourceIds, text } from './common';

/** One number of a fact. `key` is how prose asks for it: <Fact id="…" value="key" />. */
const factValue = z
  .object({
    key: slug.describe('Name of the number within its fact'),
    label: text.describe('What is counted, in a few words'),
    value: z.union([z.number(), date]).describe('A number, or a date with the unit "date"'),
    unit: slug.describe('A unit of content/messages/en/units.yaml'),
    date: date.optional().describe('When the number held'),
    timeless: z.literal(true).optional().describe('Set where the number cannot vary in time: an article of a law, a count in one text'),
    bound: z.enum(['at-least', 'at-most', 'about']).optional().describe('Where the source says "more than", "up to" or "about"'),
  })
  .refine((v) => v.date !== undefined || v.timeless === true || v.unit === 'date', {
    message: 'give the date when the number held, or timeless: true where it cannot vary',
    path: ['date'],
  });

export const fact = z.object({
  id: slug,
  topic: slug.describe('Facts of one topic stand in one file'),
  statement: text.describe('One or two sentences of our own that can stand alone as a note'),
  values: z.array(factValue).default([]).describe('The numbers and dates of the fact'),
  sources: sourceIds,
  confidence,
  notes: text.optional().describe('Disagreements between sources, and what must not be over-claimed'),
  sumsTo: z.number().optional().describe('Where the values are shares of one whole: what they must add up to, e.g. 100'),
});
export type Fact = z.infer<typeof fact>;
export type FactValue = z.infer<typeof factValue>;
