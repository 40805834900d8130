import { z } from 'zod';
import { confidence, date, slug, sourceIds, text } from './common';

/** What an act is about; the order of the words in the interface's strings is the order on the page. */
export const theme = z.enum([
  'help',
  'honours',
  'money',
  'court',
  'road-and-rail',
  'neighbours',
  'family',
  'speech',
  'petitions',
  'work',
  'business',
  'village',
  'party',
  'office',
  'defence',
  'myths',
]);

/** What a person is beside being a resident, where rules ask for it. */
export const role = z.enum(['villager', 'village-head', 'party-member', 'official', 'trader', 'employee', 'professional', 'parent']);

/** What the law does about an act where no scheme exists: nothing, a claim of another person, discipline, a penalty, a crime. */
const law = z.object({
  kind: z.enum(['none', 'civil', 'discipline', 'administrative', 'crime', 'depends']),
  text: text.describe('One sentence: which law, what follows'),
  sources: sourceIds,
  confidence,
});

/** Something a person does or that happens to a person, in everyday words; schemes refer to it by id. */
export const act = z.object({
  id: slug,
  label: text.describe('Past tense, without a subject: "gave blood"'),
  zh: z.string().optional(),
  theme,
  role: role.optional().describe('Whom alone it can concern'),
  amount: z
    .object({ unit: slug, default: z.number(), min: z.number(), max: z.number(), step: z.number().default(1) })
    .optional()
    .describe('Where the act has a size: hours, yuan, months'),
  settles: text.optional().describe('Where the matter can be put right later: what that means, e.g. "paid the debt"'),
  note: text.optional(),
  law: law.optional().describe('Left out where it was not looked up'),
  origin: z
    .object({ text: text.describe('Who told it first, as far as it was found, and when'), sources: sourceIds, confidence })
    .optional()
    .describe('For a myth: the earliest source found'),
});
export type Act = z.infer<typeof act>;

const lived = z.object({ act: slug, date, amount: z.number().optional(), settled: date.optional() });

export const persona = z.object({
  id: slug,
  order: z.number().int().describe('Place in the row of lives; the first is the one that the page shows'),
  name: z.string(),
  born: z.number().int(),
  roles: z.array(role).default([]),
  line: text.describe('One sentence: who this invented person is'),
  lesson: text.describe('One sentence: what this life shows when the scales are compared'),
  acts: z.array(lived),
  scenes: z
    .array(z.object({ id: slug, label: text, acts: z.array(lived) }))
    .optional()
    .describe('For the front page: how the year may have gone, one choice each; the first is shown to begin with'),
});
