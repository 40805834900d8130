import { z } from 'zod';
import { confidence, date, slug, text } from '../../schemas/common';

export const event = z.object({
  id: slug,
  date,
  until: date.optional().describe('Last day, where it lasted longer than one'),
  circa: z.literal(true).optional().describe('Set where the sources give the time only roughly'),
  title: text.describe('What happened, in one line'),
  track: z
    .enum(['centre', 'province', 'city', 'court', 'company'])
    .describe('Who acted; for pilot and demonstration areas, the places themselves'),
  facts: z.array(slug).min(1, 'name the facts that support the event').describe('Ids of the facts that it rests on'),
  confidence,
  chapters: z.array(slug).default([]).describe('Chapters whose timeline shows it'),
});
export type Event = z.infer<typeof event>;
