import { compileAll, type Scheme } from './compile';
import type { ReadingId } from './readings';
import type { ActData, BandData, CapData, EffectData, PointsData, RuleData, SchemeData } from './types';

/** The parts of a scheme file, content/schemes, that scoring needs; the schema `scheme` fits it. */
interface SchemeContent extends Pick<
  SchemeData,
  'id' | 'scheme' | 'kind' | 'inForce' | 'consent' | 'minAge' | 'onlyRoles' | 'base' | 'gradesAt' | 'marksFallTo' | 'bandsConfidence'
> {
  readonly bands: readonly BandData[];
  readonly range: NonNullable<SchemeData['limits']>;
  readonly rulesHeld: SchemeData['rulesHeld'];
  readonly terms?: SchemeData['terms'];
  readonly fedBy?: SchemeData['fedBy'];
  readonly repeatFactor?: number | undefined;
  readonly bonusesHeldByGrade: boolean;
  readonly readings: readonly { readonly id: ReadingId; readonly choices: readonly { readonly id: string }[] }[];
  readonly caps: readonly CapData[];
  readonly caseByCase?: object | undefined;
  readonly rules: readonly RuleContent[];
  readonly effects: readonly { readonly band: string | null }[];
}

interface RuleContent extends Omit<RuleData, 'heading'> {
  readonly heading?: string | undefined;
  readonly lines: readonly string[];
}

/** A line of a published table, content/lines. */
interface LineContent {
  readonly id: string;
  readonly scheme: string;
  readonly points?: PointsData | undefined;
  readonly grade?: string | undefined;
  readonly choices?: Extract<EffectData, { type: 'one-of' }>['choices'] | undefined;
  readonly per?: { readonly min: number; readonly max: number } | undefined;
  readonly act?: string | undefined;
  readonly years?: number | undefined;
  readonly fromEnd?: boolean | undefined;
  readonly everyMonths?: number | undefined;
  readonly heading?: string | undefined;
  readonly cap?: { readonly per: CapData['per']; readonly points: number } | undefined;
  readonly settles?: object | undefined;
  readonly repair?: RuleData['repair'];
  readonly leftOut?: object | undefined;
}

/** An everyday act, content/acts. */
interface ActContent {
  readonly id: string;
  readonly theme: string;
  readonly amount?: { readonly min: number; readonly max: number } | undefined;
  readonly settles?: object | undefined;
}

/** Lines of a scheme that are rules by themselves: not left out, and not one of those that a fuller rule stands for. */
export function plainLines<L extends LineContent>(scheme: Pick<SchemeContent, 'id' | 'rules'>, lines: Iterable<L>): L[] {
  const named = new Set(scheme.rules.flatMap((rule) => rule.lines));
  return [...lines].filter((line) => line.scheme === scheme.id && line.leftOut === undefined && !named.has(line.id));
}

/** The act that a line scores: its own, unless it says whose it is. */
export const actOf = ({ id, act }: LineContent): string => act ?? id;

/** What scoring needs of each act: the everyday ones, and each printed line that is an act of its own. */
function actsData(acts: Iterable<ActContent>, schemes: Iterable<SchemeContent>, lines: readonly LineContent[]): Map<string, ActData> {
  const data = new Map<string, ActData>();
  for (const { id, theme, amount, settles } of acts) {
    data.set(id, { id, myth: theme === 'myths', amount: bounds(amount), settles: settles !== undefined });
  }
  for (const scheme of schemes) {
    for (const line of plainLines(scheme, lines)) {
      const id = actOf(line);
      if (id === line.id) data.set(id, { id, myth: false, amount: bounds(line.per), settles: line.settles !== undefined });
    }
  }
  for (const [id, act] of formerIds(lines, data)) data.set(id, data.get(act) as ActData);
  return data;
}

/** A line that once was an act by itself stays readable in links and files: its id means the act that it scores now. Pairs of both. */
export function formerIds(lines: Iterable<LineContent>, acts: { has(id: string): boolean }): [string, string][] {
  return [...lines].flatMap(({ id, act }): [string, string][] => (act !== undefined && acts.has(act) ? [[id, act]] : []));
}

const bounds = (amount: { readonly min: number; readonly max: number } | undefined): ActData['amount'] =>
  amount ? { min: amount.min, max: amount.max } : null;

