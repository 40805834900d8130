import { z } from 'zod';
import { slug, text } from './common';

const themes = z.array(slug).min(1);

/** The 2019 interviews: only what the article says. "not stated" stays not stated. */
export const viewpoint = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('theme'), id: slug, order: z.number().int(), label: text, question: text }),
  z.object({
    kind: z.literal('person'),
    id: slug,
    order: z.number().int(),
    name: z.string(),
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
    stance: z.enum(['supports', 'opposes']),
    stanceBasis: text,
    ambiguities: z.array(text),
  }),
  z.object({
    kind: z.literal('argument'),
    id: slug,
    by: slug.describe('A person’s id, "author" or "group"'),
    form: z.enum(['quotation', 'reported', 'description', 'group', 'author', 'summary']),
    paragraph: z.number().int().min(1).max(11),
    themes,
    text: text.describe('Our paraphrase'),
    quote: z.string().optional().describe('At most six words of the article'),
    note: text.optional(),
  }),
  z.object({
    kind: z.literal('exchange'),
    id: slug,
    from: slug,
    to: slug,
    arguments: z.array(slug).min(1),
    against: z.array(slug).min(1),
    paragraph: z.number().int(),
    note: text,
  }),
  z.object({ kind: z.literal('caution'), id: slug, text }),
]);
export type Viewpoint = z.infer<typeof viewpoint>;
