/** What belongs together in several languages. */
import { fallbacks, firstOf, LANGUAGES, type Language } from '../core/i18n';
import type { Book, Content, Page } from './model';

/** "en/04-licences" → "en". */
export const languageOf = (file: string): string => file.slice(0, file.indexOf('/'));

/** The languages in which the content has chapters, in the order of the list. */
export const languagesOf = ({ chapters }: Pick<Content, 'chapters'>): Language[] =>
  LANGUAGES.map(({ id }) => id).filter((lang) => chapters.some(({ id }) => languageOf(id) === lang));

/** A page in each language that has it, in the order of the books. */
export const versionsOf = ({ key }: Pick<Page, 'key'>, books: readonly Book[]): { language: Language; page: Page }[] =>
  books.flatMap(({ language, pages }) => {
    const page = pages.find((one) => one.key === key);
    return page ? [{ language, page }] : [];
  });

/** Where a link to a page leads: in this language, or in what stands in for it, or in any that has it; null where none has. */
export function pageIn(books: readonly Book[], lang: Language, key: string): { language: Language; page: Page } | null {
  const versions = versionsOf({ key }, books);
  const own = fallbacks(lang).flatMap((one) => versions.find(({ language }) => language === one) ?? []);
  return own[0] ?? versions[0] ?? null;
}

/** A version of a page in a language; "x-default" is the one for readers of any other. */
export interface Alternate {
  readonly language: string;
  readonly address: string;
}

/** Every version of a page, its own too, as hreflang asks for it; none of a page in one language. https://developers.google.com/search/docs/specialty/international/localized-versions */
export function alternatesOf(page: Pick<Page, 'key'>, books: readonly Book[]): Alternate[] {
  const versions = versionsOf(page, books).map(({ language, page: { address } }) => ({ language, address }));
  const first = firstOf(versions.map(({ language }) => language));
  const fallback = versions.find(({ language }) => language === first);
  return versions.length > 1 && fallback ? [...versions, { language: 'x-default', address: fallback.address }] : [];
}
