import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a built page says of itself in its head; what is made after the build (cards, references, the list of pages) reads it there. */
export interface DescribedPage {
  /** Path below the site's base, as the build knows it: "en/plan/". */
  readonly path: string;
  readonly html: string;
  readonly title: string;
  readonly description: string;
  /** "Chapter four"; empty on pages that are no chapter. */
  readonly section: string;
  readonly book: string;
  /** The address that counts, absolute. */
  readonly address: string;
  /** Address of its card. */
  readonly card: string;
  readonly language: string;
  readonly modified: string;
  /** false: no list names it. */
  readonly listed: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"', '#38': '&' };
const plain = (html: string): string => html.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** Reads the head that layouts/Page.astro writes. Throws where a part is missing. */
export function describePage(html: string, path: string): DescribedPage {
  const read = (pattern: RegExp): string | undefined => {
    const found = html.match(pattern)?.[1];
    return found === undefined ? undefined : plain(found);
  };
  const meta = (name: string): string | undefined => read(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`));
  const need = (name: string, value: string | undefined): string => {
    if (!value) throw new Error(`${path}: the page does not say its ${name}; pages are made with layouts/Page.astro`);
    return value;
  };
  return {
    path,
    html,
    title: need('title', meta('og:title')),
    description: need('description', meta('og:description')),
    section: meta('article:section') ?? '',
    book: need('book', meta('og:site_name')),
    address: need('address', read(/<link rel="canonical" href="([^"]*)"/)),
    card: need('card', meta('og:image')),
    language: need('language', read(/<html lang="([^"]*)"/)),
    modified: need('date', meta('dcterms.modified')),
    listed: !/noindex/.test(meta('robots') ?? ''),
  };
}

/** The file of a page in the folder of the build. */
export const pageFile = (path: string): string => (/^404\/?$/.test(path) ? '404.html' : join(path, 'index.html'));

/** The file that an address of this site stands for. */
export const fileIn = (dir: URL, address: string, base: string): string =>
  join(fileURLToPath(dir), decodeURIComponent(new URL(address).pathname).slice(base.length));

/** All built pages, as the hook astro:build:done names them. */
export const readPages = (dir: URL, pages: readonly { readonly pathname: string }[]): Promise<DescribedPage[]> =>
  Promise.all(
    pages.map(async ({ pathname }) => describePage(await readFile(join(fileURLToPath(dir), pageFile(pathname)), 'utf8'), pathname)),
  );
