import { z } from 'zod';
import { slug } from './common';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as YYYY-MM-DD, in quotation marks')
  .describe('A day');

/** content/defaults.yaml: what figures begin with, and until when they were kept up to date. */
export const defaults = z.strictObject({
  days: z
    .strictObject({ earliest: day, first: day, last: day, start: day })
    .describe('Of the scorer: how far back entries may lie, the first and last day of its slider, and the day with which it begins'),
  order: z.array(slug).describe('Schemes in the order of the scales; those not named follow'),
  inChapter: z.array(slug).describe('The versions that the scorer of a chapter shows'),
  rulebook: slug.describe('The version whose printed lines are drawn'),
  bodiesUntil: day.describe('The last day that the map of bodies shows'),
  article: slug.describe('The source of the claims and the viewpoints'),
});
