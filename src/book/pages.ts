/** Every page of the book in one language: what each says of itself, and the figures that stand on it. */
import { fill, firstOf, firstSentences, formatDate, formatNumber, formatYear, pick, spellNumber, type Language } from '../core/i18n';
import { DRAWN_SCHEME } from '../features/rulebook/model';
import type { Scheme } from '../schemas/scheme';
import type { Ui } from '../schemas/ui';
import { figureOf } from './figures';
import type { Use } from './mdx';
import type { Chapter, Content, Figure, Page, Place } from './model';
import { languagesOf } from './languages';
import { lessonPaths, lessonsIn } from './lessons';
import { DAYS, firstLife, inOrder } from './scorer';

/** A page before its addresses are known. */
type Draft = Pick<Page, 'path' | 'title' | 'lead'> &
  Partial<Pick<Page, 'key' | 'description' | 'section' | 'chapter' | 'modified' | 'listed' | 'parents'>> & {
    readonly uses?: readonly Use[];
  };

interface Context {
  readonly content: Content;
  readonly chapters: readonly Chapter[];
  readonly ui: Ui;
  readonly lang: Language;
  readonly place: Place;
}

export const pagesOf = (context: Context): Page[] =>
  [front, chapterPages, listPages, lifePages, schemePages, factPages, teachPages, classPages, prosePages, missing].flatMap((draft) =>
    draft(context).map((one) => finish(one, context)),
  );

function finish(draft: Draft, context: Context): Page {
  const { content, place } = context;
  const { path, title, lead, description = lead, section = '', chapter = null, listed = true, parents = [], uses = [] } = draft;
  const address = new URL(path, place.root).href;
  return {
    ...{ path, address, title, lead, section, chapter, listed, parents },
    key: draft.key ?? path.slice(path.indexOf('/') + 1),
    description: firstSentences(description, 160, context.lang),
    card: new URL(`cards/${path.replace(/\/$/, '')}.png`, place.root).href,
    modified: draft.modified ?? content.publication.released,
    figures: figuresOf(uses, path, address, context),
  };
}

function figuresOf(uses: readonly Use[], page: string, address: string, context: Context): Figure[] {
  const copies = new Map<string, number>();
  const chapter = context.chapters.find(({ path }) => path === page)?.id ?? null;
  return uses.flatMap((use): Figure[] => {
    const known = figureOf(use, { ...context, chapter });
    if (!known) return [];
    const n = (copies.get(known.id) ?? 0) + 1;
    copies.set(known.id, n);
    // The second copy of a figure on one page has an address of its own.
    const id = n === 1 ? known.id : `${known.id}-${n}`;
    return [{ ...known, id, component: use.component, page, address: `${address}#${id}` }];
  });
}

/** A figure that a page holds without an author's writing it. */
const drawn = (component: string, attributes: Use['attributes'] = {}): Use => ({ component, attributes });

const front = ({ ui, lang }: Context): Draft[] => [{ path: `${lang}/`, title: ui.site.name, lead: ui.site.description }];

const chapterPages = ({ chapters, ui, lang }: Context): Draft[] =>
  chapters.flatMap(({ front: { title, standfirst, description, checked }, number, path, id, parts }) => [
    {
      ...{ path, key: `${id}/`, title, lead: standfirst, description, chapter: id, modified: checked },
      section: fill(ui.chapter.number, { n: spellNumber(number, lang) }),
      uses: parts.flatMap(({ uses }) => uses),
    },
    {
      ...{ path: `${path}numbers/`, key: `${id}/numbers/`, title: fill(ui.fact.heading, { chapter: title }), lead: ui.fact.lead },
      ...{ chapter: id, modified: checked, parents: [{ path, title }] },
    },
  ]);

/** The pages on which one looks things up. */
function listPages({ content: { collections }, ui, lang }: Context): Draft[] {
  const { reference, claim, schemes, source, surveys, ideas, scorerTools, search, embed, feed, offline } = ui;
  const asOf = [...collections.claims.values()].map((one) => one.asOf).sort();
  const ofSurveys = [...collections.surveys.values()]
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => drawn('Survey', { id, full: true }));
  const drafts: (Draft & { readonly needs?: keyof typeof collections })[] = [
    { path: 'claims', needs: 'claims', title: claim.ledger, lead: claim.lead, ...(asOf.length > 0 && { modified: asOf.at(-1)! }) },
    { path: 'glossary', needs: 'glossary', ...heading(reference.glossary) },
    { path: 'ideas', needs: 'ideas', ...heading(ideas) },
    { path: 'surveys', needs: 'surveys', ...heading(surveys), uses: ofSurveys },
    { path: 'timeline', needs: 'events', ...heading(reference.timeline), uses: [drawn('Chronicle')] },
    { path: 'bureaus', needs: 'licences', ...heading(reference.bureaus) },
    { path: 'schemes', needs: 'schemes', ...heading(schemes), uses: collections.places.size > 0 ? [drawn('Places')] : [] },
    { path: 'scorer', needs: 'personas', title: scorerTools.pageTitle, lead: scorerTools.pageLead, uses: [drawn('Workbench')] },
    { path: 'sources', ...heading(source) },
    { path: 'data', ...heading(reference.data) },
    { path: 'embed', needs: 'embeds', ...heading(embed), description: embed.description },
    { path: 'changes', title: feed.title, lead: feed.subtitle },
    { path: 'offline', ...heading(offline) },
    { path: 'search', ...heading(search), listed: false },
  ];
  // A list of nothing is no page.
  const kept = drafts.filter(({ needs }) => needs === undefined || collections[needs].size > 0);
  return kept.map((draft) => ({ ...draft, path: `${lang}/${draft.path}/` }));
}

