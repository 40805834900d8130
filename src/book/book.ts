import { fallbacks, LANGUAGES, type Language } from '../core/i18n';
import { collectionSchemas, type CollectionName } from '../schemas';
import { languageOf } from './languages';
import { readMdx } from './mdx';
import type { Book, Chapter, Content, Place, TextFile } from './model';
import { pagesOf } from './pages';
import { referencesIn } from './references';

/** The collections of content/, one folder each. */
export const COLLECTION_NAMES = Object.keys(collectionSchemas) as CollectionName[];

/** The book in one language, of all that its content holds. Pure: the same content makes the same book. */
export function makeBook(content: Content, lang: Language, place: Place): Book {
  const ui = content.messages.get(lang)!;
  const chapters = chaptersIn(content.chapters, lang).map(chapterOf);
  const contents = contentsIn(content.chapters, lang).map(({ file: { front }, id, number, path, language }) => ({
    id,
    number,
    path,
    front,
    language,
  }));
  return {
    language: lang,
    name: ui.site.name,
    description: ui.site.description,
    home: new URL(`${lang}/`, place.root).href,
    ...content.publication,
    chapters,
    contents,
    pages: pagesOf({ content, chapters, ui, lang, place }),
    collections: content.collections,
    messages: content.messages,
  };
}

/** A text of one language, and which chapter of the book it is. */
export interface Placed<File> {
  readonly file: File;
  /** The same in every language. */
  readonly id: string;
  /** Its place below the language, which may be written in it. */
  readonly slug: string;
  /** Place among all chapters of the book in any language, from 1. */
  readonly number: number;
  readonly path: string;
  readonly language: Language;
}

type Named = Pick<TextFile<{ readonly slug?: string | undefined }>, 'id' | 'front'>;

/** The chapters of a language in the order of their files. */
export const chaptersIn = <File extends Named>(files: readonly File[], lang: Language): Placed<File>[] =>
  files
    .filter(({ id }) => languageOf(id) === lang)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((file) => placed(file, files));

/** Every chapter once, in this language or in the first of those that stand in for it, or else in any. */
export function contentsIn<File extends Named>(files: readonly File[], lang: Language): Placed<File>[] {
  const languages = [...new Set([...fallbacks(lang), ...LANGUAGES.map(({ id }) => id)])];
  const found = new Map<string, Placed<File>>();
  for (const chapter of languages.flatMap((one) => chaptersIn(files, one))) if (!found.has(chapter.id)) found.set(chapter.id, chapter);
  return [...found.values()].sort((a, b) => a.number - b.number);
}

/** Of "en/04-licences" the part behind the folder is the same in every language; its number sorts the files. */
function placed<File extends Named>(file: File, files: readonly File[]): Placed<File> {
  const nameOf = ({ id }: Named): string => id.slice(id.indexOf('/') + 1);
  const language = languageOf(file.id);
  const id = nameOf(file).replace(/^\d+-/, '');
  const slug = file.front.slug ?? id;
  const number = [...new Set(files.map(nameOf))].sort().indexOf(nameOf(file)) + 1;
  return { file, id, slug, number, path: `${language}/${slug}/`, language };
}

function chapterOf({ file, id, slug, number, path }: Placed<TextFile<Chapter['front']>>): Chapter {
  try {
    const { headings, parts } = readMdx(file.body);
    const references = referencesIn(parts.flatMap(({ uses }) => uses));
    return { id, slug, number, path, front: file.front, headings, parts, references };
  } catch (error) {
    throw new Error(`content/chapters/${file.id}.mdx: ${(error as Error).message}`, { cause: error });
  }
}
