import { z } from 'zod';
import { slug, sourceIds, text } from '../../schemas/common';

const lon = z.number().min(73).max(135);
const lat = z.number().min(17).max(54);

/** A place with a scheme of a local government, and where it stands. */
export const place = z.object({
  id: slug,
  name: text,
  province: text.describe('The province, or the city that is a province'),
  schemes: z
    .array(slug)
    .min(1)
    .describe('Names of its schemes, as in `scheme` of content/schemes; every local scheme belongs to one place'),
  at: z.object({
    lon,
    lat,
    vague: z.boolean().default(false).describe('true where the source names a region only; the place then stands in a dotted circle'),
    sources: sourceIds,
  }),
  what: text.optional().describe('What stands at the point, where it is not the seat of the place itself'),
});
export type Place = z.infer<typeof place>;

const line = z
  .string()
  .regex(/^-?[\d.]+ -?[\d.]+(, -?[\d.]+ -?[\d.]+)+$/)
  .describe('"longitude latitude, longitude latitude, …" in degrees');

/** The ground of a map: coasts and rivers without any border. */
export const ground = z.object({
  id: slug,
  frame: z.object({ west: lon, south: lat, east: lon, north: lat }).describe('What a reader sees; the lines reach beyond it'),
  bar: z.number().positive().describe('Length of the scale bar in kilometres'),
  sources: sourceIds,
  land: z.array(line).min(1).describe('Rings; the last point joins the first'),
  water: z.array(line).describe('Rivers'),
  names: z.array(z.object({ lon, lat, text })).describe('Names of seas and rivers, with the middle of each'),
});