const heading = ({ title, lead }: { readonly title: string; readonly lead: string }) => ({ title, lead });

/** One invented life each. */
const lifePages = ({ content, ui, lang }: Context): Draft[] =>
  [...content.collections.personas.keys()].map((id) => {
    const { name, line, count, outcome } = firstLife(content, lang, id);
    const title = fill(ui.lives.title, { name, n: spellNumber(count, lang) });
    return {
      ...{ path: `${lang}/lives/${id}/`, title, description: outcome },
      lead: `${line} ${fill(ui.lives.lead, { date: formatDate(DAYS.start, lang) })}`,
      parents: [{ path: `${lang}/scorer/`, title: ui.scorerTools.pageTitle }],
      uses: [drawn('Scorer', { persona: id, title })],
    };
  });

/** More printed lines than this are told by theme, each on a page of its own. */
const ON_ONE_PAGE = 80;

/** The themes of a scheme that have a page of their own. */
export function themesOf({ id, rules }: Scheme, { acts, lines }: Content['collections'], ui: Ui): string[] {
  const printed = [...lines.values()].filter((line) => line.scheme === id && line.leftOut === undefined);
  if (printed.length <= ON_ONE_PAGE) return [];
  const themes = new Set<string>(
    [...printed, ...rules.flatMap(({ act }) => acts.get(act) ?? lines.get(act) ?? [])].map(({ theme }) => theme),
  );
  return Object.keys(ui.scorer.themes).filter((theme) => themes.has(theme));
}

/** "Weihai: Seashell score (2018)": the place first, and the year, since versions of one scheme share a name. */
export function schemeTitle({ name, placeName, inForce }: Scheme, lang: Language): string {
  const [scheme, place] = [pick(name, lang).text, pick(placeName, lang).text];
  return `${scheme.startsWith(place) ? scheme : `${place}: ${scheme}`} (${formatYear(inForce.from)})`;
}

const schemePages = ({ content: { collections }, ui, lang }: Context): Draft[] =>
  inOrder(collections.schemes.values()).flatMap((scheme) => {
    const name = schemeTitle(scheme, lang);
    return [null, ...themesOf(scheme, collections, ui)].map((theme): Draft => {
      const title = theme === null ? name : `${name}: ${ui.scorer.themes[theme]}`;
      return {
        path: `${lang}/schemes/${scheme.id}/${theme === null ? '' : `${theme}/`}`,
        ...{ title, lead: pick(scheme.summary, lang).text, description: `${title}. ${ui.schemes.description}` },
        uses: theme === null && scheme.id === DRAWN_SCHEME ? [drawn('Rulebook')] : [],
      };
    });
  });

function factPages({ content: { collections }, ui, lang }: Context): Draft[] {
  const { facts: words } = ui.reference;
  const topics = new Set(words.subjects.flatMap((subject) => Object.keys(subject.topics)));
  const told = [...collections.facts.values()].filter(({ confidence, topic }) => confidence !== 'recalled' && topics.has(topic));
  const path = `${lang}/facts/`;
  return [
    { path, title: words.title, lead: fill(words.lead, { n: formatNumber(told.length, lang) }) },
    ...words.subjects.map(({ id, name }) => ({
      ...{ path: `${path}${id}/`, title: name, lead: words.page, description: `${name}. ${words.page}` },
      parents: [{ path, title: words.title }],
    })),
  ];
}

/** The kit of lessons: its home, and for each lesson a plan, a sheet, a key, slides and cards. No list names a key. */
function teachPages({ content: { collections }, lang }: Context): Draft[] {
  const kit = collections.kits.get(lang);
  if (!kit) return [];
  const home = { path: `${lang}/teach/`, title: kit.title };
  return [
    { ...home, lead: kit.lead, modified: kit.checked },
    ...lessonsIn({ language: lang, collections }).flatMap(({ id, title, summary, question }) => {
      const { plan, ...parts } = lessonPaths(id);
      const lesson = { path: `${lang}/${plan}`, title };
      const said = { lead: question, description: `${summary} ${question}`, modified: kit.checked };
      return [
        { ...lesson, ...said, lead: summary, parents: [home] },
        ...Object.entries(parts).map(([part, path]) => ({
          ...{ path: `${lang}/${path}`, title: `${kit.labels[part as keyof typeof parts]}: ${title}`, ...said },
          ...{ parents: [home, lesson], listed: part !== 'key' },
        })),
      ];
    }),
  ];
}

/** The collector of a class, the tables for a class without devices, and of each task the page on which its pupils answer, to which the teacher's link leads. */
function classPages({ content: { collections }, ui, lang }: Context): Draft[] {
  if (collections.tasks.size === 0) return [];
  const path = `${lang}/class/`;
  return [
    { path, ...heading(ui.classes), listed: false },
    { path: `${path}tally/`, ...heading(ui.classes.tally) },
    ...[...collections.tasks.values()].map(({ id, title, lead }) => ({
      ...{ path: `${path}${id}/`, title: pick(title, lang).text, lead: pick(lead, lang).text, listed: false },
      parents: [{ path, title: ui.classes.title }],
    })),
  ];
}

const prosePages = ({ content, lang }: Context): Draft[] =>
  content.prose.filter(({ id }) => id.startsWith(`${lang}/`)).map(({ id, front: { title, lead } }) => ({ path: `${id}/`, title, lead }));

/** What stands where nothing is: at the root in the first language of the book, below its own folder in each other. */
const missing = ({ content, ui, lang }: Context): Draft[] => {
  const path = lang === firstOf(languagesOf(content)) ? '404/' : `${lang}/404/`;
  return [{ path, key: '404/', title: ui.missing.title, lead: ui.missing.text, listed: false }];
};
