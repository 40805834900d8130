/** sitemap.xml (https://www.sitemaps.org/protocol.html) and the robots.txt that leads to it. */
import { alternatesOf, type Alternate, type Page } from '../../book';
import { escapeHtml } from '../../core/text';
import type { Site } from '../site';

type Listed = Pick<Page, 'address' | 'modified' | 'listed'> & { readonly alternates?: readonly Alternate[] };

/** Each listed address, with the day on which what it rests on was last looked at, and its versions in other languages. */
export function sitemap(pages: readonly Listed[]): string {
  const urls = pages
    .filter(({ listed }) => listed)
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .map(({ address, modified, alternates = [] }) => {
      const versions = alternates.map(
        (one) => `<xhtml:link rel="alternate" hreflang="${one.language}" href="${escapeHtml(one.address)}"/>`,
      );
      return `<url><loc>${escapeHtml(address)}</loc><lastmod>${modified}</lastmod>${versions.join('')}</url>`;
    });
  const xhtml = pages.some(({ alternates = [] }) => alternates.length > 0) ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : '';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${xhtml}>`,
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

export async function writeSitemap({ books, place, write }: Site): Promise<string> {
  const pages = books.flatMap((book) => book.pages.map((page) => ({ ...page, alternates: alternatesOf(page, books) })));
  await write('sitemap.xml', sitemap(pages));
  await write('robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${place.root}sitemap.xml\n`);
  return `${pages.filter(({ listed }) => listed).length} addresses`;
}
