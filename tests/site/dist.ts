import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Built {
  /** Path in the address, e.g. /en/plan/ */
  readonly path: string;
  readonly file: string;
  readonly html: string;
}

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' });

const built: readonly Built[] = files
  .filter((name) => name.endsWith('.html'))
  .sort()
  .map((name) => ({
    path: `/${name.replace(/(^|\/)index\.html$/, '$1')}`,
    file: join('dist', name),
    html: readFileSync(join('dist', name), 'utf8'),
  }));

/** Files for the frames of other sites; they have rules of their own. */
export const embeds = built.filter(({ path }) => path.startsWith('/embed/v1/'));
/** Copies of them as they were on a day. */
export const frozen = built.filter(({ path }) => /^\/embed\/\d/.test(path));
/** Pages of a class, each one file, and the file with all of them; they have rules of their own. */
export const classPages = built.filter(({ path }) => /^\/[\w-]+\/class\/(?!tally\/)/.test(path) || path.endsWith('/class-kit.html'));
export const pages = built.filter((page) => ![embeds, frozen, classPages].some((others) => others.includes(page)));

/** Pages beside the chapters, with what is closed on them at first. */
export const isDetails = ({ path }: Built): boolean => path.endsWith('/details/');

/** The parts of such a page, by their numbers. */
export const partsOf = ({ html }: Built): ReadonlyMap<string, string> =>
  new Map(
    [...html.matchAll(/<div id="part-(\d+)">([\s\S]*?)<\/div>(?=<h2>[^<]*<\/h2><div id="part-|<\/div><\/main>)/g)].map(
      ([, n = '', part = '']) => [n, part],
    ),
  );

/** A page with everything that a reader can open on it: a script puts each part where a link to it stood. */
export function whole(page: Built): string {
  const beside = pages.find(({ path }) => path === `${page.path}details/`);
  const parts = beside ? partsOf(beside) : new Map<string, string>();
  return page.html.replace(
    /( data-part="(\d+)"[^>]*>[\s\S]*?<\/summary>(?:\s|<!--[^>]*-->)*)(?:<a href="details\/[^<]*<\/a>|<span> \(<a [^<]*<\/a>\)<\/span>)/g,
    (_all, before: string, n: string) => before + parts.get(n)!,
  );
}

/** Everything a path of this site may lead to. */
export const served: ReadonlySet<string> = new Set([...files.map((name) => `/${name}`), ...built.map(({ path }) => path)]);

export const read = (path: string): Buffer => readFileSync(join('dist', path));

/** The text that stands escaped in HTML or XML. */
export const unescapeHtml = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
