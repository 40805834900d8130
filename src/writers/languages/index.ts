/**
 * Says on each page which of its words are in another language than the page: texts of the collections and words of the interface that
 * nobody has put into its language yet. They are found by what they say, so that no component has to hand a language on; a book whose
 * texts are all there has none.
 */
import { DEFAULT_LANGUAGE, pick, textOf } from '../../core/i18n';
import type { Book } from '../../book';
import { elementNode, find, isElement, isText, named, textNode, type Element, type Node, type Tree } from '../../html/tree';
import type { Site } from '../site';
import { finderOf, plain, type Finder, type Foreign } from './finder';
import { fallbackWords } from './words';

/** Fields that are written once for all languages, in English: how a source signs itself, where a rule stands. */
const AS_IT_STANDS = ['author', 'container-title', 'translated-title', 'locator'];

/** All texts of a book that fall back to another language. */
function foreignTexts({ collections, language }: Book): Foreign {
  const found = new Map<string, string>();
  if (language === DEFAULT_LANGUAGE) return found;
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) walk(one);
    else if (typeof node === 'object' && node !== null) {
      if (hasEnglish(node)) {
        const { text, lang } = pick(textOf(node), language);
        if (lang !== language) found.set(plain(text), lang);
      }
      for (const [key, one] of Object.entries(node)) {
        if (typeof one !== 'string') walk(one);
        else if (AS_IT_STANDS.includes(key) && !/\p{Script=Han}/u.test(one)) found.set(plain(one), DEFAULT_LANGUAGE);
      }
    }
  };
  for (const entries of Object.values(collections)) for (const entry of entries.values()) walk(entry);
  return found;
}

/** A text by language, or an entry that has one among its fields. */
const hasEnglish = (node: object): node is { readonly en: string } => typeof (node as { en?: unknown }).en === 'string';

/** The language of an element all of whose texts are in one other language; what has no letters, or says its own language, does not count. */
function foreignThroughout(element: Element, languageOf: (text: string) => string | undefined): string | null {
  const found = new Set<string | undefined>();
  const look = (node: Element): void => {
    // What a widget draws may stand in pieces of text that read as one.
    const text = plain(node.children.map((child) => (isText(child) ? child.value : '')).join(''));
    if (/\p{L}/u.test(text)) found.add(languageOf(text));
    for (const child of node.children) if (isElement(child) && !('lang' in child.attributes) && !CODE.test(child.name)) look(child);
  };
  look(element);
  const [only] = found;
  return found.size === 1 && only ? only : null;
}

const CODE = /^(?:script|style|textarea|code)$/;

/** Marks the texts of a page. Within a widget only whole elements are marked: it finds its own nodes again when it wakes. */
export function markForeign(page: Tree, language: string, { languageOf, within }: Finder): void {
  const body = find(page, named('body'));
  if (!body) return;
  const visit = (element: Element, lang: string, inWidget: boolean): void => {
    if (CODE.test(element.name)) return;
    const own = element.attributes['lang'] ?? lang;
    const inside = inWidget || element.name === 'astro-island';
    const whole = own === language ? foreignThroughout(element, languageOf) : null;
    if (whole) element.attributes['lang'] = whole;
    else if (own === language && !inside && element.name !== 'option')
      element.children = element.children.flatMap((child) => (isText(child) ? split(child.value) : [child]));
    for (const child of element.children) if (isElement(child)) visit(child, element.attributes['lang'] ?? own, inside);
  };
  const split = (text: string): Node[] => {
    const marked = (part: string, lang: string) => elementNode('span', { lang }, [textNode(part)]);
    const said = languageOf(plain(text));
    if (said) return [marked(text, said)];
    const found = within(text);
    if (!found) return [textNode(text)];
    const [before, after] = [text.slice(0, found.at), text.slice(found.at + found.part.length)];
    return [...(before ? [textNode(before)] : []), marked(found.part, found.lang), ...(after ? split(after) : [])];
  };
  visit(body, language, false);
}

type Marker = (page: Tree) => void;
const made = new WeakMap<Book, Marker | null>();

/** Marks the texts of one page of a book; null where all of them are in its language. */
export function languageMarker(book: Book): Marker | null {
  if (!made.has(book)) made.set(book, markerOf(book));
  return made.get(book) ?? null;
}

function markerOf(book: Book): Marker | null {
  const { texts, patterns, lang } = fallbackWords(book);
  const foreign = new Map([...texts.map((text) => [plain(text), lang] as const), ...foreignTexts(book)]);
  if (foreign.size === 0 && patterns.length === 0) return null;
  const finder = finderOf(foreign, patterns, lang);
  return (page) => markForeign(page, book.language, finder);
}

export async function markLanguages({ books, pages }: Site): Promise<string> {
  let marked = 0;
  for (const book of books) {
    const mark = languageMarker(book);
    if (!mark) continue;
    for (const page of pages.values()) {
      const html = find(page, named('html'));
      if (html?.attributes['lang'] !== book.language) continue;
      mark(page);
      marked += 1;
    }
  }
  return `${marked} pages with texts of another language`;
}
