import type { AstroIntegration } from 'astro';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plural, type Plural } from '../core/i18n';
import { countWords, minutes, type Words } from '../core/reading';
import { readNoun } from '../book/collections';
import { pageFile } from './page';

interface ReadingWords {
  readonly minutes: Plural;
  readonly more: Plural;
}

/** Where pages leave room for a time to read: `data-minutes` names the chapter by its path, or several with spaces between them. */
const ROOM = /<span data-minutes="([^"]+)"( data-more)?([^>]*)><\/span>/g;

/** Puts the times to read into a page; what opens is told where the page asks for it and opening it doubles the time. */
export function fillMinutes(html: string, words: ReadonlyMap<string, Words>, texts: ReadingWords, lang: string): string {
  return html.replace(ROOM, (_all, paths: string, asks: string | undefined, attributes: string) => {
    const counts = paths.split(' ').map((path) => {
      const count = words.get(path);
      if (!count) throw new Error(`${path}: no chapter was built at this address, so its words cannot be counted`);
      return count;
    });
    const sum = (part: keyof Words) => counts.reduce((all, count) => all + count[part], 0);
    const time = plural(texts.minutes, minutes(sum('shown')), lang);
    const more = asks && sum('closed') >= sum('shown') ? plural(texts.more, minutes(sum('closed')), lang) : '';
    return `<span${attributes}>${time}${more}</span>`;
  });
}

/** The running text of a chapter: the page's article. */
const articleOf = (html: string): string => html.match(/<article[\s\S]*<\/article>/)?.[0] ?? '';

/** Counts the words of the built chapters and says the times to read wherever a page has left room for them. */
export function countReading(): AstroIntegration {
  let base = '/';
  return {
    name: 'count-reading',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const ui = readNoun('ui');
        const files = pages.map(({ pathname }) => ({ pathname, file: join(fileURLToPath(dir), pageFile(pathname)) }));
        const built = await Promise.all(files.map(async (one) => ({ ...one, html: await readFile(one.file, 'utf8') })));
        const chapters = built.filter(({ html }) => html.includes('property="article:section"'));
        const words = new Map(chapters.map(({ pathname, html }) => [`${base}${pathname}`, countWords(articleOf(html))]));
        await Promise.all(
          built.map(async ({ file, html }) => {
            if (!html.includes(' data-minutes=')) return;
            const lang = html.match(/<html lang="([^"]*)"/)?.[1] ?? '';
            const texts = ui.get(lang)?.chapter;
            if (texts) await writeFile(file, fillMinutes(html, words, texts, lang));
          }),
        );
        logger.info(`${chapters.length} chapters`);
      },
    },
  };
}
