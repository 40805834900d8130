/** The lessons of the book in one language, with every fact, computed value and address filled in. */
import { writeRows } from '../../features/scorer/model/link';
import { fill, formatList, pick } from '../../core/i18n';
import { titleLanguage } from '../../core/citation';
import type { Card, Evidence, Kit, Lesson, Level, Question, Table, Task, Words } from '../../features/lessons/model';
import type { LessonContent } from '../../features/lessons/schema';
import type { Book } from '../model';
import { factsNamed, fillValues } from '../values';
import { calculator } from './computed';
import { paperResidents } from './paper';

const made = new WeakMap<Book['collections'], Map<string, Kit | null>>();

/** The lessons of a book and what they share; null where the language has none. Made once. */
export function kitOf(book: Book): Kit | null {
  const known = made.get(book.collections) ?? new Map<string, Kit | null>();
  made.set(book.collections, known);
  const key = `${book.language} ${book.home}`;
  if (!known.has(key)) known.set(key, makeKit(book));
  return known.get(key)!;
}

function makeKit(book: Book): Kit | null {
  const { language, collections, messages } = book;
  const kit = collections.kits.get(language);
  if (!kit) return null;
  const compute = calculator(collections, { ui: messages.get(language)!, labels: kit.labels, lang: language });
  const lessons = lessonsIn(book).map((lesson, at) => within(lesson.id, () => lessonOf(lesson, at + 1, book, compute(lesson))));
  return within(`kits/${language}`, () => {
    const say = filler(book, () => 'nothing is computed for all lessons');
    const { id: _, changes, cautions, guide, words, contract, ...shared } = kit;
    return {
      ...shared,
      language,
      contract: contract.map(say),
      guide: guide.map(({ minutes, text }) => ({ minutes, text: say(text) })),
      cautions: cautions.map(({ title, text }) => ({ title, text: say(text) })),
      words: words.map(({ meaning, ...word }) => ({ ...word, meaning: say(meaning) })),
      changes: changes.map(({ text, facts }) => ({ text: say(text), evidence: evidenceOf([...facts, ...factsNamed(text)], book) })),
      lessons,
    };
  });
}

/** The lessons of a language in the order of the kit. */
export const lessonsIn = ({ language, collections }: Pick<Book, 'language' | 'collections'>): LessonContent[] =>
  [...collections.lessons.values()].filter(({ id }) => id.startsWith(`${language}/`)).sort((a, b) => a.order - b.order);

/** What goes wrong is said with the name of the file. */
function within<T>(file: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw new Error(`content/lessons › ${file}: ${(error as Error).message}`, { cause: error });
  }
}

/** The id of a lesson, which is the same in every language. */
const idOf = (id: string): string => id.slice(id.indexOf('/') + 1);

/** The pages of a lesson, as paths below the language. */
export function lessonPaths(lesson: string) {
  const plan = `teach/${idOf(lesson)}/`;
  return { plan, sheet: `${plan}sheet/`, key: `${plan}key/`, slides: `${plan}slides/`, cards: `${plan}cards/` };
}

/** Fills the words of a lesson: {fact:value}, {computed.value}, and links that lead below the language. */
function filler(book: Book, compute: (placeholder: string) => string): (words: Words) => Words {
  const { language, collections, messages } = book;
  const ui = messages.get(language)!;
  return (words) =>
    fillValues(words, collections.facts, ui, language)
      .replace(/\{([^{}]+)\}/g, (_whole, placeholder: string) => compute(placeholder))
      .replace(/\]\(([^):\s]+)\)/g, (_whole, link: string) => `](${addressOf(link, book)})`);
}

