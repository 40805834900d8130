import { z } from 'zod';
import { confidence, date, slug, sourceIds, text } from '../../schemas/common';

/** One question of one survey or experiment, with everything a reader needs to weigh the answer. */
export const survey = z.object({
  id: slug,
  order: z.number().int().describe('Place on the page'),
  title: text.describe('The finding as a sentence; no figures typed'),
  sentence: text.describe('The result as one sentence; no figures typed'),
  by: text.describe('Who asked'),
  asked: z.object({ from: date, to: date.optional() }).describe('Field dates'),
  n: z.number().int().positive().nullable().describe('Respondents; null where not reported'),
  population: text.describe('Of whom the respondents are a sample'),
  mode: text.describe('How it was asked: online panel, classroom, face to face …'),
  question: text.describe('What was asked, in our words; quoted words at most six'),
  answers: z
    .array(
      z.object({
        label: text.describe('The answer'),
        value: z.number().describe('Its share or mean'),
        group: text.optional().describe('Country, wave or condition, where the bars are of several'),
        years: z
          .tuple([z.number().int(), z.number().int()])
          .optional()
          .describe('First and last year of its round; where every answer has them they are drawn along the years'),
      }),
    )
    .min(2),
  unit: z.enum(['percent', 'of-10']).describe('Unit of the answers'),
  whole: z.union([z.literal(100), text]).describe('100 where the answers are shares of one whole, else why they do not add up'),
  predict: z
    .object({
      question: text.describe('What the reader is asked to guess'),
      answer: z.number().int().describe('Position in answers of the bar to guess, from 0'),
      min: z.number().describe('Least that can be guessed'),
      max: z.number().describe('Most that can be guessed'),
    })
    .optional()
    .describe('The reader guesses this bar before it is drawn'),
  caveat: text.describe('What it cannot show; the fear of answering where it applies'),
  facts: z.array(slug).min(1).describe('Ids of the facts that hold the numbers'),
  sources: sourceIds,
  confidence,
});
