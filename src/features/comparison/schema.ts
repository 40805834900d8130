import { z } from 'zod';
import { keeper, slug, sourceIds, text } from '../../schemas/common';

/** One answer: a mark, and the sentence that says why. Numbers stand as {fact-id:value-key}. */
const answer = z.object({
  mark: z.enum(['yes', 'partly', 'no', 'unknown']).describe('unknown: not found in what was read, never a guess'),
  text: text.describe('One sentence of our own; no figure typed'),
  sources: sourceIds,
});

const question = z.object({
  kind: z.literal('question'),
  id: slug,
  order: z.number().int(),
  group: text.optional().describe('What the question belongs to; said once above its questions'),
  text: text.describe('A question that yes, in part or no answers'),
});

const thing = z.object({
  kind: z.literal('thing'),
  id: slug,
  order: z.number().int(),
  name: text,
  short: text.describe('A name of one or two words, for a narrow column'),
  inText: text.optional().describe('The name inside a sentence, with its article; needed where two are set side by side'),
  place: z.enum(['home', 'china', 'story']),
  keeper: keeper.nullable().describe('Whose hue and shape it carries; null for a story'),
  what: text.describe('What it is, in one line'),
  answers: z.record(slug, answer).describe('One answer for each question, by its id'),
});

/** A question, or one of the things that answer it: scores and lists in content/mirror, tales and the record in content/stories. */
export const comparison = z.discriminatedUnion('kind', [question, thing]);
export type Comparison = z.infer<typeof comparison>;
