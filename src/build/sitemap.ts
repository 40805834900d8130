/** sitemap.xml (https://www.sitemaps.org/protocol.html) and the robots.txt that leads to it. */
import type { AstroIntegration } from 'astro';
import { writeFile } from 'node:fs/promises';
import { escapeHtml } from '../core/text';
import { readPages, type DescribedPage } from './page';

/** Each listed address once, with the day on which what it rests on was last looked at. */
export function sitemap(pages: readonly Pick<DescribedPage, 'address' | 'modified' | 'listed'>[]): string {
  const days = new Map(pages.filter(({ listed }) => listed).map(({ address, modified }) => [address, modified]));
  const urls = [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, day]) => `<url><loc>${escapeHtml(address)}</loc><lastmod>${day}</lastmod></url>`);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

export function writeSitemap(): AstroIntegration {
  let home = '';
  return {
    name: 'write-sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        home = new URL(config.base.replace(/\/?$/, '/'), config.site).href;
      },
      'astro:build:done': async ({ dir, pages }) => {
        await writeFile(new URL('sitemap.xml', dir), sitemap(await readPages(dir, pages)));
        await writeFile(new URL('robots.txt', dir), `User-agent: *\nAllow: /\n\nSitemap: ${home}sitemap.xml\n`);
      },
    },
  };
}
