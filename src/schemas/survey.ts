import { z } from 'zod';
import { confidence, date, slug, sourceIds, text } from './common';

/** One question of one survey or experiment, with everything a reader needs to weigh the answer. */
export const survey = z.object({
  id: slug,
  order: z.number().int(),
  title: text.describe('The finding as a sentence; no figures typed'),
  sentence: text.describe('The result as one sentence; no figures typed'),
  by: text.describe('Who asked'),
  asked: z.object({ from: date, to: date.optional() }).describe('Field dates'),
  n: z.number().int().positive().nullable().describe('Respondents; null where not reported'),
  population: text,
  mode: text.describe('How it was asked: online panel, classroom, face to face …'),
  question: text.describe('What was asked, in our words; quoted words at most six'),
  answers: z
    .array(
      z.object({
        label: text,
        value: z.number(),
        group: text.optional().describe('Country, wave or condition, where the bars are of several'),
      }),
    )
    .min(2),
  unit: z.enum(['percent', 'of-10', 'points']),
  whole: z.union([z.literal(100), text]).describe('100 where the answers are shares of one whole, else why they do not add up'),
  predict: z
    .object({
      question: text,
      answer: z.number().int().describe('Position in answers of the bar to guess, from 0'),
      min: z.number(),
      max: z.number(),
    })
    .optional()
    .describe('The reader guesses this bar before it is drawn'),
  caveat: text.describe('What it cannot show; the fear of answering where it applies'),
  facts: z.array(slug).min(1),
  sources: sourceIds,
  confidence,
});
export type Survey = z.infer<typeof survey>;
