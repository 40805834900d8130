import { z } from 'zod';
import { confidence, slug, text } from './common';

/** What a term is about; the page of all terms is filtered by it. */
const topic = z.enum(['credit', 'lists', 'bodies', 'places', 'papers', 'ethics', 'society']);

export const term = z.object({
  id: slug.describe('Its place on the page of all terms'),
  term: text.describe('The English word or words that this book uses'),
  hans: z.string().describe('Simplified characters'),
  hant: z.string().describe('Traditional characters'),
  pinyin: z.string().describe('Sound, with tone marks'),
  topic: topic.describe('What the term is about'),
  literal: text.optional().describe('Word by word'),
  definition: text.describe('One or two sentences'),
  misreading: text.optional().describe('The usual mistranslation and what is wrong with it'),
  sources: z.array(slug).default([]).describe('Ids of the sources that it rests on'),
  confidence,
});
export type Term = z.infer<typeof term>;
