/**
 * What the book knows of each kind of figure, by the component that an author writes: its address on the page, its title and finding,
 * and what it rests on. How it is drawn is the component's own affair.
 */
import { byDate, countByTrack, yearsOf } from '../features/timeline/model';
import { INVENTED, takeApart, tell } from '../features/code/model';
import { findingOf } from '../features/claims/model';
import { spansOf, START } from '../features/places/model';
import { sentenceAt, titleOf } from '../features/places/model/said';
import { format, formatYear, pick, type Language } from '../core/i18n';
import type { Messages } from 'messages';
import type { Use } from './mdx';
import { mirrorFinding, things } from './mirrored';
import { countsIn, travelsIn, type Attributes } from './printed';
import type { Content, Figure } from './model';
import { countDisputes, countRulebook } from './findings';
import { DEFAULTS } from './defaults';
import { firstLife, shownInChapter } from './scorer';

type Known = Pick<Figure, 'id' | 'title' | 'finding' | 'collection'> & Partial<Pick<Figure, 'framed' | 'sources' | 'schemes'>>;

interface Context {
  readonly content: Content;
  readonly ui: Messages;
  readonly lang: Language;
  /** Slug of the chapter, where the figure stands in one. */
  readonly chapter: string | null;
}

const FIGURES: Readonly<Record<string, (given: Attributes, context: Context) => Known>> = {
  Bars: (given, { content }) => ({
    ...said(`bars-${given['fact']}`, given),
    collection: 'facts',
    sources: sourcesOf(content, [String(given['fact']), ...travelsIn(given).map(({ fact }) => fact)]),
  }),
  Lines: (given, { content }) => ofFact(`lines-${given['fact']}`, given, content),
  Counts: (given, { content }) => ({
    ...said(`counts-${given['id']}`, given),
    collection: 'facts',
    sources: sourcesOf(
      content,
      countsIn(given).map(({ fact }) => fact),
    ),
  }),
  Ownership: (given, { content }) => {
    const bodies = [given['body']].flat() as string[];
    const stakes = all(content, 'licences').flatMap((one) => (one.kind === 'stake' && bodies.includes(one.body) ? one.facts : []));
    return { ...said(`ownership-${bodies.join('-')}`, given), collection: 'facts', sources: sourcesOf(content, stakes) };
  },
  Timeline: (given, { content, chapter }) => {
    const events = byDate(all(content, 'events').filter(({ chapters }) => chapters.includes(chapter ?? '')));
    const facts = events.flatMap((event) => event.facts);
    return { ...said(`timeline-${chapter}`, given), collection: 'events', sources: sourcesOf(content, facts) };
  },
  Ways: (given, { content }) => {
    const lanes = all(content, 'ways').flatMap((one) => (one.kind === 'lane' && one.list === given['list'] ? [one.id] : []));
    const ways = all(content, 'ways').flatMap((one) => (one.kind === 'way' && lanes.includes(one.lane) ? [one] : []));
    const ordered = ways.sort((a, b) => a.order - b.order);
    return { ...said(`ways-${given['list']}`, given), collection: 'ways', sources: unique(ordered.flatMap(({ sources }) => sources)) };
  },
  Measures: (given) => ({ ...said(`measures-${given['kind']}`, given), collection: 'measures' }),
  Stories: (given) => ({ ...said('stories', given), collection: 'stories' }),
  Mirror: (given, { content, ui, lang }) => ({
    id: 'mirror',
    title: String(given['title']),
    finding: mirrorFinding(content, ui.comparison, lang),
    framed: false,
    collection: 'mirror',
    sources: unique(things(content, 'mirror').flatMap(({ answers }) => answers.flatMap(({ sources }) => sources))),
  }),
  Survey: (given, { content, lang }) => {
    const survey = content.collections.surveys.get(String(given['id']));
    if (!survey) throw new Error(`<Survey id="${given['id']}">: no such entry in content/surveys`);
    const { id, title, sentence, sources } = survey;
    return {
      ...worded(`survey-${id}`, { title: pick(title, lang).text, sentence: pick(sentence, lang).text }),
      collection: 'surveys',
      sources,
    };
  },
  Agree: (_given, { content, ui: { agree }, lang }) => {
    const { keepers, counts } = countDisputes(content.collections);
    return {
      ...worded('agree', { title: agree.title, sentence: format(agree.sentence, counts, lang) }),
      collection: 'schemes',
      schemes: keepers.map(({ id }) => id),
      sources: unique(keepers.flatMap(({ sources }) => sources)),
    };
  },
  Rulebook: (_given, { content, ui: { rulebook }, lang }) => {
    const scheme = content.collections.schemes.get(DEFAULTS.rulebook);
    if (!scheme) throw new Error(`<Rulebook />: content/schemes has no "${DEFAULTS.rulebook}"`);
    const lines = all(content, 'lines').filter((line) => line.scheme === DEFAULTS.rulebook);
    return {
      id: 'rulebook',
      title: rulebook.title,
      collection: 'lines',
      sources: scheme.sources,
      schemes: [scheme.id],
      finding: format(rulebook.sentence, countRulebook(lines), lang),
    };
  },
  Places: (_given, { content, ui: { places: words }, lang }) => {
    const [schemes, places] = [all(content, 'schemes'), all(content, 'places')];
    const kept = places.map((place) => ({ spans: spansOf(schemes.filter(({ scheme }) => place.schemes.includes(scheme))) }));
    return {
      id: 'places',
      title: titleOf(
        places.map(({ province }) => pick(province, lang).text),
        words,
        lang,
      ),
      collection: 'places',
      finding: sentenceAt(kept, START, words, lang),
      framed: false,
      sources: unique([...places.flatMap(({ at }) => at.sources), ...all(content, 'grounds').flatMap(({ sources }) => sources)]),
      schemes: schemes.filter(({ keeper }) => keeper === 'local').map(({ id }) => id),
    };
  },
  Licences: (_given, { ui: { licences } }) => ({ ...worded('licences', licences), collection: 'licences' }),
  Inspections: (_given, { content, ui: { inspections }, lang }) => {
    const facts = ['inspections-lindian', 'random-inspection-share'] as const;
    const [rule, average] = facts.map((id) => content.collections.facts.get(id)?.values ?? []);
    const number = (values: typeof rule, key: string) => Number(values?.find((one) => one.key === key)?.value);
    const values = { a: number(rule, 'a-to'), d: number(rule, 'd-from'), all: number(average, 'share') };
    const year = formatYear(average?.find(({ key }) => key === 'share')?.date ?? '');
    return {
      ...worded('inspections', { title: inspections.title, sentence: format(inspections.sentence, { ...values, year }, lang) }),
      collection: 'facts',
      sources: sourcesOf(content, facts),
    };
  },
  Code: (_given, { content, ui: { code }, lang }) => {
    const told = tell(takeApart(INVENTED), code, lang);
    return {
      ...worded('code', { title: code.title, sentence: `${code.verdicts.fits} ${told}` }),
      framed: false,
      collection: 'facts',
      sources: sourcesOf(content, ['code-structure', 'code-check-character', 'code-inner-check']),
    };
  },
  Bridges: (_given, { content, ui: { bridges } }) => ({
    ...worded('bridges', bridges),
    collection: 'bridges',
    sources: unique(all(content, 'bridges').flatMap(({ sources }) => sources)),
  }),
  Structure: (_given, { ui: { structure } }) => ({ ...worded('structure', structure), collection: 'structure' }),
  Verdicts: (_given, { content, ui: { claims }, lang }) => ({
    ...worded('verdicts', findingOf(all(content, 'claims'), claims, lang)),
    collection: 'claims',
    sources: [DEFAULTS.article],
  }),
  Divide: (_given, { ui: { divide } }) => ({
    ...worded('divide', divide),
    framed: false,
    collection: 'viewpoints',
    sources: [DEFAULTS.article],
  }),
  Lists: (_given, { content, ui: { lists } }) => ({
    ...worded('lists', { title: lists.title, sentence: null }),
    collection: 'facts',
    sources: sourcesOf(content, ['travel-blocked-series', 'travel-times-not-people']),
  }),
  Bets: (_given, { content, ui: { bets } }) => ({
    ...worded('bets', { title: bets.title, sentence: null }),
    collection: 'bets',
    sources: sourcesOfBets(content),
  }),
  Report: (_given, { content, ui: { report } }) => ({
    ...worded('report', { title: report.title, sentence: null }),
    collection: 'bets',
    sources: sourcesOfBets(content),
  }),
  Town: (_given, { ui: { town } }) => ({ id: 'town', title: town.title, finding: null, collection: 'towns' }),
  Viewpoints: (_given, { content, ui: { viewpoints }, lang }) => {
    const views = all(content, 'viewpoints');
    const people = views.flatMap((one) => (one.kind === 'person' ? [one.id] : []));
    const by = views.flatMap((one) => (one.kind === 'argument' && people.includes(one.by) ? [one.by] : []));
    const speakers = new Set(by).size;
    return {
      id: 'viewpoints',
      title: viewpoints.title,
      framed: false,
      collection: 'viewpoints',
      sources: [DEFAULTS.article],
      finding: format(viewpoints.sentenceAll, { n: by.length, people: speakers }, lang),
    };
  },
  Scorer: (given, { content, ui, lang }) => {
    const persona = given['persona'] === undefined ? undefined : String(given['persona']);
    const { outcome, sources } = firstLife(content, lang, persona);
    const title = String(given['title'] ?? ui.scorer.title);
    return {
      id: 'scorer',
      title,
      finding: outcome,
      framed: false,
      collection: 'schemes',
      sources,
      schemes: shownInChapter(all(content, 'schemes')),
    };
  },
  Workbench: (_given, { content, ui }) => ({
    id: 'scorer',
    title: ui.scorer.title,
    finding: null,
    framed: false,
    collection: 'schemes',
    schemes: [...content.collections.schemes.keys()],
  }),
  Chronicle: (_given, { content, ui, lang }) => {
    const { finding: title, sentenceAll, counted, tracks: names } = ui.timeline;
    const events = all(content, 'events');
    const { first, last } = yearsOf('all', events);
    const tracks = countByTrack(events).map(({ track, count }) => format(counted, { track: names[track], n: count }, lang));
    const finding = format(sentenceAll, { n: events.length, from: String(first), to: String(last), tracks }, lang);
    return { id: 'timeline', title, finding, framed: false, collection: 'events' };
  },
};

