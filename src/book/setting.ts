/** Where the book is built from: one setting, by which tests build small books of their own. For what runs at build alone. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { firstOf, LANGUAGES, type Language } from '../core/i18n/languages';

/** The folder of the book's content. Words of the interface that it does not hold come from the project's own. */
export const CONTENT = process.env['BOOK_CONTENT'] ?? 'content';

/** The languages of the list in which a book has chapters. */
const languagesIn = (root: string): Language[] =>
  LANGUAGES.flatMap(({ id }) => {
    const folder = join(root, 'chapters', id);
    return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.mdx')) ? [id] : [];
  });

/** The languages in which the book is published. */
export const PUBLISHED: readonly Language[] = languagesIn(CONTENT);

export const FIRST_LANGUAGE: Language = firstOf(PUBLISHED);
