import { z } from 'zod';
import { slug, text } from '../../schemas/common';

/** A place with a scheme of a local government, and where it stands. */
export const place = z.object({
  id: slug,
  name: text,
  province: slug.describe('As in its interface word, `places › provinces`'),
  schemes: z
    .array(slug)
    .min(1)
    .describe('Names of its schemes, as in `scheme` of content/schemes; every local scheme belongs to one place'),
  at: z
    .object({ lon: z.number().min(73).max(135), lat: z.number().min(18).max(54), source: slug.describe('Id in content/sources') })
    .optional()
    .describe('Left out where no source gives it: the place then stays off the map'),
  seat: text.optional().describe('What stands at the point, where it is a town of another name'),
});
export type Place = z.infer<typeof place>;
