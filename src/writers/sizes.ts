/** What a page says of files that are made after it: how large they are. */
import { formatBytes } from '../core/i18n';
import { findAll, isElement, textNode } from '../html/tree';
import type { Site } from './site';

/** Writes the size of each file, by its path below the base, behind the words of its links with `data-sized`. */
export function writeSizes(site: Pick<Site, 'pages' | 'place'>, sizes: ReadonlyMap<string, number>, lang: string): void {
  const base = new URL(site.place.root).pathname;
  for (const page of site.pages.values())
    for (const link of findAll(page, ({ attributes }) => 'data-sized' in attributes)) {
      const size = sizes.get((link.attributes['href'] ?? '').slice(base.length));
      if (size === undefined) continue;
      delete link.attributes['data-sized'];
      const last = link.children.filter((child) => !isElement(child)).at(-1);
      if (last && 'value' in last) link.children.splice(link.children.indexOf(last), 1, textNode(last.value.trimEnd()));
      link.children.push(textNode(`, ${formatBytes(size, lang)}`));
    }
}
