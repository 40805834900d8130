import { z } from 'zod';
import { slug, text } from '../../schemas/common';

const common = {
  id: slug.describe('Never changes: answers on readers’ devices are kept under it'),
  order: z.number().int(),
  name: text.describe('A few words by which the report names the bet'),
  chapter: slug.describe('The chapter in whose prose the evidence stands, as a <Fact> with this id and value'),
  fact: slug,
  value: slug.describe('The value of the fact that answers the bet'),
  answer: text.describe('One sentence that says what the evidence shows; {value} is the value with its unit'),
};

/** A question that the reader answers before reading, and the fact that answers it. */
export const bet = z.discriminatedUnion('kind', [
  z
    .object({
      ...common,
      kind: z.literal('number'),
      question: text,
      min: z.number(),
      max: z.number(),
      step: z.number().positive(),
      survey: slug.optional().describe('A survey whose own guess asks the same: it takes up what was said here'),
    })
    .refine(({ min, max }) => min < max, { message: 'the scale must rise', path: ['max'] }),
  z.object({
    ...common,
    kind: z.literal('choice').describe('Question and options are those of the bet at the head of the chapter'),
  }),
]);
