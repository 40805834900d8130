import { fallbacks, type Language } from '../core/i18n';
import { collectionSchemas, type CollectionName } from '../schemas';
import { languageOf } from './languages';
import { readMdx } from './mdx';
import type { Book, Chapter, ChapterLink, Content, Place, TextFile } from './model';
import { pagesOf } from './pages';
import { referencesIn } from './references';

/** The collections of content/, one folder each. */
export const COLLECTION_NAMES = Object.keys(collectionSchemas) as CollectionName[];

/** The book in one language, of all that its content holds. Pure: the same content makes the same book. */
export function makeBook(content: Content, lang: Language, place: Place): Book {
  const ui = content.collections.ui.get(lang);
  if (!ui) throw new Error(`content/ui/${lang}.yaml is missing; copy content/ui/en.yaml and translate it`);
  const chapters = chaptersIn(content.chapters, lang);
  const contents = contentsOf(content.chapters, lang);
  return {
    ...{ language: lang, name: ui.site.name, description: ui.site.description },
    home: new URL(`${lang}/`, place.root).href,
    ...content.publication,
    ...{ chapters, contents },
    pages: pagesOf({ content, chapters, ui, lang, place }),
    collections: content.collections,
  };
}

/** The chapters of a language in the order of their files. */
const chaptersIn = (files: Content['chapters'], lang: Language): Chapter[] =>
  files
    .filter(({ id }) => languageOf(id) === lang)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((file) => chapterOf(file, lang, numberOf(file.id, files)));

function chapterOf({ id: file, front, body }: TextFile<Chapter['front']>, lang: Language, number: number): Chapter {
  const slug = slugOf(file, front);
  try {
    const { headings, parts } = readMdx(body);
    const references = referencesIn(parts.flatMap(({ uses }) => uses));
    return { id: idOf(file), slug, number, path: `${lang}/${slug}/`, front, headings, parts, references };
  } catch (error) {
    throw new Error(`content/chapters/${file}.mdx: ${(error as Error).message}`, { cause: error });
  }
}

/** Every chapter once, in this language or in the first of those that stand in for it, or else in any. */
function contentsOf(files: Content['chapters'], lang: Language): ChapterLink[] {
  const chain = fallbacks(lang);
  const rank = (id: string) => {
    const at = chain.indexOf(languageOf(id));
    return at === -1 ? chain.length : at;
  };
  const best = new Map<string, TextFile<Chapter['front']>>();
  for (const file of files) {
    const known = best.get(nameOf(file.id));
    if (!known || rank(file.id) < rank(known.id)) best.set(nameOf(file.id), file);
  }
  return [...best.values()]
    .sort((a, b) => (nameOf(a.id) < nameOf(b.id) ? -1 : 1))
    .map(({ id, front }, i) => {
      const language = languageOf(id);
      return { id: idOf(id), number: i + 1, path: `${language}/${slugOf(id, front)}/`, front, language };
    });
}

/** "en/04-licences" → "04-licences": by it a chapter is the same in every language. */
const nameOf = (file: string): string => file.slice(file.indexOf('/') + 1);
/** "en/04-licences" → "licences": the number sorts the files. */
export const idOf = (file: string): string => nameOf(file).replace(/^\d+-/, '');
/** Where a chapter stands below its language. */
export const slugOf = (file: string, front: { readonly slug?: string | undefined }): string => front.slug ?? idOf(file);
/** Place of a chapter among those of all languages, from 1. */
export const numberOf = (file: string, files: readonly { readonly id: string }[]): number =>
  [...new Set(files.map(({ id }) => nameOf(id)))].sort().indexOf(nameOf(file)) + 1;
