/**
 * What a device needs to show the book without a network: the service worker, a list of files for each page, one for the whole book, and
 * the manifest by which it can be installed. A file stands in a list with the hash of its content, so that a page is never kept with a
 * file of another version.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { minifySync } from 'vite';
import type { Book } from '../../book';
import { PAPER } from '../../core/colours';
import { pageFile, type Site } from '../site';

/** Path of the page that says what is kept, below the folder of its language: it also stands in for a page that is not. */
const PAGE = 'offline/';

/** Names of files in a page, in props or in a script: `_astro/x.js`, and "./x.js" beside a script. */
const NAMED = /(?:_astro\/|["'`]\.\/)([\w.-]+\.\w+)/g;

/** What a list of files is made from: every file of the site by its path below the base, and how to read one. */
interface Files {
  readonly all: ReadonlySet<string>;
  readonly text: (path: string) => Promise<string>;
}

/**
 * All files that a page needs, as paths below the base: scripts of its widgets with what they import, their props, fonts, data, and what is
 * closed on the page.
 */
export async function filesOf(path: string, { all, text }: Files): Promise<string[]> {
  const found = new Set<string>();
  const add = async (file: string): Promise<void> => {
    if (found.has(file) || !all.has(file)) return;
    found.add(file);
    if (!/\.(js|json|html)$/.test(file) || /^(data|pagefind)\//.test(file)) return;
    const content = await text(file);
    for (const [, name] of content.matchAll(NAMED)) await add(`_astro/${name}`);
    for (const [, data] of content.matchAll(/\/(data\/v1\/[\w-]+\/[\w./-]*\.json)/g)) await add(data!);
    for (const [, ground] of content.matchAll(/\/(maps\/[\w-]+\.svg)/g)) await add(ground!);
    // A scorer is given the folder. It always needs these two of it; the words of a scheme come when its ledger is opened.
    for (const [, folder] of content.matchAll(/\/(data\/v1\/[\w-]+\/)(?=["'&`])/g))
      for (const name of ['rulebook', 'act-notes']) await add(`${folder}${name}.json`);
    // The field of search is given the folder of its index.
    if (/\/pagefind\/(?=["'&`])/.test(content)) for (const one of all) if (one.startsWith('pagefind/')) await add(one);
  };
  await add(pageFile(path));
  await add(pageFile(`${path}details/`));
  return [...found].sort();
}

/** The address of a file below the base, as a browser asks for it. */
const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** As the worker reckons it: the first eight bytes of SHA-256, as hexadecimal digits. */
const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex').slice(0, 16);

/** https://www.w3.org/TR/appmanifest/ */
const manifestOf = ({ language, messages }: Book) => {
  const { site } = messages.get(language)!;
  return {
    name: site.name,
    description: site.description,
    lang: language,
    id: './',
    start_url: './',
    scope: '../',
    display: 'minimal-ui',
    background_color: PAPER.light,
    theme_color: PAPER.light,
    icons: [
      { src: '../favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      ...[192, 512].map((size) => ({ src: `../icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose: 'any maskable' })),
    ],
  };
};

/**
 * Pagefind writes the values of its filter in an order that it draws by lot: this file, and the two that name it, differ from one build to the
 * next. They make no new version, for which every reader would fetch the book again; what changes in them changes other files of the index.
 */
const BY_LOT = /^pagefind\/(?:filter\/|.*\.pf_meta$|pagefind-entry\.json$)/;

export async function writeOffline({ books, pages, list, bytes, write }: Site): Promise<string> {
  for (const book of books) await write(`${book.language}/manifest.webmanifest`, JSON.stringify(manifestOf(book)));
  const all = new Set(await list());
  const known = new Map<string, Promise<Buffer>>();
  /** Most files belong to many pages: each is read once. */
  const content = (file: string): Promise<Buffer> => {
    const found = known.get(file) ?? bytes(file);
    known.set(file, found);
    return found;
  };
  const text = async (file: string) => (await content(file)).toString();
  const hashes = new Map<string, string>();
  const hashed = async (files: readonly string[]) => {
    for (const file of files) if (!hashes.has(file)) hashes.set(file, hashOf(await content(file)));
    return Object.fromEntries(files.map((file) => [addressOf(file), hashes.get(file)!]));
  };
  // The gallery shows embeds, which are never kept.
  const kept = [...pages.keys()].filter((path) => !/(^|\/)(404|embed)\/$/.test(path));
  const lists = new Map<string, Record<string, string>>();
  for (const path of kept) lists.set(path, await hashed(await filesOf(path, { all, text })));
  const beside = [...all].filter((file) => /^data\/v1\/[\w-]+\/schemes\/|\.webmanifest$|^icon-|^favicon\.svg$/.test(file));
  const more = await hashed(beside);
  const version = hashOf(JSON.stringify([...hashes].filter(([file]) => !BY_LOT.test(file)).sort()));
  for (const [path, files] of lists) await write(`${path}offline.json`, JSON.stringify({ version, files }));
  let size = 0;
  for (const file of hashes.keys()) {
    const whole = await content(file);
    size += (/\.(html|js|json|svg)$/.test(file) ? gzipSync(whole) : whole).length;
  }
  await write('offline-book.json', JSON.stringify({ version, size, pages: kept, files: more }));
  const fallbacks = books.map(({ language }) => `${language}/${PAGE}`).filter((path) => pages.has(path));
  const constants = `const VERSION=${JSON.stringify(version)},FALLBACKS=${JSON.stringify(fallbacks)};`;
  await write('sw.js', minifySync('sw.js', constants + (await readFile('src/kit/offline.worker.js', 'utf8'))).code);
  return `${kept.length} pages, ${hashes.size} files, ${(size / 1e6).toFixed(1)} MB to fetch`;
}
