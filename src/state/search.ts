/** The index of the whole book (Pagefind), loaded when it is first asked for. https://pagefind.app/docs/api/ */
import { isAnswer, KINDS, OPENED, type Kind } from '../core/search';

/** What Pagefind gives; the parts that are used here. */
interface Fragment {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly sub_results?: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}
interface Instance {
  init(): Promise<void>;
  search(query: string, options: { filters: { kind: Kind } }): Promise<{ results: readonly { data(): Promise<Fragment> }[] }>;
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
export type Search = (query: string) => Promise<FoundGroup[]>;

let opening: Promise<Search> | null = null;

/** Opens the index at `bundle`, a path that ends in "/". Once; a failure may be tried again. */
export function openSearch(bundle: string): Promise<Search> {
  opening ??= open(bundle);
  opening.catch(() => (opening = null));
  return opening;
}

/**
 * Runs open.js, which src/build/search.ts puts beside the index. Not by import(): the bundler would set its preloader before it,
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

async function open(bundle: string): Promise<Search> {
  const createInstance = await load(bundle);
  // In the page and not in a worker: the index is small, and one place that may run WebAssembly is enough.
  const index = createInstance({ basePath: bundle, noWorker: true, excerptLength: 24 });
  await index.init();
  return async (query) => {
    const all = await Promise.all(
      KINDS.map(async (kind) => {
        const { results } = await index.search(query, { filters: { kind } });
        const best = await results[0]?.data();
        return { kind, results: best && isAnswer(best.excerpt, query) ? results : [] };
      }),
    );
    return all
      .filter(({ results }) => results.length > 0)
      .map(({ kind, results }) => ({
        kind,
        count: results.length,
        take: async (n) => (await Promise.all(results.slice(0, n).map((result) => result.data()))).map(found),
      }));
  };
}

const found = ({ url, excerpt, meta, sub_results: places = [] }: Fragment): Found => ({
  url,
  title: meta.title ?? url,
  excerpt,
  places: places.filter((place) => place.url !== url && place.url.includes('#')).map(({ title, url }) => ({ title, url })),
});
