import type { Language } from '../core/i18n';
import { nouns, type Noun } from '../schemas';
import { readMdx } from './mdx';
import type { Book, Chapter, Content, Place, TextFile } from './model';
import { pagesOf } from './pages';
import { referencesIn } from './references';

/** The collections of content/, one folder each. */
export const NOUNS = Object.keys(nouns) as Noun[];

/** The book in one language, of all that its content holds. Pure: the same content makes the same book. */
export function makeBook(content: Content, lang: Language, place: Place): Book {
  const ui = content.collections.ui.get(lang);
  if (!ui) throw new Error(`content/ui/${lang}.yaml is missing; copy content/ui/en.yaml and translate it`);
  const chapters = chaptersIn(content.chapters, lang);
  return {
    ...{ language: lang, name: ui.site.name, description: ui.site.description },
    home: new URL(`${lang}/`, place.root).href,
    ...content.publication,
    chapters,
    pages: pagesOf({ content, chapters, ui, lang, place }),
    collections: content.collections,
  };
}

/** The chapters of a language in the order of their files. */
function chaptersIn(files: Content['chapters'], lang: Language): Chapter[] {
  return files
    .filter(({ id }) => id.startsWith(`${lang}/`))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((file, i) => chapterOf(file, lang, i + 1));
}

function chapterOf({ id, front, body }: TextFile<Chapter['front']>, lang: Language, number: number): Chapter {
  const slug = slugOf(id);
  try {
    const { headings, parts } = readMdx(body);
    const references = referencesIn(parts.flatMap(({ uses }) => uses));
    return { slug, number, path: `${lang}/${slug}/`, front, headings, parts, references };
  } catch (error) {
    throw new Error(`content/chapters/${id}.mdx: ${(error as Error).message}`, { cause: error });
  }
}

/** "en/04-licences" → "licences": the number sorts the files. */
const slugOf = (id: string): string => id.replace(/^[^/]+\/\d+-/, '');
