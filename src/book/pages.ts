/** Every page of the book in one language: what each says of itself, and the figures that stand on it. */
import { firstOf, firstSentences, format, formatYear, pick, type Language } from '../core/i18n';
import type { Scheme } from '../schemas/scheme';
import type { Messages } from 'messages';
import { DEFAULTS } from './defaults';
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
  readonly ui: Messages;
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
    path,
    address,
    title,
    lead,
    section,
    chapter,
    listed,
    parents,
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
      path,
      key: `${id}/`,
      title,
      lead: standfirst,
      description,
      chapter: id,
      modified: checked,
      section: format(ui.chapter.number, { n: number }, lang),
      uses: parts.flatMap(({ uses }) => uses),
    },
    {
      path: `${path}numbers/`,
      key: `${id}/numbers/`,
      title: format(ui.numbers.heading, { chapter: title }, lang),
      lead: ui.numbers.lead,
      chapter: id,
      modified: checked,
      parents: [{ path, title }],
    },
  ]);

/** The pages on which one looks things up. */
function listPages({ content: { collections }, ui, lang }: Context): Draft[] {
  const asOf = [...collections.claims.values()].map((one) => one.asOf).sort();
  const ofSurveys = [...collections.surveys.values()]
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => drawn('Survey', { id, full: true }));
  const drafts: (Draft & { readonly needs?: keyof typeof collections })[] = [
    { path: 'claims', needs: 'claims', title: ui.claims.ledger, lead: ui.claims.lead, ...(asOf.length > 0 && { modified: asOf.at(-1)! }) },
    { path: 'glossary', needs: 'glossary', ...heading(ui.glossary) },
    { path: 'ideas', needs: 'ideas', ...heading(ui.ideas) },
    { path: 'surveys', needs: 'surveys', ...heading(ui.surveys), uses: ofSurveys },
    { path: 'timeline', needs: 'events', ...heading(ui.timeline), uses: [drawn('Chronicle')] },
    { path: 'bureaus', needs: 'licences', ...heading(ui.bureaus) },
    { path: 'schemes', needs: 'schemes', ...heading(ui.schemes), uses: collections.places.size > 0 ? [drawn('Places')] : [] },
    { path: 'scorer', needs: 'personas', title: ui.workbench.pageTitle, lead: ui.workbench.pageLead, uses: [drawn('Workbench')] },
    { path: 'sources', ...heading(ui.sources) },
    { path: 'data', ...heading(ui.data) },
    { path: 'embed', needs: 'embeds', ...heading(ui.gallery), description: ui.gallery.description },
    { path: 'changes', title: ui.site.feed.title, lead: ui.site.feed.subtitle },
    { path: 'offline', ...heading(ui.offline) },
    { path: 'search', ...heading(ui.search), listed: false },
  ];
  // A page whose list would be empty is not built.
  const kept = drafts.filter(({ needs }) => needs === undefined || collections[needs].size > 0);
  return kept.map((draft) => ({ ...draft, path: `${lang}/${draft.path}/` }));
}

const heading = ({ title, lead }: { readonly title: string; readonly lead: string }) => ({ title, lead });

/** One invented life each. */
const lifePages = ({ content, ui, lang }: Context): Draft[] =>
  [...content.collections.personas.keys()].map((id) => {
    const { name, line, count, outcome } = firstLife(content, lang, id);
    const title = format(ui.lives.title, { name, n: count }, lang);
    return {
      path: `${lang}/lives/${id}/`,
      title,
      description: outcome,
      lead: `${line} ${format(ui.lives.lead, { date: DAYS.start }, lang)}`,
      parents: [{ path: `${lang}/scorer/`, title: ui.workbench.pageTitle }],
      uses: [drawn('Scorer', { persona: id, title })],
    };
  });

/** More printed lines than this are told by theme, each on a page of its own. */
const ON_ONE_PAGE = 80;

/** The themes of a scheme that have a page of their own. */
function themesOf({ id, rules }: Scheme, { acts, lines }: Content['collections'], ui: Messages): string[] {
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
    const themes: Readonly<Record<string, string>> = ui.scorer.themes;
    return [null, ...themesOf(scheme, collections, ui)].map((theme): Draft => {
      const title = theme === null ? name : `${name}: ${themes[theme]}`;
      return {
        path: `${lang}/schemes/${scheme.id}/${theme === null ? '' : `${theme}/`}`,
        title,
        lead: pick(scheme.summary, lang).text,
        description: `${title}. ${ui.schemes.description}`,
        uses: theme === null && scheme.id === DEFAULTS.rulebook ? [drawn('Rulebook')] : [],
      };
    });
  });

function factPages({ content: { collections }, ui, lang }: Context): Draft[] {
  const words = ui.facts;
  const subjects = Object.entries(words.subjects);
  const topics = new Set(subjects.flatMap(([, { topics }]) => Object.keys(topics)));
  const told = [...collections.facts.values()].filter(({ confidence, topic }) => confidence !== 'recalled' && topics.has(topic));
  const path = `${lang}/facts/`;
  return [
    { path, title: words.title, lead: format(words.lead, { n: told.length }, lang) },
    ...subjects.map(([id, { name }]) => ({
      path: `${path}${id}/`,
      title: name,
      lead: words.page,
      description: `${name}. ${words.page}`,
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
          path: `${lang}/${path}`,
          title: `${kit.labels[part as keyof typeof parts]}: ${title}`,
          ...said,
          parents: [home, lesson],
          listed: part !== 'key',
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
    { path, ...heading(ui.class), listed: false },
    { path: `${path}tally/`, ...heading(ui.class.tally) },
    ...[...collections.tasks.values()].map(({ id, title, lead }) => ({
      path: `${path}${id}/`,
      title: pick(title, lang).text,
      lead: pick(lead, lang).text,
      listed: false,
      parents: [{ path, title: ui.class.title }],
    })),
  ];
}

const prosePages = ({ content, lang }: Context): Draft[] =>
  content.prose.filter(({ id }) => id.startsWith(`${lang}/`)).map(({ id, front: { title, lead } }) => ({ path: `${id}/`, title, lead }));

/** The page of addresses that do not exist (404): at the root in the first language of the book, below its own folder in each other. */
const missing = ({ content, ui, lang }: Context): Draft[] => {
  const path = lang === firstOf(languagesOf(content)) ? '404/' : `${lang}/404/`;
  return [{ path, key: '404/', title: ui.site.missing.title, lead: ui.site.missing.text, listed: false }];
};
