import { z } from 'zod';
import { slug, text } from '../../schemas/common';
import { MOST_ANSWERS, sizeOfAll } from './model/task';

const option = z.object({
  id: slug,
  label: text.optional().describe('What the pupils choose; left out: the name of the deed with this id in the invented town'),
});

const evidence = z.object({
  options: z.array(slug).default([]).describe('Options that the record bears out: they are marked when answers are shown'),
  mark: z
    .object({ fact: slug, values: z.array(slug).min(1).describe('Values of the fact; of several, their sum') })
    .optional()
    .describe('On a scale: what answers the question'),
  facts: z.array(slug).min(1).describe('Facts on which it rests'),
  named: z.boolean().default(false).describe('Whether it names who speaks: it stays shut in a class with names off'),
  text: text.describe('What the record says; {mark} is the value that answers, {fact-id:value-key} any other number of the fact base'),
});

const common = {
  id: slug.describe('Codes depend on the order of the fields'),
  label: text.describe('The question as the pupils read it'),
  short: text.optional().describe('The question in a few words, over its picture; left out: the question itself'),
  evidence: evidence.optional(),
};

const field = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('choice'),
    options: z.array(option).min(2),
    scheme: slug
      .optional()
      .describe('A version of a scheme that is asked for the lives of the task: its answer is worked out and not written'),
  }),
  z.object({
    ...common,
    kind: z.literal('several'),
    options: z.array(option).min(2),
    nothing: text.optional().describe('Where to choose none of them is an answer: what it is called'),
  }),
  z
    .object({
      ...common,
      kind: z.literal('scale'),
      min: z.number(),
      max: z.number(),
      step: z.number().positive(),
      unit: slug.describe('The unit of its steps, as facts have it'),
    })
    .refine(({ min, max, step }) => max > min && Number.isInteger((max - min) / step), {
      message: 'the scale must rise, and its steps must meet its end',
      path: ['max'],
    }),
]);

/**
 * What a class is asked. Frozen once it is published: a pupil's code holds nothing but the numbers of fields and options, so that another
 * order or count of them is a new task with a new number.
 */
export const task = z
  .object({
    id: slug.describe('The lesson that it belongs to; the name in its address'),
    number: z.number().int().min(1).max(31).describe('The first symbol of its codes; each number is given once'),
    title: text,
    lead: text.describe('What the pupils are told before the first question'),
    stance: z.boolean().describe('Whether it asks for an opinion: nothing is drawn below five codes'),
    site: z.object({
      page: slug.describe('The page of the book to look at afterwards'),
      figure: slug.optional().describe('The anchor of the figure on it'),
      key: slug.optional().describe('The key of the figure in the address: what a link to the class brings for it is handed on'),
      state: z.string().optional().describe('The state in which it opens where the link brings none'),
      label: text,
    }),
    lives: z.array(slug).optional().describe('Invented lives about which the pupils predict; the state of the figure says which'),
    cards: z.array(slug).optional().describe('Arguments that the pupils sort, by their ids; without names where the class has names off'),
    fields: z.array(field).min(1),
  })
  .superRefine(({ fields }, context) => {
    const size = sizeOfAll(fields);
    if (size > MOST_ANSWERS)
      context.addIssue({
        code: 'custom',
        path: ['fields'],
        message: `their answers have ${size} forms and a code holds ${MOST_ANSWERS}; take options away`,
      });
  });
export type TaskEntry = z.output<typeof task>;
