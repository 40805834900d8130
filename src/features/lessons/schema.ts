import { z } from 'zod';
import { date, slug } from '../../schemas/common';

/**
 * Words of a lesson. No number is typed in them: {fact-id:value-key} is a value of a fact with its unit, {fact-id:value-key:n} the
 * number alone, {name.…} something worked out under `computed`, {question.<id>} the number of a question,
 * {argument.<id>} an argument of content/viewpoints. They may hold *emphasis*, **strong words** and [links](claims/#claim-37),
 * which lead to a page below the language.
 */
const words = z.string().min(1);
const lines = z.array(words).default([]);

const table = z
  .strictObject({
    caption: words,
    columns: z.array(words).min(2),
    rows: z.array(z.array(z.string())).min(1).describe('An empty cell is a cell to write in'),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), { message: 'each row needs a cell for each column' });

const task = z.strictObject({
  text: words.describe('What is asked'),
  options: z.array(words).optional().describe('Boxes to tick'),
  table: table.optional(),
  lines: z.number().int().min(0).max(14).optional().describe('Empty lines to write on'),
});
const different = task.partial().or(z.literal(false)).optional();

const factIds = z.array(slug).default([]).describe('Facts that it rests on, beside those whose values stand in its words');

const grade = z.strictObject({ says: words.describe('What makes it so'), example: words.describe('As a pupil might write it') });

const question = task
  .extend({
    id: slug.describe('Never changes: objectives name it'),
    kind: z
      .enum(['closed', 'open', 'exit'])
      .describe('closed: one answer is right. open: reasons are judged by the rubric. exit: written last and handed in'),
    easy: different.describe('What is different on the easy sheet; false: not asked there'),
    deep: different.describe('What is different on the sheet that goes deeper; false: not asked there'),
    only: z.literal('deep').optional().describe('Asked on the sheet that goes deeper alone'),
    answer: z.strictObject({ text: z.array(words).min(1), table: table.optional(), facts: factIds }),
    rubric: z.strictObject({ secure: grade, way: grade, beginning: grade }).optional().describe('Needed where a question is open'),
  })
  .refine(({ kind, rubric }) => kind === 'closed' || rubric !== undefined, {
    message: 'a question without one right answer needs a rubric',
    path: ['rubric'],
  });

const step = z.strictObject({
  id: slug,
  title: words,
  minutes: z.number().int().positive(),
  short: z.number().int().positive().optional().describe('Minutes in the shorter form, where they are fewer'),
  say: words.optional().describe('What the teacher says, as it can be read out'),
  do: words,
  expect: words.optional().describe('A good answer'),
  ifNot: words.optional().describe('What to do where it goes wrong'),
  slide: z.strictObject({ title: words, lines }).optional().describe('What the class sees on the wall meanwhile'),
});

/** An optional card is printed and stands in no package: a teacher puts it in or leaves it out. */
const card = z.strictObject({ id: slug, title: words, lines, table: table.optional(), optional: z.boolean().default(false) });

const computed = z
  .record(
    z.string().regex(/^[a-z][a-zA-Z]*$/, 'write a name of letters, as "lin"'),
    z.discriminatedUnion('by', [
      z
        .object({ by: z.literal('scorer'), state: words.describe('A life and a day, as the address of the scorer has them') })
        .describe('{name.day}; with the name of a scheme {name.wendeng.value}, .remark, .result, .sum or .act.<act>; {name.amount.<act>}'),
      z
        .object({ by: z.literal('scheme'), version: slug })
        .describe('{name.base}, {name.from.AAA}, {name.price.<act>}, {name.repair.<act>} and {name.slices.<act>.<amount>}'),
      z
        .object({ by: z.literal('town'), state: words.describe('Rules, as the address of the invented town has them') })
        .describe(
          '{name.falls}, {name.rises}, {name.boxes}, {name.wrong}, {name.mistaken}, {name.below}, {name.above}, {name.gap}, {name.falls.<group>} …',
        ),
      z.strictObject({ by: z.literal('sum'), fact: slug, values: z.array(slug).min(2) }).describe('{name.sum} of values of one fact'),
      z
        .object({ by: z.literal('paper'), state: words })
        .describe('The same for the first twenty residents: {name.falls}, .rises and .stays'),
    ]),
  )
  .default({})
  .describe('What is worked out when the book is built');

