/**
 * What is closed at first on a chapter (definitions, tables, ledgers, claims that hold) leaves the page for one beside it, details/, when all
 * that reads whole pages is done. A link stands in its place; src/state/details.inline.js puts it back when a reader asks for it.
 */
import type { AstroIntegration } from 'astro';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fill } from '../core/i18n';
import { escapeHtml } from '../core/text';
import { readNoun } from '../book/collections';
import { plainText } from './embed-page';
import { policy, pruneStyles } from './finish';
import { pageFile } from './page';

interface Part {
  /** What opens it, with the title of its figure. */
  readonly title: string;
  readonly html: string;
}

/** Where the element ends that begins at `start`. */
function endOf(html: string, start: number, name: string): number {
  const tags = new RegExp(`<${name}\\b|</${name}>`, 'g');
  tags.lastIndex = start;
  for (let depth = 0, found = tags.exec(html); found; found = tags.exec(html)) {
    depth += found[0].startsWith('</') ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  throw new Error(`an element "${name}" of the page does not end`);
}

const LATER = /<details\b[^>]*? data-later(?:="([^"]*)")?[^>]*>/g;

/**
 * Takes what stands in each `details` with `data-later`, below its summary. In its place a link: to the address that `data-later` gives, in
 * the words of the element with `data-stub`, or else to the part's own place, in these words.
 */
export function takeOut(html: string, words: string): { page: string; parts: readonly Part[] } {
  const parts: Part[] = [];
  let page = '';
  let at = 0;
  for (const { 0: tag, 1: address, index } of html.matchAll(LATER)) {
    if (index < at) continue;
    const end = endOf(html, index, 'details') - '</details>'.length;
    const begin = html.indexOf('</summary>', index) + '</summary>'.length;
    const inside = html.slice(begin, end);
    const figure = html.lastIndexOf('<figure', index) > html.lastIndexOf('</figure>', index) && html.lastIndexOf('<figcaption>', index);
    const titles = [figure && html.slice(figure, html.indexOf('</figcaption>', figure)), html.slice(index + tag.length, begin)];
    parts.push({
      title: titles.flatMap((title) => (title ? [plainText(title.replaceAll('<', ' <'))] : [])).join(': '),
      html: inside.replace(/ data-stub(?:="[^"]*")?/g, ''),
    });
    const [, , attributes = '', text = ''] = /<(\w+)([^>]*?) data-stub(?:="[^"]*")?>([^<]*)<\/\1>/.exec(inside) ?? [];
    const stub = address
      ? `<span> (<a href="${address}"${attributes}>${text}</a>)</span>`
      : `<p class="small"><a href="details/#part-${parts.length}">${escapeHtml(words)}</a></p>`;
    const opened = tag.replace(/ data-later(?:="[^"]*")?/, ` data-part="${parts.length}"`);
    page += `${html.slice(at, index)}${opened}${html.slice(index + tag.length, begin)}${stub}`;
    at = end;
  }
  return { page: page + html.slice(at), parts };
}

/** The page of the parts: the frame of the chapter, which leads back, with one part under the other. */
export function detailsPage(html: string, parts: readonly Part[], title: string, back: string): string {
  const sections = parts.map(({ title, html }, i) => `<h2>${escapeHtml(title)}</h2><div id="part-${i + 1}">${html}</div>`);
  const main = `<main id="main" tabindex="-1"><div class="sheet prose"><h1>${escapeHtml(title)}</h1><p><a href="../">${escapeHtml(back)}</a></p>${sections.join('')}</div></main>`;
  const page = html
    .replace(/<main[\s\S]*<\/main>/, () => main)
    .replace(/<title>[^<]*/, () => `<title>${escapeHtml(title)}`)
    .replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>|<link rel="alternate" type="[^"]*oembed"[^>]*>/g, '')
    .replace('<meta charset="utf-8">', (charset) => `${charset}<meta name="robots" content="noindex">`);
  const lean = page.replace(/(<style[^>]*>)([\s\S]*?)<\/style>/, (_all, tag: string, css: string) => {
    return `${tag}${pruneStyles(css, page.replace(css, ''))}</style>`;
  });
  return lean.replace(/(http-equiv="content-security-policy" content=")[^"]*/, (_all, before: string) => before + policy(lean));
}

export function moveDetails(): AstroIntegration {
  return {
    name: 'move-details',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const ui = readNoun('ui');
        let moved = 0;
        for (const { pathname } of pages) {
          const file = join(fileURLToPath(dir), pageFile(pathname));
          const html = await readFile(file, 'utf8');
          if (!html.includes('property="article:section"')) continue;
          const words = ui.get(/<html lang="([^"]*)"/.exec(html)?.[1] ?? '')?.details;
          if (!words) throw new Error(`${pathname}: content/ui has no words for the page of its details`);
          const { page, parts } = takeOut(html, words.link);
          if (parts.length === 0) continue;
          const chapter = plainText(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '');
          const beside = join(dirname(file), 'details/index.html');
          await mkdir(dirname(beside), { recursive: true });
          await writeFile(beside, detailsPage(html, parts, fill(words.title, { chapter }), fill(words.back, { chapter })));
          await writeFile(file, page);
          moved += parts.length;
        }
        logger.info(`${moved} parts`);
      },
    },
  };
}
