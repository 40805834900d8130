import { z } from 'zod';
import { slug, sourceIds, text } from './common';

/** Ids of the questions on which the engine can follow more than one reading; what each means stands at `READINGS` in src/core/scoring. */
const readingId = z.enum([
  'term-end',
  'grade-order',
  'same-kind',
  'bonus-before-grade',
  'finished-act',
  'sum-lapse',
  'arrears-periods',
  'pledge-period',
  'rule-ended',
  'grade-or-points',
  'carry-over',
]);

/** A question that the text leaves open, and the answers that it allows. The score is the interval over all of them until the reader settles on one. */
export const reading = z.object({
  id: readingId,
  question: text.describe('The question in plain words, as a question'),
  choices: z
    .array(z.object({ id: slug, text: text.describe('What counts if it is read so, one sentence') }))
    .min(2)
    .describe('Ids as in READINGS; the first is the one that the ledger books line by line'),
  locator: z.string().min(1).describe('The article that leaves it open'),
  original: z.string().optional().describe('Its wording in Chinese'),
  sources: sourceIds,
});

/** A limit that the text sets to what several entries can bring together. */
export const cap = z
  .object({
    rules: z.array(slug).min(1).describe('Ids of rules or lines that share the limit'),
    per: z
      .enum(['day', 'month', 'quarter', 'year', 'always'])
      .describe('Calendar day, month, quarter or year; always: over the whole file'),
    points: z.number().positive().optional().describe('At most so many points, up or down'),
    times: z.number().int().positive().optional().describe('At most so many entries count'),
    highest: z.boolean().default(false).describe('true where only the highest of them counts'),
    unitsOf: slug.optional().describe('No more units (years, hours) of them count than of this rule'),
    locator: z.string().min(1),
    original: z.string().optional(),
  })
  .refine(
    ({ points, times, highest, unitsOf }) => [points, times, highest || undefined, unitsOf].filter((one) => one !== undefined).length === 1,
    {
      message: 'write one of points, times, unitsOf and highest: true',
    },
  );
