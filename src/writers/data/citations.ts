import type { Book } from '../../book';
import { sortKey } from '../../core/citation';
import { toBibtex, toCsl, toRis } from '../../core/citation/export';

/** Formats of reference managers, by the ending of the address: /data/v1/<lang>/sources.<style>. */
export const STYLES = ['bib', 'ris', 'csl.json'] as const;
export type Style = (typeof STYLES)[number];

/** The path of a file of data on its site. */
export const dataPath = ({ home, language }: Book, file: string): string => new URL(`../data/v1/${language}/${file}`, home).pathname;

/** All sources of the book in one format. */
export function citations(style: Style, book: Book): { path: string; text: string; bytes: number } {
  const { collections, messages, language } = book;
  const { notSeen } = messages.get(language)!.sources;
  const sources = [...collections.sources.values()].sort((a, b) => sortKey(a).localeCompare(sortKey(b), language));
  const text =
    style === 'bib'
      ? toBibtex(sources, notSeen)
      : style === 'ris'
        ? toRis(sources, notSeen)
        : `${JSON.stringify(toCsl(sources, notSeen))}\n`;
  return { path: dataPath(book, `sources.${style}`), text, bytes: Buffer.byteLength(text) };
}
