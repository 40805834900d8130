/** The book as pages write it, from Astro's store of the content, which follows the files while one writes. */
import { getCollection, getEntry, type CollectionKey } from 'astro:content';
import { makeBook, COLLECTION_NAMES } from '../book/book';
import type { Book, Content, Figure, Page } from '../book/model';
import { alternatesOf, pageIn, type Alternate } from '../book';
import { FIRST_LANGUAGE, PUBLISHED } from '../book/setting';
import { langOn, type Language } from '../core/i18n';
import { href, languageOf } from './page';
import { absolute } from './publication';

/** What is read of `Astro`, the global of the page that is being built. */
interface Built {
  readonly currentLocale: string | undefined;
  readonly site: URL | undefined;
  readonly url: URL;
}

const made = new Map<Language, Promise<Book>>();

export function bookIn(lang: Language, site: URL | undefined): Promise<Book> {
  const known = made.get(lang);
  if (known) return known;
  const book = contentOf().then((content) => makeBook(content, lang, { root: absolute(href('/'), site) }));
  made.set(lang, book);
  // While one writes, the files change: what is made serves one page, which asks for it a dozen times.
  if (import.meta.env.DEV) setTimeout(() => made.delete(lang), 1000);
  return book;
}

/** The book in each of its languages; `site` is the address that Astro was given. */
export const booksAt = (site: string | undefined): Promise<Book[]> =>
  Promise.all(PUBLISHED.map((lang) => bookIn(lang, site === undefined ? undefined : new URL(site))));

async function contentOf(): Promise<Content> {
  const collections = COLLECTION_NAMES.map(async (collection) => {
    const entries = await getCollection(collection as CollectionKey);
    return [collection, new Map(entries.map(({ id, data }) => [id, data]))] as const;
  });
  const texts = async <K extends 'chapters' | 'pages'>(name: K) =>
    (await getCollection(name)).map(({ id, data, body = '' }) => ({ id, front: data, body }));
  const publication = await getEntry('publication', 'book');
  if (!publication) throw new Error('CITATION.cff is missing at the root of the project');
  const { authors, version, 'date-released': released } = publication.data;
  return {
    collections: Object.fromEntries(await Promise.all(collections)) as unknown as Content['collections'],
    messages: new Map((await getCollection('messages')).map(({ id, data }) => [id, data])),
    chapters: (await texts('chapters')) as Content['chapters'],
    prose: (await texts('pages')) as Content['prose'],
    publication: { editors: authors[0]?.name ?? '', version, released },
  };
}

/** What the book says of the page that is being built; of the page at `path` where its address is another. */
export async function pageOf(built: Built, path?: string): Promise<Page> {
  const lang = languageOf(built);
  const { pages } = await bookIn(lang, built.site);
  // The root of the site shows the front page of its first language.
  const own = path ?? (decodeURI(built.url.pathname.slice(href('/').length)) || `${FIRST_LANGUAGE}/`);
  const found = pages.find((page) => page.path === own);
  if (!found) throw new Error(`src/book/pages.ts names no page ${own}; say there what it is`);
  return found;
}

/** The versions of the page in other languages, and itself among them; none where the page is in one language only. */
export const alternatesFor = async (page: Page, site: URL | undefined): Promise<Alternate[]> =>
  alternatesOf(page, await booksAt(site?.href));

/** Where a page stands that has this key: its address, its title, what it says of itself, and its language where that is another than the page's that is being built. */
export async function linkTo(built: Pick<Built, 'currentLocale' | 'site'>, key: string) {
  const lang = languageOf(built);
  const found = pageIn(await booksAt(built.site?.href), lang, key);
  if (!found) return null;
  const { page, language } = found;
  return { href: href(`/${page.path}`), title: page.title, lead: page.lead, lang: langOn(lang, language) };
}

/** What the book says of a figure on the page that is being built. */
export async function figureOn(built: Built, id: string): Promise<Figure> {
  const { figures, path } = await pageOf(built);
  const found = figures.find((figure) => figure.id === id);
  if (!found) throw new Error(`src/book: the page ${path} has no figure "${id}"; say in src/book/figures.ts what it is`);
  return found;
}

/** A chapter with what its text uses. */
export async function chapterOf(built: Built, id: string) {
  const { chapters } = await bookIn(languageOf(built), built.site);
  return chapters.find((chapter) => chapter.id === id)!;
}