/** One lesson in one language: content/lessons/<language>/<id>.yaml. */
export const lesson = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z]+)*\/[a-z-]+$/, 'write the language and the id of the lesson, as "en/six-answers"')
    .describe('Language and id: its path without the ending'),
  order: z.number().int().positive().describe('Place in the kit'),
  title: words,
  summary: words.describe('One sentence for lists'),
  minutes: z.number().int().positive(),
  short: z.number().int().positive().optional().describe('Minutes of the shorter form'),
  question: words.describe('The essential question'),
  chapters: z.array(slug).min(1).describe('Chapters that it uses; each leads to the lesson'),
  objectives: z
    .array(
      z.strictObject({ id: slug, text: words.describe('Goes on from “Pupils”'), checkedBy: z.array(slug).min(1).describe('Questions') }),
    )
    .min(2),
  site: z
    .array(
      z.strictObject({
        label: words,
        page: z.string().describe('Path of the page below the language'),
        figure: slug.optional().describe('Figure on that page'),
        key: slug.optional().describe('Name of its state in the address, where it is not the figure’s'),
        state: words.optional().describe('What the figure begins with, as its address has it'),
        rows: z.array(slug).min(1).optional().describe('Schemes that the scorer shows, by their names; all, where none is named'),
      }),
    )
    .min(1),
  materials: z.array(words).min(1),
  computed,
  steps: z.array(step).min(3),
  reading: z
    .strictObject({ easy: z.array(words).min(1), deep: z.array(words).default([]) })
    .describe('What pupils read on the sheet; easy: sentences of at most twelve words'),
  questions: z.array(question).min(3),
  noDevice: words,
  cautions: z.array(words).min(1),
  extension: z.array(words).min(1),
  cards: z
    .array(
      z.strictObject({
        id: slug,
        title: words,
        note: words,
        cards: z.array(card).default([]),
        residents: z.number().int().positive().optional().describe('So many residents of the invented town, a card each'),
      }),
    )
    .min(1),
  items: z
    .array(
      z.strictObject({
        id: slug,
        stem: words,
        key: words.describe('The right answer'),
        wrong: z.array(words).min(2).describe('Errors heard in class'),
        why: words.describe('Shown after the answer'),
        facts: factIds,
      }),
    )
    .default([]),
  standards: z.array(slug).min(1).describe('Ids in content/standards'),
});
export type LessonContent = z.infer<typeof lesson>;

/** A code of a curriculum that was looked up in a copy of it; what was not looked up is not printed. */
export const standard = z.strictObject({
  id: slug,
  code: z.string().min(1).describe('As the curriculum prints it'),
  framework: z.string().min(1).describe('The curriculum and its edition'),
  text: words.describe('What it asks, in our words'),
  URL: z.url(),
  checked: date.describe('When the code was looked up'),
});

const label = words.describe('A word that stands over a part of a plan, a sheet or a key');
/** What all lessons of a language share: content/kits/<language>.yaml. */
export const kit = z.strictObject({
  id: z.string().describe('The language'),
  title: words,
  lead: words,
  checked: date.describe('The last day on which the lessons were looked at'),
  guide: z
    .array(z.strictObject({ minutes: z.number().int().positive(), text: words }))
    .min(3)
    .describe('How a teacher prepares'),
  contract: z.array(words).min(1).describe('Read out at the beginning of each lesson'),
  cautions: z
    .array(z.strictObject({ title: words, text: words }))
    .min(1)
    .describe('Read by the teacher before any of the lessons'),
  words: z.array(z.strictObject({ original: z.string(), pinyin: z.string(), meaning: words })).describe('The card of words'),
  changes: z
    .array(z.strictObject({ text: words, facts: factIds }))
    .min(1)
    .describe('What has changed since 2019'),
  privacy: words,
  licence: words,
  labels: z.strictObject({
    lessons: label,
    plan: label,
    sheet: label,
    key: label,
    slides: label,
    cards: label,
    levels: z.strictObject({ easy: label, standard: label, deep: label }),
    levelNotes: z.strictObject({ easy: label, standard: label, deep: label }),
    levelsHeading: label,
    objectives: label,
    pupils: label.describe('Before the objectives: “Pupils …”'),
    checkedBy: label.describe('After an objective: question {n}'),
    time: label,
    timeBar: label.describe('What the drawn bar of time shows; {steps} is the list of its parts'),
    part: label.describe('One of its parts: {step}, {n} minutes'),
    shortForm: label.describe('{n}: minutes of the shorter form; {steps}: the list of steps that are cut'),
    cut: label.describe('One of these: {step} in {n} minutes'),
    span: label.describe('Minutes over a step: {from} to {to}'),
    minutes: label.describe('{n} minutes'),
    materials: label,
    gather: label.describe('Link from a plan to the page that gathers the codes of a class for this task'),
    tally: label.describe('Link from a plan to the printed table for a show of hands'),
    before: label,
    contract: label.describe('Before the contract in a plan'),
    contractHeading: label,
    steps: label,
    say: label,
    do: label,
    expect: label,
    ifNot: label,
    noDevice: label,
    exit: label,
    slips: label,
    rubric: label.describe('Head of the column of grades'),
    rubricOf: label.describe('Rubric for question {n}'),
    says: label,
    example: label,
    grades: z.strictObject({ secure: label, way: label, beginning: label }),
    extension: label,
    standards: label,
    standardsNote: label,
    changes: label,
    words: label,
    cautions: label,
    answer: label.describe('Over an answer: question {n}'),
    restsOn: label.describe('After an answer: it rests on {facts}, numbers of facts'),
    sources: label,
    fact: label.describe('After the sources of a fact: the link to all that the site holds of it'),
    read: label.describe('Between a fact and its sources'),
    reported: label.describe('The same where the sources report what others counted or said'),
    noName: label.describe('On a sheet, which has no line for a name'),
    reading: label,
    keyNote: label,
    guide: label,
    privacy: label,
    licence: label,
    checked: label.describe('Last looked at: {date}'),
    used: label.describe('On a chapter, before the lessons that use it'),
    resident: label.describe('Over a card of the paper town: resident {n}, {street}'),
    boxes: label.describe('Which boxes are ticked: {deeds}'),
    noBox: label,
    price: z.strictObject({
      each: label.describe('{points} for each unit'),
      from: label.describe('A step of a ladder: {points} from {from} on'),
      slice: label.describe('A slice of an amount: {points} for each {per} up to {upTo}'),
      grade: label.describe('Straight to {grade}'),
      unknown: label.describe('The size of a rule is not known'),
      between: label.describe('{least} to {most}'),
    }),
  }),
});
export type KitContent = z.infer<typeof kit>;
