/** What lessons print and no source says: sums of the scorer, prices of a rulebook, and what the invented town makes of rules. */
import { fill, formatDate, formatInterval, formatNumber, formatPercent, pick, type Language } from '../../core/i18n';
import { score, type Citizen, type Scheme as Compiled } from '../../core/scoring';
import { compileContent, formerIds } from '../../core/scoring/content';
import type { Interval } from '../../core/scoring/interval';
import { readLife, type LifeVocabulary } from '../../core/share/life';
import type { KitContent, LessonContent } from '../../features/lessons/schema';
import { hasEnded, result, versionsOn } from '../../features/scorer/model/layout';
import { overview, readRules, widestGap } from '../../features/town/model';
import type { Fact } from '../../schemas/fact';
import type { Scheme } from '../../schemas/scheme';
import type { Messages } from 'messages';
import type { Content } from '../model';
import { DAYS, summaryOf, inOrder } from '../scorer';
import { printValue } from '../values';
import { paperCounts } from './paper';
import { priceOf, slicesOf } from './prices';

/** What is computed under one name: answers to the parts of a placeholder that follow the name. */
type Answer = (parts: readonly string[]) => string | undefined;
type Computed = LessonContent['computed'][string];
type Of<By extends Computed['by']> = Extract<Computed, { by: By }>;

export interface Words {
  readonly ui: Messages;
  readonly labels: KitContent['labels'];
  readonly lang: Language;
}

/** Answers {name.parts} of the lessons of a language. Throws where a state cannot be read in full or nothing is computed under the name. */
export function calculator(collections: Content['collections'], words: Words) {
  const schemes = inOrder(collections.schemes.values());
  const compiled = new Map(
    compileContent(schemes, collections.acts.values(), [...collections.lines.values()]).map((scheme) => [scheme.data.id, scheme]),
  );
  const make = {
    scorer: ({ state }: Of<'scorer'>) => ofLife(state, { collections, schemes, compiled, words }),
    scheme: ({ version }: Of<'scheme'>) => ofScheme(compiled.get(version), words),
    town: ({ state }: Of<'town'>) => ofTown(state, collections, words.lang),
    sum: ({ fact, values }: Of<'sum'>) => ofValues(collections.facts.get(fact), values, words),
    paper: ({ state }: Of<'paper'>) => onPaper(state, collections, words.lang),
  };
  return ({ computed, questions }: LessonContent): ((placeholder: string) => string) => {
    const answers = new Map(Object.entries(computed).map(([name, one]) => [name, make[one.by](one as never) as Answer]));
    answers.set('question', ([id]) => number(questions.findIndex((one) => one.id === id) + 1 || undefined, words.lang));
    answers.set('argument', ([id = '']) => argumentOf(id, collections, words.lang));
    return (placeholder) => {
      const [name = '', ...parts] = placeholder.split('.');
      const answer = answers.get(name)?.(parts);
      if (answer === undefined) throw new Error(`{${placeholder}}: nothing of that name is computed`);
      return answer;
    };
  };
}

interface Lives {
  readonly collections: Content['collections'];
  readonly schemes: readonly Scheme[];
  readonly compiled: ReadonlyMap<string, Compiled>;
  readonly words: Words;
}

function ofLife(link: string, { collections, schemes, compiled, words }: Lives): Answer {
  const { ui, lang } = words;
  const { state, problem } = readLife(link, vocabulary(collections, compiled), { persona: '', asOf: DAYS.start, entries: null });
  if (problem) throw new Error(`the state "${link}" of the scorer cannot be read in full (${problem})`);
  const persona = collections.personas.get(state.persona)!;
  const citizen: Citizen = { born: persona.born, roles: persona.roles, ...withoutEmpty(state), entries: state.entries ?? persona.acts };
  const summaries = schemes.map((scheme) => summaryOf(scheme, lang));
  return ([of = '', show = '', act]) => {
    if (of === 'day') return formatDate(state.asOf, lang);
    if (of === 'amount') return number(citizen.entries.find((entry) => entry.act === show)?.amount, lang);
    const summary = versionsOn(summaries, state.asOf)
      .map((at) => summaries[at]!)
      .find(({ scheme }) => scheme === of);
    if (!summary) return undefined;
    const found = score(citizen, compiled.get(summary.id)!, state.asOf);
    const { value, remark } = result(summary, found, hasEnded(summary, state.asOf), ui.scorer, lang);
    const base = found.trace.find(({ kind }) => kind === 'base');
    const deltas = found.trace.filter((line) => line !== base && (line.delta.lo !== 0 || line.delta.hi !== 0));
    if (show === 'value') return value;
    if (show === 'remark') return remark;
    if (show === 'result') return value === '—' ? remark : `${value}, ${remark}`;
    if (show === 'act') return deltas.filter((line) => line.act === act).map(({ delta }) => formatInterval(delta, lang, '?', true))[0];
    if (show !== 'sum' || !base || deltas.some(({ delta }) => !Number.isFinite(delta.lo + delta.hi))) return undefined;
    return `${[formatNumber(base.after.hi, lang), ...deltas.map(({ delta }) => term(delta, words))].join(' ')} = ${value}`;
  };
}

