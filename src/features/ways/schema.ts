import { z } from 'zod';
import { confidence, slug, sourceIds, text } from '../../schemas/common';

/** One lane of a list: a group of ways on, how long one stays, and the ways off that belong to it; or a procedure, step by step. */
const lane = z.object({
  kind: z.literal('lane'),
  id: slug,
  list: slug.describe('The list that it belongs to'),
  order: z.number().int(),
  name: text.describe('What the lane is, as a short heading'),
  stay: text.optional().describe('How long a name stays; left out where the lane is a procedure'),
});

/** One way on or off, or one step. Numbers stand as {fact-id:value-key}. */
const step = z.object({
  kind: z.literal('way'),
  id: slug,
  lane: slug,
  side: z.enum(['on', 'off', 'step']),
  order: z.number().int(),
  name: text.describe('The way in a few words; no figure typed'),
  term: text.optional().describe('How long it takes, or what it needs'),
  locator: z.string().describe('Article and item, as the notes of the chapter give them'),
  original: z.string().optional().describe('The wording in Chinese, where it is held'),
  sources: sourceIds,
  confidence,
});

export const way = z.discriminatedUnion('kind', [lane, step]);
export type Way = z.infer<typeof way>;