/** What the book knows of a figure; null for a component that is no figure. */
export function figureOf(use: Use, context: Context): Required<Known> | null {
  const known = FIGURES[use.component]?.(use.attributes, context);
  return known ? { framed: true, sources: [], schemes: [], ...known } : null;
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

const all = <N extends keyof Content['collections']>({ collections }: Content, collection: N) => [
  ...(collections[collection] as ReadonlyMap<string, ValueOf<Content['collections'][N]>>).values(),
];
type ValueOf<M> = M extends ReadonlyMap<string, infer V> ? V : never;

/** A figure whose words its author wrote where it stands. */
const said = (id: string, given: Attributes) => ({ id, title: String(given['title']), finding: String(given['sentence']) });

/** A figure whose words stand with those of the interface. */
const worded = (id: string, { title, sentence }: { readonly title: string; readonly sentence: string | null }) => ({
  id,
  title,
  finding: sentence,
});

const ofFact = (id: string, given: Attributes, content: Content): Known => ({
  ...said(id, given),
  collection: 'facts',
  sources: sourcesOf(content, [String(given['fact'])]),
});

/** What facts rest on, each source once. */
const sourcesOf = ({ collections: { facts } }: Content, ids: readonly string[]): string[] =>
  unique(ids.flatMap((id) => facts.get(id)?.sources ?? []));

const sourcesOfBets = (content: Content): string[] =>
  sourcesOf(
    content,
    all(content, 'bets')
      .sort((a, b) => a.order - b.order)
      .map(({ fact }) => fact),
  );
