import { z } from 'zod';
import { role, theme } from './act';
import { repair } from './scheme';
import { confidence, slug, text } from './common';

/**
 * One line of a published table or article, transcribed in its own words with ours beside it. A line that no fuller rule
 * of its scheme names is a rule by itself, and an act by itself unless `act` says whose it is.
 */
export const line = z
  .object({
    id: slug.describe('The line’s number in the transcription, e.g. "ind-003", or its article and head, e.g. "art12-05"'),
    scheme: slug.describe('The id of the scheme version that the table belongs to'),
    locator: z.string().min(1).describe('Where it stands: "Annex for individuals, line 3", "Article 12(5)"'),
    zh: z.string().min(1).describe('The criterion as printed'),
    en: z.string().min(1).describe('What the person did or what happened to the person: past tense, no subject, at most 16 words'),
    theme,
    points: z
      .union([z.number(), z.object({ min: z.number(), max: z.number() })])
      .optional()
      .describe('As printed; an interval where copies differ or the line prints a span'),
    grade: z.string().optional().describe('Instead of points: the grade that the line imposes directly'),
    per: z
      .object({ unit: slug, default: z.number(), min: z.number(), max: z.number() })
      .optional()
      .describe('Where the points count for each unit, e.g. each month in arrears'),
    act: slug.optional().describe('Id of an act, or of another line, that this line scores too; only where both mean the same deed'),
    role: role.optional().describe('Whom alone the line can concern'),
    years: z
      .number()
      .positive()
      .optional()
      .describe('How long it counts where that follows from the level of an award (Wendeng art. 20(3))'),
    fromEnd: z.boolean().default(false).describe('true where the matter goes on until it is put right'),
    everyMonths: z.number().int().positive().optional().describe('Where arrears are counted anew for each so many months that they last'),
    heading: z.string().optional().describe('The heading of the printed table above the line, as printed'),
    cap: z
      .object({ per: z.enum(['day', 'month', 'quarter', 'year', 'always']), points: z.number().positive() })
      .optional()
      .describe('The most that the line can bring in the time, as printed beside it'),
    choices: z
      .array(z.object({ points: z.number().nonnegative(), years: z.number().positive() }))
      .min(2)
      .optional()
      .describe('Instead of points: one of these sizes, each with its own term, where what is known of the act does not say which'),
    settles: text.optional().describe('What putting it right means, e.g. "paid what was owed"; past tense'),
    repair: repair.optional(),
    leftOut: text.optional().describe('Why the line is not a rule here'),
    confidence: confidence.default('verified'),
    note: text.optional(),
  })
  // Ours in other languages stands beside the English.
  .catchall(z.string().min(1))
  .refine(({ points, grade, choices, leftOut }) => [points, grade, choices, leftOut].filter((one) => one !== undefined).length === 1, {
    message: 'write one of points, grade, choices and leftOut',
  });
export type Line = z.infer<typeof line>;
