/** sitemap.xml (https://www.sitemaps.org/protocol.html) and the robots.txt that leads to it. */
import type { Page } from '../../book';
import { escapeHtml } from '../../core/text';
import type { Site } from '../site';

/** Each listed address, with the day on which what it rests on was last looked at. */
export function sitemap(pages: readonly Pick<Page, 'address' | 'modified' | 'listed'>[]): string {
  const urls = pages
    .filter(({ listed }) => listed)
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .map(({ address, modified }) => `<url><loc>${escapeHtml(address)}</loc><lastmod>${modified}</lastmod></url>`);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

export async function writeSitemap({ books, place, write }: Site): Promise<string> {
  const pages = books.flatMap((book) => book.pages);
  await write('sitemap.xml', sitemap(pages));
  await write('robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${place.root}sitemap.xml\n`);
  return `${pages.filter(({ listed }) => listed).length} addresses`;
}
