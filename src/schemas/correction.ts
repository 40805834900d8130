import { z } from 'zod';
import { date, slug, text } from './common';

/** Something that was wrong or said too much, and what stands in its place. */
export const correction = z.object({
  id: slug,
  date: date.describe('The day of the correction'),
  of: z
    .enum(['edition', 'notes'])
    .describe('What was corrected: a printed edition of this book, or the working notes before the first one'),
  stood: text.describe('What stood'),
  stands: text.describe('What stands now'),
  why: text.describe('Why, and on what evidence'),
  facts: z.array(slug).default([]).describe('Ids of the facts concerned'),
  claims: z.array(z.number().int()).default([]).describe('Numbers of the claims concerned'),
  sources: z.array(slug).default([]).describe('Ids of the sources that decided it'),
});