/** A scheme as scoring needs it: printed lines made rules, the words around the rules left out, nothing that only says the default. */
export function schemeData(scheme: SchemeContent, lines: Iterable<LineContent>): SchemeData {
  const printed = plainLines(scheme, lines);
  const headings = new Map<string, number>();
  const heading = (text: string | undefined): number | undefined => {
    if (text === undefined) return undefined;
    if (!headings.has(text)) headings.set(text, headings.size);
    return headings.get(text);
  };
  return {
    id: scheme.id,
    scheme: scheme.scheme,
    kind: scheme.kind,
    inForce: { from: scheme.inForce.from, until: scheme.inForce.until },
    consent: scheme.consent,
    minAge: scheme.minAge,
    onlyRoles: scheme.onlyRoles,
    base: scheme.base,
    bands: scheme.bands.map(({ id, min, above, stepOf }) => ({ id, min, above: above || undefined, stepOf })),
    limits: scheme.range.min === null && scheme.range.max === null ? undefined : { min: scheme.range.min, max: scheme.range.max },
    gradesAt: scheme.gradesAt,
    marksFallTo: scheme.marksFallTo,
    readings:
      scheme.readings.length > 0
        ? scheme.readings.map(({ id, choices }) => ({ id, choices: choices.map((choice) => choice.id) }))
        : undefined,
    caps: capsOf(scheme, printed),
    caseByCase: scheme.caseByCase ? true : undefined,
    bandsConfidence: scheme.bandsConfidence,
    rulesHeld: scheme.rulesHeld,
    terms: termsOf(scheme.terms),
    fedBy: scheme.fedBy && { scheme: scheme.fedBy.scheme, points: scheme.fedBy.points, years: scheme.fedBy.years, role: scheme.fedBy.role },
    repeatFactor: scheme.repeatFactor,
    bonusesHeldByGrade: scheme.bonusesHeldByGrade || undefined,
    rules: [
      ...scheme.rules.map((rule) => ruleData(rule, rule.effect, heading(rule.heading))),
      ...printed.map((line) => ruleData({ ...line, act: actOf(line) }, lineEffect(line), heading(line.heading))),
    ],
    effects: scheme.effects.map(({ band }) => ({ band })),
  };
}

function termsOf(terms: SchemeData['terms']): SchemeData['terms'] {
  if (!terms) return undefined;
  const { bonus, deduction, heavy, grade, yearEnd } = terms;
  return { bonus, deduction, heavy, grade, yearEnd: yearEnd || undefined };
}

function capsOf(scheme: SchemeContent, printed: readonly LineContent[]): readonly CapData[] | undefined {
  const own = scheme.caps.map(({ rules, per, points, times, highest, unitsOf }) => ({
    rules,
    per,
    points,
    times,
    highest: highest || undefined,
    unitsOf,
  }));
  const ofLines = printed.flatMap(({ id, cap }): CapData[] => (cap ? [{ rules: [id], per: cap.per, points: cap.points }] : []));
  return own.length + ofLines.length > 0 ? [...own, ...ofLines] : undefined;
}

type RuleParts = Pick<
  RuleData,
  'id' | 'act' | 'years' | 'fromEnd' | 'retroactive' | 'conditional' | 'everyMonths' | 'mayHaveEnded' | 'repair'
>;

function ruleData(rule: RuleParts, effect: EffectData, heading: number | undefined): RuleData {
  const { repair } = rule;
  return {
    id: rule.id,
    act: rule.act,
    effect: effectData(effect),
    years: rule.years,
    fromEnd: rule.fromEnd || undefined,
    retroactive: rule.retroactive || undefined,
    conditional: rule.conditional || undefined,
    everyMonths: rule.everyMonths,
    mayHaveEnded: rule.mayHaveEnded,
    heading,
    repair: repair && {
      effect: effectData(repair.effect),
      years: repair.years,
      sameYear: repair.sameYear || undefined,
      pledge: repair.pledge || undefined,
    },
  };
}

/** What a printed line does: a direct grade, one of several sizes, or points for the act or for each unit of it. */
function lineEffect({ grade, choices, per, points }: LineContent): EffectData {
  if (grade !== undefined) return { type: 'grade', grade };
  if (choices) return { type: 'one-of', choices };
  return { type: per ? 'per-unit' : 'points', points: points ?? { min: null, max: null } };
}

/** An effect without its words and without what only says the default. */
function effectData(effect: EffectData): EffectData {
  if (effect.type === 'tiers') {
    const { type, tiers, cap, sums } = effect;
    return { type, tiers, cap, sums: sums === 'calendar-year' ? sums : undefined };
  }
  if (effect.type !== 'listing') return effect;
  return {
    type: 'listing',
    term: effect.term,
    termAgain: effect.termAgain,
    settling: effect.settling === 'ends' ? undefined : effect.settling,
    monthsAfterSettling: effect.monthsAfterSettling || undefined,
    monthsAtLeast: effect.monthsAtLeast || undefined,
    daysAfterSettling: effect.daysAfterSettling || undefined,
    repeated: effect.repeated,
    mayEndEarly: effect.mayEndEarly || undefined,
    mayExtendYears: effect.mayExtendYears,
    termUnseen: effect.termUnseen || undefined,
    extendsSeveral: effect.extendsSeveral || undefined,
    noBreach: effect.noBreach || undefined,
  };
}

/** Every scheme of the content made ready for scoring. Pages, embeds, the command line, the bench and tests count with this. */
export function compileContent(schemes: readonly SchemeContent[], acts: Iterable<ActContent>, lines: readonly LineContent[]): Scheme[] {
  return compileAll(
    schemes.map((scheme) => schemeData(scheme, lines)),
    actsData(acts, schemes, lines),
  );
}
