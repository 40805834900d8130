import { z } from 'zod';
import { slug, text } from '../../schemas/common';

const share = z.number().min(0).max(1);

/**
 * An invented town on which rules can be tried. Nothing in it is measured: shares and factors are assumptions, and the page
 * says so wherever it shows what comes of them.
 */
export const town = z.object({
  id: slug,
  people: z.number().int().positive().multipleOf(2).describe('Two streets of equal length, so an even number'),
  towns: z.number().int().positive().describe('How many towns of the same make are run, so that chance does not decide'),
  noticed: share.describe('Share of deeds that somebody notices and writes down in a street that is watched like any other'),
  watch: z.array(z.number().min(1)).min(2).describe('How many times as closely the second street may be watched; the first is 1'),
  errors: z
    .array(z.number().min(0).max(50))
    .min(2)
    .describe('Percent of boxes that are wrong: ticked by mistake, or left empty by mistake'),
  apart: z.number().positive().describe('Points between the averages of the streets from which on they count as apart'),
  gap: share.describe('Difference between the shares of two groups from which on it is called large'),
  dimensions: z.array(
    z
      .object({ id: slug, label: text, groups: z.array(z.object({ id: slug, label: text, share })).min(2) })
      .refine(({ groups }) => Math.abs(groups.reduce((sum, group) => sum + group.share, 0) - 1) < 1e-9, {
        message: 'the shares of the groups must add up to 1',
        path: ['groups'],
      }),
  ),
  streets: z.tuple([text, text]),
  deeds: z.array(
    z.object({
      id: slug,
      label: text.describe('What somebody does, in the third person'),
      base: share.describe('Share of people who do it in a year'),
      by: z.record(slug, z.number().min(0)).default({}).describe('How many times as often a group does it; groups not named: 1'),
      why: text.optional().describe('What the assumption rests on, in a few words'),
    }),
  ),
  most: z.number().int().positive().describe('How many rules one may write'),
  points: z.number().int().positive().describe('The most that a rule may give or take'),
  start: z.object({
    rules: z.array(z.object({ deed: slug, points: z.number().int() })),
    watch: z.number(),
    error: z.number(),
  }),
});
