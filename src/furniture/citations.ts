import { getCollection } from 'astro:content';
import { sortKey } from '../core/citation';
import { toBibtex, toCsl, toRis } from '../core/citation/export';
import type { Language } from '../core/i18n';
import { href, strings } from './page';

/** Formats of reference managers, by the ending of the address: /data/v1/<lang>/sources.<style>. */
export const STYLES = ['bib', 'ris', 'csl.json'] as const;
export type Style = (typeof STYLES)[number];

/** All sources of the book in one format. */
export async function citations(style: Style, lang: Language): Promise<{ path: string; text: string; bytes: number }> {
  const { notSeen } = (await strings(lang)).source;
  const sources = (await getCollection('sources')).map(({ data }) => data).sort((a, b) => sortKey(a).localeCompare(sortKey(b), lang));
  const text =
    style === 'bib'
      ? toBibtex(sources, notSeen)
      : style === 'ris'
        ? toRis(sources, notSeen)
        : `${JSON.stringify(toCsl(sources, notSeen))}\n`;
  return { path: href(`/data/v1/${lang}/sources.${style}`), text, bytes: Buffer.byteLength(text) };
}