const number = (value: number | undefined, lang: Language) => (value === undefined ? undefined : formatNumber(value, lang));

/** What a link says of the person, where it says something. */
const withoutEmpty = <T extends object>(state: T): Partial<T> =>
  Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined && value !== null)) as Partial<T>;

/** "+ 10", "− 20", "− (10 to 30)". */
function term({ lo, hi }: Interval, { labels, lang }: Words): string {
  const sign = hi > 0 ? '+' : '−';
  const [least, most] = [Math.abs(lo), Math.abs(hi)].sort((a, b) => a - b).map((n) => formatNumber(n, lang)) as [string, string];
  return lo === hi ? `${sign} ${least}` : `${sign} (${fill(labels.price.between, { least, most })})`;
}

function vocabulary({ personas, lines, schemes }: Content['collections'], compiled: ReadonlyMap<string, Compiled>): LifeVocabulary {
  const acts = [...compiled.values()][0]!.acts;
  return {
    personas: new Set(personas.keys()),
    acts,
    formerIds: new Map(formerIds(lines.values(), acts)),
    roles: new Set(),
    schemes: new Set([...schemes.values()].map(({ scheme }) => scheme)),
    earliest: DAYS.earliest,
    first: DAYS.first,
    last: DAYS.last,
    most: 60,
  };
}

function ofScheme(scheme: Compiled | undefined, words: Words): Answer {
  if (!scheme) throw new Error('content/schemes has no version of that name');
  const { base, bands, rules } = scheme.data;
  return ([show, name, amount]) => {
    if (show === 'base' && base !== null) return formatNumber(base, words.lang);
    const band = bands.find(({ id }) => id === name);
    if (show === 'from' && typeof band?.min === 'number') return formatNumber(band.min, words.lang);
    const rule = rules.find(({ act }) => act === name);
    const [effect, repair] = [rule?.effect, rule?.repair?.effect];
    if (show === 'repair') return repair ? priceOf(repair, words) : undefined;
    if (show === 'price') return effect ? priceOf(effect, words) : undefined;
    return show === 'slices' && effect?.type === 'tiers' ? slicesOf(effect, Number(amount), words.lang) : undefined;
  };
}

/** So many residents of the invented town have a card on paper. */
const ON_PAPER = 20;

/** The invented town under the rules of a link. */
function ruled(link: string, { towns }: Content['collections']) {
  const town = [...towns.values()][0]!;
  const { setting, problem } = readRules(link, { ...town, deeds: new Set(town.deeds.map(({ id }) => id)) }, town.start);
  if (problem) throw new Error(`the state "${link}" of the town cannot be read in full`);
  return { town, setting };
}

/** Shares of one whole, added up; the unit is that of the values. */
function ofValues(fact: Fact | undefined, keys: readonly string[], { ui, lang }: Words): Answer {
  const values = keys.map((key) => fact?.values.find((one) => one.key === key));
  const [first] = values;
  if (!first || values.some((one) => one?.unit !== first.unit || typeof one.value !== 'number'))
    throw new Error(`a sum needs numbers of one unit; the fact has ${fact?.values.map(({ key }) => key).join(', ') ?? 'not been found'}`);
  const sum = values.reduce((all, one) => all + Number(one!.value), 0);
  return ([show]) => (show === 'sum' ? printValue({ value: sum, unit: first.unit }, ui, lang) : undefined);
}

function onPaper(link: string, collections: Content['collections'], lang: Language): Answer {
  const { town, setting } = ruled(link, collections);
  const counts: Readonly<Record<string, number>> = paperCounts(town, setting, ON_PAPER);
  return ([show = '']) => number(counts[show], lang);
}

const argumentOf = (id: string, { viewpoints }: Content['collections'], lang: Language): string | undefined => {
  const found = viewpoints.get(id);
  return found?.kind === 'argument' ? pick(found.text, lang).text : undefined;
};

function ofTown(link: string, collections: Content['collections'], lang: Language): Answer {
  const { town, setting } = ruled(link, collections);
  const run = overview(town, setting);
  const percent = (share: number) => formatPercent(Math.round(share * 100), lang);
  const groups = new Map([...run.dimensions.flatMap((one) => one.groups), ...run.streets].map((fate) => [fate.id, fate]));
  const counts: Readonly<Record<string, number>> = {
    people: town.people,
    towns: run.towns,
    falls: run.falls,
    rises: run.rises,
    boxes: run.boxes,
    wrong: run.wrong,
    mistaken: run.wronglyFallen,
    below: run.below,
    above: run.above,
    gap: Math.round((widestGap(run)?.size ?? 0) * 100),
  };
  return ([show = '', group]) => {
    const fate = groups.get(group ?? '');
    if (fate && (show === 'falls' || show === 'rises')) return percent(fate[show]);
    return group === undefined ? number(counts[show], lang) : undefined;
  };
}
