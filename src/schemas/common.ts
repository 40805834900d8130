import { z } from 'zod';

/** Lower-case words joined by hyphens; the same id everywhere, forever. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write an id of lower-case letters, digits and hyphens, e.g. "blood-donation"')
  .describe('Id; stays what it is, since links depend on it');

/** A year, a month or a day. Precision is what the source gives, no more. */
export const date = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'write a date as YYYY, YYYY-MM or YYYY-MM-DD, in quotation marks')
  .describe('Year, month or day, as exact as the source');

/** A text by language. English must be there; other languages fall back to it and are marked as English. */
export const text = z.object({ en: z.string().min(1) }).catchall(z.string().min(1));

/**
 * verified: read in a primary or scholarly source. secondary: read in press or consultancy, so the page says who says it.
 * recalled: from memory, never published as a fact.
 */
export const confidence = z
  .enum(['verified', 'secondary', 'recalled'])
  .describe('verified: read in a primary or scholarly source. secondary: read in press or consultancy. recalled: often said, not found');

/** Who keeps a score or a list. Each has a hue and a shape. */
export const keeper = z.enum(['centre', 'local', 'court', 'company']).describe('Who keeps the score or the list');

export const sourceIds = z
  .array(slug)
  .min(1, 'name at least one source by its id in content/sources')
  .describe('Ids of the sources that it rests on');

/** What we have of a text. That we did not see it says nothing about whether it is public. */
export const textState = z
  .enum(['read-whole', 'read-in-part', 'not-seen', 'keeper-unpublished'])
  .describe(
    'read-whole: we read all of it. read-in-part: see part. not-seen: it exists, we did not see it. keeper-unpublished: its keeper says that it is not published',
  );
export type TextState = z.infer<typeof textState>;

export const heldText = z.object({
  state: textState,
  part: text.optional().describe('Which part was read and why no more, where it was not the whole'),
  note: text.optional().describe('Where else the rules can be known from'),
});
