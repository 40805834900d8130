import { z } from 'zod';
import { role } from './act';
import { confidence, date, heldText, keeper, slug, sourceIds, text } from './common';
import { cap, reading } from './reading';

const points = z.union([z.number(), z.object({ min: z.number().nullable(), max: z.number().nullable() })]);

/** What a rule does to a file. Null as a bound of points means that the source gives no bound on that side. */
const effect = z.discriminatedUnion('type', [
  z.object({ type: z.literal('points'), points: points.describe('For each occurrence') }),
  z.object({ type: z.literal('per-unit'), points: points.describe('For each unit of the amount, e.g. each month in arrears') }),
  z
    .object({
      type: z.literal('ladder'),
      steps: z.array(z.object({ from: z.number(), points: z.number() })).min(1),
      each: z.boolean().default(false).describe('true where every act climbs the ladder by itself, false where amounts are added up'),
    })
    .describe('The highest step reached by the total amount counts; steps are not added up'),
  z
    .object({
      type: z.literal('tiers'),
      tiers: z.array(z.object({ upTo: z.number().nullable(), per: z.number().positive(), points: z.number() })).min(1),
      cap: z.number().optional(),
      sums: z
        .enum(['term', 'calendar-year'])
        .default('term')
        .describe(
          'Which amounts are added up: all whose term runs, or those of one calendar year (年度内累加); the cap is of the same sum',
        ),
    })
    .describe('Each slice of the total amount earns its own rate, like tax brackets'),
  z
    .object({
      type: z.literal('one-of'),
      choices: z.array(z.object({ points: z.number().nonnegative(), years: z.number().positive() })).min(2),
    })
    .describe(
      'A bonus that has one of these sizes, each with its own term, where what is known of the act does not say which, e.g. the level of an award',
    ),
  z.object({ type: z.literal('grade'), grade: z.string() }).describe('A direct grade: the file falls to that grade whatever its points'),
  z.object({ type: z.literal('direction'), direction: z.enum(['up', 'down']) }).describe('Counted, but the amount is not published'),
  z
    .object({
      type: z.literal('listing'),
      term: z.object({ years: z.number().optional(), days: z.number().optional() }).optional(),
      termAgain: z.object({ years: z.number() }).optional().describe('The term of somebody who was put on the list before'),
      until: text.optional().describe('What ends the listing, where it is not time alone'),
      settling: z
        .enum(['ends', 'needed'])
        .default('ends')
        .describe(
          'ends: putting the matter right ends the listing before its term. needed: it ends with its term, and not before it is put right',
        ),
      monthsAfterSettling: z.number().default(0).describe('How long after it was put right the listing ends'),
      daysAfterSettling: z.number().int().default(0).describe('The same in days'),
      repeated: z
        .object({ times: z.number().int().positive(), days: z.number().int().positive() })
        .optional()
        .describe(
          'Once so many further entries of the rules that carry this came within a year of the first settlement, the listing ends so many days after settling',
        ),
      mayEndEarly: z
        .boolean()
        .default(false)
        .describe('true where the keeper may, and need not, end the listing before its term once the matter is put right'),
      mayExtendYears: z
        .number()
        .positive()
        .optional()
        .describe('By how many years at most the keeper may extend the term, where the text says so; until then the listing is open'),
      termUnseen: z
        .boolean()
        .default(false)
        .describe(
          'true where how long a name stays was not seen: then the listing is certain for 180 days, the shortest fixed term of the lists that we read, and open after that; where it goes on until it is put right, it is open from then on',
        ),
      extendsSeveral: z
        .boolean()
        .default(false)
        .describe('true where the term may be extended only if a further breach is listed while it runs, or was when it began'),
      noBreach: z.boolean().default(false).describe('true where it is a measure of the keeper and no breach, so not one of several'),
      monthsAtLeast: z.number().default(0).describe('How long the listing lasts at least, though it was put right'),
    })
    .describe('Puts the person on a list; lists keep no score'),
]);

export const repair = z
  .object({
    effect,
    years: z.number().positive(),
    sameYear: z.boolean().default(false).describe('true where it must be put right in the year in which it happened'),
    pledge: z.boolean().default(false).describe('true where it needs a pledge and a period that the text does not state'),
    locator: z.string(),
    original: z.string().optional(),
  })
  .describe('What replaces the entry once the citizen has put the matter right');

const rule = z.object({
  id: slug,
  act: slug.describe('An id in content/acts'),
  effect,
  years: z
    .number()
    .nonnegative()
    .optional()
    .describe('How long the entry counts, where it differs from the scheme’s terms; 0 where it ends as soon as the matter is put right'),
  fromEnd: z.boolean().default(false).describe('true where the matter goes on until it is put right, and the term starts only then'),
  retroactive: z
    .boolean()
    .default(false)
    .describe(
      'true where the rule looks at a state of the person, or back in time: what was done before the version took effect counts as well',
    ),
  conditional: z
    .boolean()
    .default(false)
    .describe('true where it counts on a condition that the act does not tell: then it may bring nothing'),
  everyMonths: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('Where arrears are counted anew for each so many months that they last (Wendeng art. 18(9): six)'),
  mayHaveEnded: date.optional().describe('First day from which nothing that was read shows the rule to hold; needs the reading rule-ended'),
  heading: z
    .string()
    .optional()
    .describe('The heading of the printed table under which the rule stands, as printed; needed where repetition may mean the heading'),
  repair: repair.optional(),
  lines: z.array(slug).default([]).describe('Ids in content/lines of the printed lines that this rule stands for'),
  locator: z.string().min(1).describe('Article, annex or table line'),
  original: z.string().optional().describe('The wording of the rule in Chinese, where it is held'),
  originalMissing: text.optional().describe('Where the wording is not held: why'),
  text: text.describe('The rule in our words'),
  sources: sourceIds,
  confidence,
  note: text.optional(),
});