/** The absolute address of a page of this language, as "claims/#claim-37". */
function addressOf(link: string, { pages, home, language }: Book): string {
  const [key = ''] = /^[^?#]*/.exec(link)!;
  const page = pages.find((one) => one.key === key);
  if (!page) throw new Error(`the book has no page ${language}/${key}`);
  return new URL(link.slice(key.length), new URL(page.address, home)).href;
}

function lessonOf(content: LessonContent, number: number, book: Book, compute: (placeholder: string) => string): Lesson {
  const id = idOf(content.id);
  const say = filler(book, compute);
  const maybe = (words: Words | undefined) => (words === undefined ? null : say(words));
  const { order: _, chapters, minutes, short, title, summary, question, computed: __, ...rest } = content;
  const paths = Object.fromEntries(Object.entries(lessonPaths(content.id)).map(([name, path]) => [name, `${book.language}/${path}`]));
  return {
    id,
    language: book.language,
    number,
    minutes,
    short: short ?? null,
    chapters: chapters.map((one) => chapter(one, book)),
    title: say(title),
    summary: say(summary),
    question: say(question),
    noDevice: say(rest.noDevice),
    objectives: rest.objectives.map(({ id: objective, text, checkedBy }) => ({ id: objective, text: say(text), checkedBy })),
    site: rest.site.map((one) => ({ label: say(one.label), address: siteAddress(one, book) })),
    gathered: gatheredOf(id, book),
    materials: rest.materials.map(say),
    cautions: rest.cautions.map(say),
    extension: rest.extension.map(say),
    steps: rest.steps.map((step) => ({
      id: step.id,
      title: say(step.title),
      minutes: step.minutes,
      short: step.short ?? step.minutes,
      do: say(step.do),
      say: maybe(step.say),
      expect: maybe(step.expect),
      ifNot: maybe(step.ifNot),
      slide: step.slide ? { title: say(step.slide.title), lines: step.slide.lines.map(say) } : null,
    })),
    reading: { easy: rest.reading.easy.map(say), standard: [], deep: rest.reading.deep.map(say) },
    questions: rest.questions.map((one, at) => questionOf(one, at + 1, say, book)),
    cards: rest.cards.map((set) => ({ id: set.id, title: say(set.title), note: say(set.note), cards: cardsOf(set, say, book) })),
    items: rest.items.map(({ id: item, stem, key, wrong, why, facts }) => ({
      id: item,
      stem: say(stem),
      key: say(key),
      wrong: wrong.map(say),
      why: say(why),
      evidence: evidenceOf([...facts, ...[stem, key, why].flatMap(factsNamed)], book),
    })),
    standards: rest.standards.map((standard) => {
      const found = book.collections.standards.get(standard);
      if (!found) throw new Error(`no standard "${standard}" in content/standards`);
      return { id: standard, code: found.code, framework: found.framework, text: found.text, url: found.URL };
    }),
    paths: paths as Lesson['paths'],
  };
}

function chapter(id: string, { contents }: Book): string {
  if (!contents.some((one) => one.id === id)) throw new Error(`the book has no chapter "${id}"`);
  return id;
}

/** A lesson and the task of its class have one name. */
function gatheredOf(id: string, book: Book): Lesson['gathered'] {
  const { language, collections } = book;
  if (!collections.tasks.has(id)) return [];
  const { gather, tally } = collections.kits.get(language)!.labels;
  return [
    { label: gather, address: addressOf(`class/?task=${id}`, book) },
    { label: tally, address: addressOf(`class/tally/#${id}`, book) },
  ];
}

/** A page with the figure that is used on it, and the state with which the figure begins. */
function siteAddress({ page: key, figure, state, rows, key: name = figure }: LessonContent['site'][number], book: Book): string {
  if (figure === undefined) return addressOf(key, book);
  const page = book.pages.find((one) => one.key === key);
  if (!page?.figures.some(({ id }) => id === figure)) throw new Error(`the page "${key}" has no figure "${figure}"`);
  const asked = [...(state === undefined ? [] : [`${name}=${state}`]), ...(rows ? [`rows=${writeRows(rows)}`] : [])];
  return `${page.address}${asked.length > 0 ? `?${asked.join('&')}` : ''}#${figure}`;
}

/** The cards of a set: those that are written, and those of residents of the invented town. */
function cardsOf({ cards, residents = 0 }: LessonContent['cards'][number], say: (words: Words) => Words, book: Book): Card[] {
  const { language, collections } = book;
  const { labels } = collections.kits.get(language)!;
  const town = [...collections.towns.values()][0];
  const written = cards.map(({ id, title, lines, table, optional }) => ({
    id,
    optional,
    title: say(title),
    lines: lines.map(say),
    table: table ? tableOf(table, say) : null,
  }));
  if (residents === 0 || !town) return written;
  return [
    ...written,
    ...paperResidents(town, residents, language).map(({ number: n, street, groups, boxes }) => ({
      id: `resident-${n}`,
      title: fill(labels.resident, { n, street }),
      lines: [formatList(groups, language), boxes.length > 0 ? fill(labels.boxes, { deeds: formatList(boxes, language) }) : labels.noBox],
      table: null,
      optional: false,
    })),
  ];
}

type Source = LessonContent['questions'][number];

function questionOf(source: Source, number: number, say: (words: Words) => Words, book: Book): Question {
  const { id, kind, answer, rubric, easy, deep, only } = source;
  const task = (change: Partial<Pick<Source, 'text' | 'options' | 'table' | 'lines'>> = {}): Task => {
    const { text, options = [], table, lines = 0 } = { ...source, ...change };
    return { text: say(text), options: options.map(say), table: table ? tableOf(table, say) : null, lines };
  };
  const tasks: Record<Level, Task | null> = {
    easy: only || easy === false ? null : task(easy),
    standard: only ? null : task(),
    deep: deep === false ? null : task(deep),
  };
  const named = [...answer.text, ...(answer.table?.rows.flat() ?? [])].flatMap(factsNamed);
  return {
    id,
    number,
    kind,
    tasks,
    answer: {
      text: answer.text.map(say),
      table: answer.table ? tableOf(answer.table, say) : null,
      evidence: evidenceOf([...answer.facts, ...named], book),
    },
    rubric: rubric
      ? (['secure', 'way', 'beginning'] as const).map((name) => ({
          grade: name,
          says: say(rubric[name].says),
          example: say(rubric[name].example),
        }))
      : [],
  };
}

const tableOf = ({ caption, columns, rows }: NonNullable<Source['table']>, say: (words: Words) => Words): Table => ({
  caption: say(caption),
  columns: columns.map(say),
  rows: rows.map((row) => row.map(say)),
});

/** The facts that an answer rests on, each once. */
function evidenceOf(ids: readonly string[], { collections, messages, home, language, pages }: Book): Evidence[] {
  const subjects = Object.entries(messages.get(language)!.facts.subjects);
  return [...new Set(ids)].map((id): Evidence => {
    const fact = collections.facts.get(id);
    if (!fact || fact.confidence === 'recalled') throw new Error(`${id}: ${fact ? 'a recalled fact is never published' : 'no such fact'}`);
    const subject = subjects.find(([, { topics }]) => fact.topic in topics);
    const page = pages.find(({ key }) => key === `facts/${subject?.[0]}/`);
    return {
      id,
      statement: pick(fact.statement, language).text,
      confidence: fact.confidence,
      sources: fact.sources.map((source) => {
        const found = collections.sources.get(source)!;
        return { title: found.title, url: found.URL ?? null, lang: titleLanguage(found) };
      }),
      address: `${page?.address ?? home}#fact-${id}`,
    };
  });
}
