import { getCollection, getEntry } from 'astro:content';
import { said, type Language } from '../core/i18n';
import { termSet, type Node, type Publication } from '../core/jsonld';
import type { Term } from '../schemas/glossary';
import { href, languageOf, messages } from './page';

const LICENCES = { 'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/' } as const;

/** An absolute address on this site. `site` is Astro's, which astro.config.mjs always sets. */
export const absolute = (path: string, site: URL | undefined): string => new URL(path, site).href;

/** The book as CITATION.cff, the interface's words and the site's address give it. */
export async function publicationIn(lang: Language, site: URL | undefined): Promise<Publication> {
  const [entry, ui] = await Promise.all([getEntry('publication', 'book'), messages(lang)]);
  if (!entry) throw new Error('CITATION.cff is missing at the root of the project');
  const { authors, version, license, 'date-released': released } = entry.data;
  return {
    name: ui.site.name,
    description: ui.site.description,
    home: absolute(href(`/${lang}/`), site),
    language: lang,
    editors: authors[0]?.name ?? '',
    licence: LICENCES[license],
    version,
    released,
  };
}

/** The versions of the book, as CHANGELOG.md has them. */
export const releases = async () => (await getCollection('releases')).map(({ data }) => data);

/** The glossary in the words of schema.org, for the page that holds its entries at #<id>. `page` is the global `Astro`. */
export async function glossaryNodes(
  page: { readonly currentLocale: string | undefined; readonly site: URL | undefined; readonly url: URL },
  name: string,
  terms: readonly Pick<Term, 'id' | 'term' | 'hans' | 'hant' | 'pinyin' | 'definition'>[],
): Promise<Node[]> {
  const lang = languageOf(page);
  const address = absolute(page.url.pathname, page.site);
  const entries = terms.map(({ id, term, hans, hant, pinyin, definition }) => ({
    address: `${address}#${id}`,
    term: said(term, lang),
    definition: said(definition, lang),
    also: [...new Set([hans, hant, pinyin])],
  }));
  return [termSet(await publicationIn(lang, page.site), { name, address }, entries)];
}
