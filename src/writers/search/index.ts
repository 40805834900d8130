/** The index of the whole book, made of its entries and of the built pages by Pagefind (https://pagefind.app). Writes pagefind/. */
import { readFileSync } from 'node:fs';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { OPENED, wordsIn, writtenApart, type Findable, type Signs } from '../../core/search';
import { writeHtml, type Tree } from '../../html/tree';
import type { Site } from '../site';
import { entries } from './entries';
import { indexable, isIndexed, wordsOf } from './page';

/** Of a page's text: what is not the page's own words, or stands in the index by itself. */
const LEFT_OUT = [
  'nav, form, fieldset, select, textarea, button, svg, table, .no-print, .visually-hidden',
  // Notes, terms and the reasons of claims have entries of their own; within a sentence they would break its excerpt.
  '.note, .term-body, .claims, .sources, .figure-more, .cite, .meta',
];

/** Of what Pagefind writes: its own interfaces, and what reads languages that it does not know. */
const UNUSED = /(-ui|-highlight|-worker)\.(js|css)$|^wasm\.unknown/;

export async function indexSearch({ books, pages, write }: Site): Promise<string> {
  const { index, errors } = await createIndex({ excludeSelectors: LEFT_OUT });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const things = books.flatMap((book) => [
    ...book.pages
      .filter((page) => isIndexed(page, book))
      .map((page) => {
        const kind = page.section ? ('chapter' as const) : ('page' as const);
        const tree = indexable(pages.get(page.path)!, kind);
        return { kind, path: `/${page.path}`, title: page.title, text: `${page.title} ${wordsOf(tree)}`, tree, language: book.language };
      }),
    ...entries(book).map((entry) => ({ ...entry, tree: null, language: book.language })),
  ]);
  for (const thing of things) await add(index, thing);
  const { files } = await index.getFiles();
  await close();
  const opener = `import{createInstance}from"./pagefind.js";dispatchEvent(new CustomEvent("${OPENED}",{detail:createInstance}));\n`;
  const sounds = [...new Set(books.flatMap(({ collections }) => [...collections.glossary.values()].map(({ pinyin }) => pinyin)))];
  const texts = things.map(({ text }) => wordsIn(text));
  const chinese = things.flatMap(inChinese);
  const signs: Signs = { things: chinese, traditional: traditionalOf(chinese.map(({ text }) => text).join('')) };
  const beside = [
    { path: 'open.js', content: opener },
    // Its words, since the index answers a word that it does not have with others; and what is in Chinese, which it reads by whole clauses.
    { path: 'words.json', content: JSON.stringify({ words: [...new Set(texts.flat())].sort(), sounds, apart: writtenApart(texts) }) },
    { path: 'signs.json', content: JSON.stringify(signs) },
  ];
  for (const { path, content } of [...files.filter(({ path }) => !UNUSED.test(path)), ...beside]) await write(`pagefind/${path}`, content);
  return `${things.length} places`;
}

async function add(index: PagefindIndex, { kind, path, title, text, tree, language }: Findable & { tree: Tree | null; language: string }) {
  const { errors } = tree
    ? await index.addHTMLFile({ url: path, content: writeHtml(tree) })
    : await index.addCustomRecord({ url: path, content: text, language, meta: { title }, filters: { kind: [kind] } });
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** Traditional signs, each before its simplified form, of those that the text holds in either form. */
function traditionalOf(text: string): string {
  const pairs = readFileSync('src/writers/search/traditional.txt', 'utf8').match(/^\p{Script=Han}.*$/gmu) ?? [];
  const used = new Set(text);
  return pairs
    .flatMap((line) => line.split(' '))
    .filter((pair) => [...pair].some((sign) => used.has(sign)))
    .join('');
}

/** A thing with what is Chinese of its text, each piece with the words beside it; nothing where there is none. */
function inChinese({ kind, path, title, text: whole }: Findable): Findable[] {
  const text = (whole.match(/.{0,50}\p{Script=Han}+(?:.{0,20}\p{Script=Han}+)*.{0,50}/gu) ?? []).join(' … ');
  return text ? [{ kind, path, title, text }] : [];
}
