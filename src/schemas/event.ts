import { z } from 'zod';
import { confidence, date, slug, text } from './common';

export const event = z.object({
  id: slug,
  date,
  until: date.optional(),
  title: text,
  track: z.enum(['centre', 'province', 'city', 'court', 'company']).describe('Who acted'),
  facts: z.array(slug).min(1, 'name the facts that support the event'),
  confidence,
  chapters: z.array(slug).default([]).describe('Chapters whose timeline shows it'),
});
export type Event = z.infer<typeof event>;
