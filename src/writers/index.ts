/** All that is made of the book after Astro has built its pages, in the order in which one needs what another made. */
import type { AstroIntegration } from 'astro';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBooks } from '../book';
import type { Place } from '../book/model';
import { readHtml } from '../html/tree';
import { drawCards } from './cards';
import { writeClasses } from './class';
import { moveDetails } from './details';
import { writeEmbeds } from './embeds';
import { drawIcons } from './icons';
import { writeHeaders } from './headers';
import { markLanguages } from './languages';
import { writeOffline } from './offline';
import { finishPages } from './pages';
import { writeLessons } from './lessons';
import { countReading } from './reading';
import { writeReferences } from './references';
import { indexSearch } from './search';
import { pageFile, type Site, type Writer } from './site';
import { writeSitemap } from './sitemap';
import { writeWhole } from './whole';

/** Languages are marked before anything is taken from the pages. Embeds are taken from the pages while their styles are whole; the index of search reads pages whole, before what is closed on them leaves; what is kept offline is what all the others have made. */
const WRITERS: Readonly<Record<string, Writer>> = {
  reading: countReading,
  languages: markLanguages,
  whole: writeWhole,
  lessons: writeLessons,
  embeds: writeEmbeds,
  classes: writeClasses,
  pages: finishPages,
  cards: drawCards,
  icons: drawIcons,
  headers: writeHeaders,
  references: writeReferences,
  sitemap: writeSitemap,
  search: indexSearch,
  details: moveDetails,
  offline: writeOffline,
};

export function writeBook(): AstroIntegration {
  let place: Place = { root: '' };
  let unpruned = '';
  return {
    name: 'write-book',
    hooks: {
      'astro:config:done': ({ config }) => {
        place = { root: new URL(config.base.replace(/\/?$/, '/'), config.site).href };
        unpruned = join(fileURLToPath(config.cacheDir), 'unpruned');
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const site = await siteIn(fileURLToPath(dir), unpruned, pages, place);
        for (const [name, write] of Object.entries(WRITERS)) logger.info(`${name}: ${await write(site)}`);
      },
    },
  };
}

async function siteIn(root: string, unpruned: string, pages: readonly { readonly pathname: string }[], place: Place): Promise<Site> {
  const paths = pages.map(({ pathname }) => (/^404\/?$/.test(pathname) ? '404/' : pathname));
  const read = (path: string) => readFile(join(root, path), 'utf8');
  return {
    books: readBooks(place),
    place,
    pages: new Map(await Promise.all(paths.map(async (path) => [path, readHtml(await read(pageFile(path)))] as const))),
    read,
    bytes: (path) => readFile(join(root, path)),
    list: async () => {
      const found = await readdir(root, { recursive: true, withFileTypes: true });
      return found.flatMap((one) => (one.isFile() ? [relative(root, join(one.parentPath, one.name)).replaceAll('\\', '/')] : []));
    },
    write: (path, content) => writeInto(root, path, content),
    keep: (path, html) => writeInto(unpruned, path, html),
  };
}

async function writeInto(root: string, path: string, content: string | Uint8Array): Promise<void> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
