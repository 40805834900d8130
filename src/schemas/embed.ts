import { z } from 'zod';
import { slug, text } from './common';

/** A figure that can stand on another site. */
export const embed = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9-]+)?$/, 'write the id of a figure, or <figure>/<state>, e.g. "scorer/zhao"')
    .describe('Its place under /embed/v1/<lang>/; stays what it is, since others have pasted it'),
  page: z.string().min(1).describe('The page that holds it, below the language: "patchwork", "lives/zhao"'),
  figure: slug.optional().describe('The id of the figure on that page; the id without its state where it is not said'),
  order: z.number().int().positive().describe('Place in the gallery'),
  title: text.describe('The title of the figure, word for word'),
});

/** What an embed takes of its host's page, measured on the built site with npm run frames. */
export const frame = z.object({
  id: embed.shape.id,
  heights: z
    .record(z.string(), z.record(z.string().regex(/^\d+$/), z.number().int().positive()))
    .describe('By language, then by width of the frame: its height, both in CSS pixels'),
  bytes: z.record(z.string(), z.number().int().positive()).describe('By language: what its file weighs, gzip'),
  data: z.record(z.string(), z.number().int().nonnegative()).describe('By language: what it fetches by itself, gzip'),
});

export type Embed = z.infer<typeof embed>;
