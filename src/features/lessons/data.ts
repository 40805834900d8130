/** The lessons as pages ask for them. */
import { kitOf } from '../../book';
import { bookIn } from '../../components/book';
import { languageOf } from '../../components/page';
import { PUBLISHED } from '../../book/setting';
import type { Kit, Lesson } from './model';

export { cardsBlocks, cautionBlocks, keyBlocks, planBlocks } from './model';
export type { Kit, Lesson };

/** What getStaticPaths answers for a page of each lesson. */
export async function lessonPages() {
  const books = await Promise.all(PUBLISHED.map((lang) => bookIn(lang, new URL(import.meta.env.SITE))));
  return books.flatMap((book) => (kitOf(book)?.lessons ?? []).map(({ id }) => ({ params: { lang: book.language, lesson: id } })));
}

interface Built {
  readonly currentLocale: string | undefined;
  readonly site: URL | undefined;
}

/** The kit of the page that is being built; null where the language has none. */
export const kitFor = async (built: Built): Promise<Kit | null> => kitOf(await bookIn(languageOf(built), built.site));

/** The lesson of the page that is being built, and its kit. */
export async function lessonFor(
  built: Built & { readonly params: Readonly<Record<string, string | undefined>> },
): Promise<{ kit: Kit; lesson: Lesson }> {
  const kit = await kitFor(built);
  const lesson = kit?.lessons.find(({ id }) => id === built.params['lesson']);
  if (!kit || !lesson) throw new Error(`content/lessons has no lesson "${built.params['lesson']}"`);
  return { kit, lesson };
}
