import { z } from 'zod';
import { confidence, slug, sourceIds, text } from './common';

/** An idea behind the arguments: a short note with the Chinese term, what research says, and where the research ends. */
export const idea = z.object({
  id: slug,
  order: z.number().int().describe('Place on the page'),
  name: text.describe('Name of the idea'),
  terms: z.array(slug).default([]).describe('Ids of the glossary that carry the Chinese'),
  note: text.describe('60 to 120 words: what the idea is and how it enters the arguments'),
  research: text.describe('40 to 90 words: what was found, by whom, when'),
  limits: text.describe('15 to 50 words: what the research cannot show'),
  arguments: z.array(slug).min(1).describe('Ids of the arguments that rest on it'),
  facts: z.array(slug).default([]).describe('Ids of the facts that it rests on'),
  sources: sourceIds,
  confidence,
});
