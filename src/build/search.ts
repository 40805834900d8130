/** The index of the whole book, made from the built pages and the content by Pagefind (https://pagefind.app). */
import type { AstroIntegration } from 'astro';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { LANGUAGES, pick, type Language, type Localized } from '../core/i18n';
import { OPENED, wordsIn, type Findable } from '../core/search';
import { readNoun } from '../book/collections';
import { plainText } from './embed-page';
import { readPages, type DescribedPage } from './page';

/** Of a page's text: what is not the page's own words, or stands in the index by itself. */
const LEFT_OUT = [
  'nav, form, fieldset, select, button, svg, table, .no-print, .visually-hidden',
  // Notes, terms and the reasons of claims have entries of their own; within a sentence they would break its excerpt.
  '.note, .term-body, .claims, .sources, .twin, .cite, .meta',
];

/** Of what Pagefind writes: its own interfaces, and what reads languages that it does not know. */
const UNUSED = /(-ui|-highlight|-worker)\.(js|css)$|^wasm\.unknown/;

/** Pages whose entries are found one by one. */
const ENTRIES = /^[a-z-]+\/(claims|sources|glossary|facts(\/[a-z-]+)?|[a-z-]+\/numbers)\/$/;

/** Everything that has an address of its own within a page: claims, terms, sources, facts behind numbers, schemes. */
export function entries(lang: Language, pages: readonly Pick<DescribedPage, 'path' | 'html'>[], root = 'content'): Findable[] {
  const say = (text: Localized | undefined): string => (text ? pick(text, lang).text : '');
  const join = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ');
  /** The address of an id, on the first page of the language that ends so and holds it. */
  const at = (end: string, id: string): string | null => {
    const page = pages.find(({ path, html }) => path.startsWith(`${lang}/`) && path.endsWith(end) && html.includes(` id="${id}"`));
    return page ? `/${page.path}#${id}` : null;
  };
  const all: (Omit<Findable, 'path'> & { path: string | null })[] = [
    ...[...readNoun('claims', root).values()].map(({ id, claim, reason }) => ({
      kind: 'claim' as const,
      path: at('/claims/', id),
      title: say(claim),
      text: join(say(claim), say(reason)),
    })),
    ...[...readNoun('glossary', root).values()].map(({ id, term, hans, hant, pinyin, literal, definition, misreading }) => ({
      kind: 'term' as const,
      path: at('/glossary/', id),
      title: `${say(term)} ${hans}`,
      text: join(`${say(term)} ${hans}${hant === hans ? '' : ` ${hant}`} ${pinyin}`, say(literal), say(definition), say(misreading)),
    })),
    ...[...readNoun('schemes', root).values()].map((scheme) => ({
      kind: 'scheme' as const,
      // All in one figure: the query keeps their addresses apart, or the index would keep only the last.
      path: at('/patchwork/', 'scorer')?.replace('#', `?scheme=${scheme.id}#`) ?? null,
      title: join(say(scheme.name), scheme.nameZh),
      text: join(
        say(scheme.name),
        scheme.nameZh,
        say(scheme.place),
        say(scheme.summary),
        say(scheme.operator),
        ...scheme.rules.map(({ text }) => say(text)),
      ),
    })),
    ...[...readNoun('facts', root).values()].map(({ id, statement, notes, confidence }) => ({
      kind: 'fact' as const,
      path: confidence === 'recalled' ? null : (at('/numbers/', `fact-${id}`) ?? at('/', `fact-${id}`)),
      title: say(statement),
      text: join(say(statement), say(notes)),
    })),
    ...[...readNoun('sources', root).values()].map((source) => ({
      kind: 'source' as const,
      path: at('/sources/', source.id),
      title: source.title,
      text: join(source.author, source['translated-title'], source['container-title'], source.issued?.slice(0, 4), source.title),
    })),
  ];
  return all.flatMap((one) => (one.path === null ? [] : [{ ...one, path: one.path }]));
}

