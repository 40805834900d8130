import { z } from 'zod';
import { date, slug } from './common';

/** Front matter of a chapter. The body may use only the components the layout hands in. */
export const chapter = z.object({
  title: z.string(),
  slug: slug
    .optional()
    .describe('Its address below the language, where it is to be written in that language: "les-listes"; else the name of the file'),
  question: z.string().describe('The question the chapter answers'),
  standfirst: z.string().describe('Two or three sentences under the title'),
  description: z.string().max(160).describe('For search engines and link cards'),
  asOf: date,
  checked: date,
  slip: z
    .object({
      asks: z.string().max(60).describe('What its keepers have in common, in a few words'),
      of: z.array(slug).min(1).max(3).describe('Names of schemes, not of their versions'),
      on: date.optional().describe('The day on which they are asked, where that is not the day of the life'),
    })
    .optional()
    .describe('The entry that the chapter writes on the slip of the reader’s citizen'),
  bet: z.object({
    question: z.string(),
    options: z
      .array(z.object({ text: z.string(), right: z.boolean().default(false) }))
      .min(2)
      .max(4)
      .describe('Once published they keep their order: what a reader said is kept on the device as a place in it'),
    answer: z.string().describe('One or two sentences that say what the evidence shows'),
  }),
});
export type Chapter = z.infer<typeof chapter>;
