/** The index of the whole book (Pagefind), loaded when it is first asked for. https://pagefind.app/docs/api/ */
import {
  asked,
  excerptOf,
  fewerSigns,
  findSigns,
  indexOfSigns,
  isAnswer,
  KINDS,
  near,
  OPENED,
  readQuestion,
  signsIn,
  soundsOf,
  telling,
  unquoted,
  withFewer,
  wordsIn,
  type Kind,
  type SignIndex,
  type Signs,
} from '../core/search';

/** What Pagefind gives; the parts that are used here. */
interface Fragment {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly sub_results?: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}
interface Result {
  readonly id: string;
  readonly score: number;
  data(): Promise<Fragment>;
}
interface Instance {
  init(): Promise<void>;
  search(query: string, options: { filters: { kind?: Kind } }): Promise<{ results: readonly Result[] }>;
}

export interface Found {
  readonly url: string;
  readonly title: string;
  readonly excerpt: string;
  /** Places within it: sections of a chapter. */
  readonly places: readonly { readonly title: string; readonly url: string }[];
}
export interface FoundGroup {
  readonly kind: Kind;
  readonly count: number;
  /** The first so many, best first. */
  readonly take: (n: number) => Promise<Found[]>;
}
interface Answer {
  readonly groups: readonly FoundGroup[];
  /** Words of the question that stand nowhere in the book, and questions near to them. */
  readonly missing: readonly string[];
  readonly near: readonly string[];
}
export type Search = (query: string) => Promise<Answer>;

/** Results of a kind that are asked whether they answer the question. */
const BEST = 3;

let opening: Promise<Search> | null = null;

/** Opens the index at `bundle`, a path that ends in "/". Once; a failure may be tried again. `idle` words are looked for in quotes only. */
export function openSearch(bundle: string, idle: ReadonlySet<string>): Promise<Search> {
  opening ??= open(bundle, idle);
  opening.catch(() => (opening = null));
  return opening;
}

/**
 * Runs open.js, which src/writers/search puts beside the index. Not by import(): the bundler would set its preloader before it,
 * as a file that every page with a part loaded later would have to fetch as well.
 */
function load(bundle: string): Promise<(options: object) => Instance> {
  return new Promise((resolve, reject) => {
    addEventListener(OPENED, (event) => resolve((event as CustomEvent<(options: object) => Instance>).detail), { once: true });
    const script = document.createElement('script');
    script.type = 'module';
    script.src = `${bundle}open.js`;
    script.onerror = () => reject(new Error(`${script.src} could not be loaded`));
    document.head.append(script);
  });
}

async function open(bundle: string, idle: ReadonlySet<string>): Promise<Search> {
  const createInstance = await load(bundle);
  // In the page and not in a worker: the index is small, and one place that may run WebAssembly is enough.
  const index = createInstance({ basePath: bundle, noWorker: true, excerptLength: 24 });
  await index.init();
  const held = await file<{ readonly words: string[]; readonly sounds: string[]; readonly apart: string[] }>(bundle, 'words.json');
  const [book, sounds] = [new Set(held.words), soundsOf(held.sounds)];
  // "How do I …" does not ask for a DOI.
  const apart = new Set([...held.apart, ...[...idle].flatMap((one) => [...idle].map((other) => one + other))]);
  return async (query) => {
    // The index reads words in letters; Chinese has no spaces between words, so that any run of signs is looked for as it stands.
    if (signsIn(query).length > 0) {
      const signs = indexOfSigns(await file<Signs>(bundle, 'signs.json'));
      const hits = findSigns(query, signs);
      const groups = grouped({ ...signs, things: hits }, query, bundle);
      return groups.length > 0 ? { groups, missing: [], near: [] } : { groups, missing: [query], near: fewerSigns(query, signs) };
    }
    const reading = readQuestion(wordsIn(query), book, sounds, apart);
    const told = (some: readonly string[]) => (unquoted(query) === query ? telling(some, idle) : some);
    const [words, respelt] = [told(reading.words), told(reading.respelt)];
    const missing = reading.missing.filter((word) => !idle.has(word));
    const nearTo = (some: readonly string[]) => [...new Set(some.flatMap((word) => near(word, book)))];
    if (words.length === 0) return { groups: [], missing, near: nearTo(missing) };
    const pagesWith = async (word: string) => {
      const { results } = book.has(word) ? await index.search(asked(word, [word]), { filters: {} }) : { results: [] };
      return [word, results.map(({ id }) => id)] as const;
    };
    const questions = [...new Set([words, respelt].map((one) => asked(query, one)))];
    const all = await Promise.all(
      KINDS.map(async (kind) => {
        const results = merged(await Promise.all(questions.map((question) => index.search(question, { filters: { kind } }))));
        const best = await Promise.all(results.slice(0, BEST).map((result) => result.data()));
        return { kind, results: best.some(({ excerpt }) => questions.some((question) => isAnswer(excerpt, question))) ? results : [] };
      }),
    );
    // A piece of the index that could not be fetched answers as if its words stood nowhere.
    const known = words.find((word) => book.has(word));
    if (known && all.every(({ results }) => results.length === 0) && (await index.search(known, { filters: {} })).results.length === 0)
      throw new Error(`The index has no answer to "${known}"`);
    const groups = all
      .filter(({ results }) => results.length > 0)
      .map(({ kind, results }) => ({
        kind,
        count: results.length,
        take: async (n: number) => (await Promise.all(results.slice(0, n).map((result) => result.data()))).map(found),
      }));
    if (groups.length > 0) return { groups, missing, near: nearTo(missing) };
    // A word may begin like one of the book and yet be none: "shenzen".
    const other = nearTo(wordsIn(query).filter((word) => !book.has(word)));
    return { groups, missing, near: other.length > 0 ? other : withFewer(new Map(await Promise.all(words.map(pagesWith)))) };
  };
}

/** What several questions find, each thing once, best first. */
function merged(answers: readonly { readonly results: readonly Result[] }[]): readonly Result[] {
  const all = answers.flatMap(({ results }) => results);
  // One answer is in its order already.
  if (answers.length > 1) all.sort((a, b) => b.score - a.score);
  const seen = new Set<string>();
  return all.filter(({ id }) => !seen.has(id) && seen.add(id));
}

const files = new Map<string, Promise<unknown>>();

/** A file beside the index. Once; a failure may be tried again. */
function file<T>(bundle: string, name: string): Promise<T> {
  const known = files.get(name) ?? fetch(bundle + name).then((response) => response.json() as unknown);
  files.set(name, known);
  known.catch(() => files.delete(name));
  return known as Promise<T>;
}

/** Hits of a question in Chinese, by kind. */
const grouped = (signs: SignIndex, query: string, bundle: string): FoundGroup[] =>
  KINDS.map((kind) => ({ kind, some: signs.things.filter((hit) => hit.kind === kind) }))
    .filter(({ some }) => some.length > 0)
    .map(({ kind, some }) => ({
      kind,
      count: some.length,
      take: (n) =>
        Promise.resolve(
          some.slice(0, n).map(({ path, title, text }) => ({
            url: bundle.replace(/\/pagefind\/$/, path),
            title,
            excerpt: excerptOf(text, query, signs),
            places: [],
          })),
        ),
    }));

const found = ({ url, excerpt, meta, sub_results: places = [] }: Fragment): Found => ({
  url,
  title: meta.title ?? url,
  excerpt,
  places: places.filter((place) => place.url !== url && place.url.includes('#')).map(({ title, url }) => ({ title, url })),
});
