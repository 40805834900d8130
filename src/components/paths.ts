/** Which languages have a page, for the pages' own lists of addresses. */
import { versionsOf } from '../book';
import { booksAt } from './book';

/** What getStaticPaths answers for a page that is the same in every language: the languages in which the book has it. */
export const languagesWith = async (key: string) =>
  versionsOf({ key }, await booksAt(import.meta.env.SITE)).map(({ language }) => ({ params: { lang: language } }));
