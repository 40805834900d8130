/** What hosts that read public/_headers are told of the pages of each language: the file holds the rule of English, which the others share. */
import { DEFAULT_LANGUAGE } from '../../core/i18n';
import type { Site } from '../site';

/** The file with the rule of the English pages written once for each language. */
export const headersFor = (text: string, languages: readonly string[]): string =>
  text.replace(new RegExp(`^/${DEFAULT_LANGUAGE}/\\*\\n((?:[ \\t].*\\n)+)`, 'm'), (_whole, rule: string) =>
    languages.map((lang) => `/${lang}/*\n${rule}`).join('\n'),
  );

export async function writeHeaders({ books, read, write }: Site): Promise<string> {
  const languages = books.map(({ language }) => language);
  await write('_headers', headersFor(await read('_headers'), languages));
  return `${languages.length} languages`;
}
