import { z } from 'zod';
import { date, slug, text } from './common';

/** Something a person does or that happens to a person, in everyday words; schemes refer to it by id. */
export const act = z.object({
  id: slug,
  label: text.describe('Past tense, without a subject: "gave blood"'),
  zh: z.string().optional(),
  theme: z.enum(['help', 'honours', 'money', 'court', 'road-and-rail', 'neighbours', 'family', 'speech', 'work', 'myths']),
  amount: z
    .object({ unit: slug, default: z.number(), min: z.number(), max: z.number(), step: z.number().default(1) })
    .optional()
    .describe('Where the act has a size: hours, yuan, months'),
  settles: text.optional().describe('Where the matter can be put right later: what that means, e.g. "paid the debt"'),
  note: text.optional(),
});
export type Act = z.infer<typeof act>;

const lived = z.object({ act: slug, date, amount: z.number().optional(), settled: date.optional() });

export const persona = z.object({
  id: slug,
  order: z.number().int().describe('Place in the row of lives; the first is the one that the page shows'),
  name: z.string(),
  age: z.number().int().min(18),
  line: text.describe('One sentence: who this invented person is'),
  lesson: text.describe('One sentence: what this life shows when the scales are compared'),
  acts: z.array(lived),
  scenes: z
    .array(z.object({ id: slug, label: text, acts: z.array(lived) }))
    .optional()
    .describe('For the front page: how the year may have gone, one choice each; the first is shown to begin with'),
});
export type Persona = z.infer<typeof persona>;
