import { getCollection, getEntry } from 'astro:content';
import type { Heights } from '../core/embed';
import type { Language } from '../core/i18n';
import { href } from './page';

/** The folder of an embed: "/embed/v1/en/scorer/". */
export const embedPath = (lang: Language, id: string): string => href(`/embed/v1/${lang}/${id}/`);

/** The figures of a page that can stand alone, in the order of content/embeds. */
export async function embedsOn(key: string) {
  return (await getCollection('embeds'))
    .map(({ data }) => data)
    .filter(({ page }) => `${page}/` === key)
    .sort((a, b) => a.order - b.order);
}

/** What was measured of an embed: heights by width in CSS pixels, and bytes; nothing where it was not measured yet. */
export async function frameOf(lang: Language, id: string): Promise<{ readonly heights: Heights; readonly bytes: number | null }> {
  const frame = (await getEntry('frames', id))?.data;
  return { heights: frame?.heights[lang] ?? {}, bytes: frame ? (frame.bytes[lang] ?? 0) + (frame.data[lang] ?? 0) : null };
}
