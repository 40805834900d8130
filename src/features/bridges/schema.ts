import { z } from 'zod';
import { confidence, date, slug, sourceIds, text } from '../../schemas/common';

/** One rule that ties a firm's record to the person at its head. */
export const bridge = z.object({
  id: slug,
  order: z.number().int(),
  way: z
    .enum(['down', 'back', 'score', 'shut'])
    .describe(
      'down: a firm’s fault reaches a person; back: a person’s fault reaches a firm; score: a place’s score joins the two; shut: a rule that closes a way',
    ),
  since: date.describe('When the rule, in the version that was read, took effect or was made public'),
  hit: text.describe('Who is hit, as the beginning of a sentence'),
  what: text.describe('What happens, as the rest of the sentence. Numbers stand as {fact-id:value-key}'),
  rule: text.describe('The rule by a short name'),
  locator: z.string().optional().describe('Its article'),
  fact: slug.describe('The fact that it rests on'),
  sources: sourceIds,
  confidence,
});
