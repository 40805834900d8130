import { z } from 'zod';
import { slug, text } from '../../schemas/common';

const themes = z.array(slug).min(1).describe('Ids of the themes that the argument speaks to');

/** The 2019 interviews: only what the article says. "not stated" stays not stated. */
export const viewpoint = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('theme').describe('What the entry is'),
    id: slug,
    order: z.number().int().describe('Place on the page'),
    label: text.describe('Name of the theme'),
    question: text.describe('What the theme asks'),
  }),
  z.object({
    kind: z.literal('person'),
    id: slug,
    order: z.number().int(),
    name: z.string().describe('Pseudonym, as in the article'),
    line: text.describe('One sentence from what the article states, and no more'),
    stated: z
      .object({
        age: text.nullable(),
        raised: text.nullable(),
        citizenship: text.nullable(),
        faith: text.nullable(),
        other: text.nullable(),
      })
      .describe('null means: not stated in the article'),
    guess: z
      .object({ age: z.enum(['older', 'younger']).nullable(), raised: z.enum(['china', 'canada']).nullable() })
      .describe('What a guess is judged by; null where the article does not state it. Middle-aged counts as older, as the article has it'),
    stance: z.enum(['supports', 'opposes']).describe('For or against the system, on the whole'),
    stanceBasis: text.describe('What in the article the stance rests on'),
    ambiguities: z.array(text).describe('What the article leaves open about the person'),
  }),
  z.object({
    kind: z.literal('argument'),
    id: slug,
    by: slug.describe('A person’s id, "author" or "group"'),
    form: z
      .enum(['quotation', 'reported', 'group', 'author', 'summary'])
      .describe('How the article gives it: in the speaker’s words, reported, or in the author’s own voice'),
    paragraph: z.number().int().min(1).max(11).describe('Paragraph of the article'),
    themes,
    text: text.describe('Our paraphrase'),
    quote: z.string().optional().describe('At most six words of the article'),
    note: text.optional(),
  }),
  z.object({
    kind: z.literal('exchange'),
    id: slug,
    from: slug.describe('Id of the person who answers'),
    to: slug.describe('Id of the person who is answered'),
    arguments: z.array(slug).min(1).describe('Ids of the arguments that answer'),
    against: z.array(slug).min(1).describe('Ids of the arguments that are answered'),
    paragraph: z.number().int().describe('Paragraph of the article'),
    note: text.describe('What the exchange is about'),
  }),
  z.object({ kind: z.literal('caution'), id: slug, text }),
]);
export type Viewpoint = z.infer<typeof viewpoint>;