const band = z.object({
  id: z.string().min(1),
  min: z.number().nullable().describe('Lowest points of the band; null for the lowest band of an open scale'),
  stepOf: z.string().optional().describe('The grade of which the band is a step (Wendeng art. 8: AA and AAA are steps of A)'),
  above: z.boolean().default(false).describe('true where the band begins above `min` and not at it (不含)'),
  name: text.optional(),
});

/** One version of one scheme: a file of its own, content/schemes/<scheme>/<version>.yaml. */
export const scheme = z.object({
  id: slug,
  scheme: slug.describe('The scheme of which this is a version; versions of one scheme must not overlap in time'),
  name: text,
  short: text.describe('The name at the head of its scale, one or two words'),
  nameZh: z.string().optional(),
  placeName: text.describe('The name under which one looks the scheme up: a place as "Weihai", "All China", or a company'),
  place: text.describe('What kind of place it is, as it stands beside the name: "District of Weihai, Shandong"'),
  keeper,
  operator: text,
  red: z.boolean().default(false).describe('true for a red list, the good kind'),
  kind: z
    .enum(['score', 'list', 'record', 'permit'])
    .describe(
      'score: points of conduct. list: on it or not. record: a file without points. permit: points towards a city’s register or services',
    ),
  covers: z
    .object({ fact: slug, value: z.string().describe('Key of the value') })
    .optional()
    .describe('How many people it has on file, or listed: the newest count that was found for this version, as a value of a fact'),
  inForce: z.object({
    from: date,
    until: date.nullable().describe('null where no end was found'),
    note: text.optional(),
  }),
  basis: text.describe('The rules this rests on'),
  text: heldText.describe('What we have of the text of these rules'),
  consent: z.enum(['compulsory', 'opt-in', 'not-applicable', 'not-found']),
  who: text,
  minAge: z.number().int().optional().describe('The youngest that is scored, where the rules say so'),
  onlyRoles: z.array(role).optional().describe('Where only such people are scored, e.g. [villager]'),
  base: z.number().nullable(),
  range: z.object({ min: z.number().nullable(), max: z.number().nullable() }),
  drawn: z.object({ from: z.number(), to: z.number() }).optional().describe('The part of the scale the picture shows'),
  bands: z.array(band).default([]).describe('From the lowest to the highest'),
  bandsConfidence: z.enum(['verified', 'secondary', 'recalled', 'unpublished']).optional(),
  bandsNote: text.optional(),
  grades: z
    .object({ n: z.number().int().nonnegative(), text })
    .optional()
    .describe('How many grades there are and how they are told in the list of schemes, where `bands` does not hold them all'),
  gradesAt: z
    .record(z.string(), z.number())
    .optional()
    .describe(
      'Points that a direct grade sets and holds whatever else is on the file, where they are not the lowest of its band (Wendeng village art. 24)',
    ),
  marksFallTo: z
    .string()
    .optional()
    .describe('The band at which the scheme records from which band somebody fell to it directly (Wendeng art. 8: DA, DB, DC)'),
  readings: z.array(reading).default([]),
  caps: z.array(cap).default([]).describe('Limits that the text sets to the points of several entries'),
  caseByCase: z
    .object({ text, locator: z.string(), original: z.string().optional(), sources: sourceIds })
    .optional()
    .describe('Where a catch-all lets the keeper set points for what no line names: then silence is not “no effect”'),
  notCounted: z
    .array(z.object({ text, locator: z.string(), original: z.string().optional(), sources: sourceIds }))
    .default([])
    .describe('What the text provides for and the score does not count, with the reason, e.g. repair by volunteering without a rate'),
  rulesHeld: z
    .enum(['complete', 'main-lines', 'part', 'none'])
    .describe('complete: an act without a line has no effect. Otherwise an act without a line is unknown.'),
  terms: z
    .object({
      bonus: z.number().optional(),
      deduction: z.number().optional(),
      heavy: z.object({ over: z.number(), years: z.number() }).optional(),
      grade: z.record(z.string(), z.number()).optional(),
      yearEnd: z
        .boolean()
        .default(false)
        .describe('true where every entry ends with the calendar year, and goes on while it is not put right'),
      locator: z.string(),
    })
    .optional()
    .describe('Years an entry counts; heavy: deductions over so many points count so many years'),
  repeatFactor: z.number().optional().describe('A repeated deduction of the same kind while the first counts is multiplied by this'),
  bonusesHeldByGrade: z.boolean().default(false).describe('true where bonuses are only recorded while a direct grade lasts'),
  fedBy: z
    .object({
      scheme: slug,
      points: z.record(z.string(), z.number()),
      years: z.number(),
      role,
      locator: z.string(),
      text: text,
      sources: sourceIds,
    })
    .optional()
    .describe('Where the band that another scheme gives on 31 December adds points on 1 January, for people of one role'),
  rules: z.array(rule).default([]).describe('Its rules; as CSV their ids stand here, and the rules in scheme-rules.csv'),
  effects: z
    .array(z.object({ band: z.string().nullable(), text, locator: z.string().optional(), sources: sourceIds, confidence }))
    .default([]),
  baseRates: z
    .array(z.object({ text, sources: sourceIds, confidence }))
    .default([])
    .describe('How many of how many people stand where, as published; one sentence each, with date and place'),
  summary: text.describe('One sentence for the widget: what this scheme is and how far its rules are known'),
  sources: sourceIds,
  confidence,
});
export type Scheme = z.infer<typeof scheme>;
export type Rule = z.infer<typeof rule>;
export type Effect = z.infer<typeof effect>;
