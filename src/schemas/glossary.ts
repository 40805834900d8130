import { z } from 'zod';
import { confidence, slug, text } from './common';

export const term = z.object({
  id: slug,
  term: text,
  hans: z.string().describe('Simplified characters'),
  hant: z.string().describe('Traditional characters'),
  pinyin: z.string(),
  literal: text.optional().describe('Word by word'),
  definition: text.describe('One or two sentences'),
  misreading: text.optional().describe('The usual mistranslation and what is wrong with it'),
  sources: z.array(slug).default([]),
  confidence,
});
export type Term = z.infer<typeof term>;
