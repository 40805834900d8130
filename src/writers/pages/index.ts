/**
 * Finishes each built page: styles into the head, unused ones out, then the policy that fits what is left. Astro's own
 * `security.csp` lists the hashes of the whole site on every page, half a kilobyte that does not compress.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dropComments, hoistStyles, joinScripts, leanIslands, minifyScripts, plainAddresses, tightenDetails } from '../../html/finish';
import { isWhole, moveProps } from '../../html/island';
import { policy, type PolicyOptions } from '../../html/policy';
import { pruneStyles, shortenProperties, shortenScopes, takeLater, trimScopes, usedIn } from '../../html/styles';
import {
  codeIn,
  elementsIn,
  elementNode,
  find,
  findAll,
  isElement,
  named,
  putBefore,
  setCode,
  writeHtml,
  type Tree,
} from '../../html/tree';
import { pageFile, type Site } from '../site';

/** Changes the page to what it says and does at last, while its styles are whole. `wake` is the script that wakes its islands. */
function preparePage(page: Tree, wake: string): void {
  hoistStyles(page);
  leanIslands(page, wake);
  for (const step of [joinScripts, minifyScripts, dropComments, tightenDetails, plainAddresses]) step(page);
}

/**
 * Makes a prepared page lean and answers with the files that it asks for beside its scripts, by their names; `scripts` is what its islands
 * load, as one text. `files` is the address of their folder, where the page may ask for its later styles.
 */
function leanPage(page: Tree, scripts: string, options: PolicyOptions, files?: string): ReadonlyMap<string, string> {
  const used = usedIn(page, scripts);
  for (const style of findAll(page, named('style'))) setCode(style, pruneStyles(codeIn(style), used));
  shortenScopes(page);
  trimScopes(page);
  shortenProperties(page, scripts);
  const later = files === undefined ? new Map<string, string>() : moveStyles(page, files);
  addPolicy(page, options);
  return new Map([...moveProps(page), ...later]);
}

/**
 * Moves the styles that are needed from the first figure on into a file that is asked for there: what stands above is painted without
 * waiting for it, what stands below when it has come. So it is without scripts and in old browsers too.
 */
function moveStyles(page: Tree, files: string): ReadonlyMap<string, string> {
  const figure = find(page, named('figure'));
  const css = figure ? takeLater(page, figure) : '';
  if (!figure || css === '') return new Map();
  const name = `later.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
  putBefore(page, figure, elementNode('link', { rel: 'stylesheet', href: `${files}${name}` }));
  return new Map([[name, css]]);
}

/** Finishes a page that is one file. */
export function finishWhole(page: Tree, options: PolicyOptions): void {
  preparePage(page, '');
  leanPage(page, '', options);
}

/** The policy stands right behind the charset, before anything that it is about. */
export function addPolicy(page: Tree, options: PolicyOptions): void {
  const head = find(page, named('head'));
  const meta = elementNode('meta', { 'http-equiv': 'content-security-policy', content: policy(page, options) });
  head?.children.splice(head.children.findIndex((node) => isElement(node) && 'charset' in node.attributes) + 1, 0, meta);
}

export async function finishPages({ books, place, pages, read, write, keep }: Site): Promise<string> {
  const scripts = scriptReader(read);
  const wake = await readFile('src/kit/islands.inline.js', 'utf8');
  // The index of search is WebAssembly, and the gallery shows embeds.
  const may = (path: string, page: string) => books.some(({ language }) => path === `${language}/${page}/`);
  // A chapter begins with words, the other pages with what they are for.
  const chapters = new Set(books.flatMap((book) => book.chapters.map((chapter) => chapter.path)));
  const beside = new URL('_astro/', place.root).pathname;
  for (const [path, page] of pages) {
    // A page that holds its script needs nothing and may ask for nothing.
    const options = isWhole(page) ? { embed: { data: null } } : { wasm: may(path, 'search'), frames: may(path, 'embed') };
    preparePage(page, wake);
    if (find(page, named('figure'))) await keep(pageFile(path), writeHtml(page));
    const files = leanPage(page, await scripts(page), options, chapters.has(path) ? beside : undefined);
    for (const [name, content] of files) await write(`_astro/${name}`, content);
    await write(pageFile(path), writeHtml(page));
  }
  return `${pages.size} pages`;
}

/** Reads a page's islands and everything that they import, as one text. */
function scriptReader(read: Site['read']): (page: Tree) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  const file = (name: string) => {
    const text = known.get(name) ?? read(`_astro/${name}`);
    known.set(name, text);
    return text;
  };
  return async (page) => {
    const found = new Map<string, string>();
    const add = async (name: string): Promise<void> => {
      if (found.has(name)) return;
      found.set(name, '');
      const text = await file(name);
      found.set(name, text);
      for (const [, next = ''] of text.matchAll(/(?:from|import)\s*\(?["'`]\.\/([^"'`]+\.js)["'`]/g)) await add(next);
    };
    for (const { attributes } of elementsIn(page)) {
      const [, name] = attributes['component-url']?.split('/_astro/') ?? [];
      if (name) await add(name);
    }
    return [...found.values()].join('\n');
  };
}