/** A page's main part as what is indexed, with its kind. The front page and lists of entries are found by what they lead to. */
export function indexable({ path, html, section, listed }: DescribedPage): string | null {
  const isFront = path === '' || (LANGUAGES as readonly string[]).includes(path.replace(/\/$/, ''));
  if (!listed || isFront || ENTRIES.test(path)) return null;
  // Entries that stand side by side are set apart by their boxes alone; in an excerpt they need a space.
  const spaced = html
    .replace(/<\/(?:dt|dd|div|p|li|td|th|b|strong|span|summary)>(?=[<\p{L}\p{N}])/gu, (tag) => `${tag} `)
    .replace(/(?<=[\p{L}\p{N}])<(?:b|strong)\b/gu, (tag) => ` ${tag}`);
  // The index asks for the address on the heading itself.
  const headed = spaced.replace(/<h2([^>]*)><span (id="[^"]+")[^>]*><\/span>/g, '<h2$1 $2>');
  return headed.replace('<main ', `<main data-pagefind-body data-pagefind-filter="kind:${section ? 'chapter' : 'page'}" `);
}

/** Writes pagefind/ beside the pages. */
export function indexSearch(): AstroIntegration {
  return {
    name: 'index-search',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const read = await readPages(dir, pages);
        const { index, errors } = await createIndex({ excludeSelectors: LEFT_OUT });
        if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
        const count = await fillIndex(index, read);
        const { files } = await index.getFiles();
        const opener = `import{createInstance}from"./pagefind.js";dispatchEvent(new CustomEvent("${OPENED}",{detail:createInstance}));\n`;
        const things = findables(read);
        const beside = [
          { path: 'open.js', content: opener },
          // Its words, since the index answers a word that it does not have with others; and what is in Chinese, which it reads by whole clauses.
          { path: 'words.json', content: JSON.stringify([...new Set(things.flatMap(({ text }) => wordsIn(text)))].sort()) },
          { path: 'signs.json', content: JSON.stringify(things.flatMap(inChinese)) },
        ];
        const kept = [...files.filter(({ path }) => !UNUSED.test(path)), ...beside];
        for (const { path, content } of kept) {
          const file = join(fileURLToPath(dir), 'pagefind', path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        await close();
        logger.info(`${count} places in the index`);
      },
    },
  };
}

/** A thing with what is Chinese of its text, each piece with the words beside it; nothing where there is none. */
function inChinese(thing: Findable): Findable[] {
  const text = (thing.text.match(/.{0,50}\p{Script=Han}+(?:.{0,20}\p{Script=Han}+)*.{0,50}/gu) ?? []).join(' … ');
  return text ? [{ ...thing, text }] : [];
}

/** All that is in the index: entries, and pages as far as the index reads them. */
function findables(pages: readonly DescribedPage[]): Findable[] {
  const read = pages.flatMap((page): Findable[] => {
    const content = indexable(page);
    if (content === null) return [];
    const text = plainText(content.slice(content.indexOf('<main')).replace(/<(script|style|svg|nav)\b[\s\S]*?<\/\1>/g, ' '));
    return [{ kind: page.section ? 'chapter' : 'page', path: `/${page.path}`, title: page.title, text: `${page.title} ${text}` }];
  });
  return [...read, ...LANGUAGES.flatMap((lang) => entries(lang, pages))];
}

async function fillIndex(index: PagefindIndex, pages: readonly DescribedPage[]): Promise<number> {
  let count = 0;
  const added = ({ errors }: { errors: string[] }) => {
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
    count += 1;
  };
  for (const page of pages) {
    const content = indexable(page);
    if (content !== null) added(await index.addHTMLFile({ url: `/${page.path}`, content }));
  }
  for (const lang of LANGUAGES)
    for (const { kind, path, title, text } of entries(lang, pages))
      added(await index.addCustomRecord({ url: path, content: text, language: lang, meta: { title }, filters: { kind: [kind] } }));
  return count;
}
