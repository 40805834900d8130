/**
 * Says on each page which of its words are in another language than the page: texts of the collections and words of the interface that
 * nobody has put into its language yet. They are found by what they say, so that no component has to hand a language on; a book whose
 * texts are all there has none.
 */
import { DEFAULT_LANGUAGE, pick, textOf } from '../../core/i18n';
import type { Book } from '../../book';
import { elementNode, find, isElement, isText, named, textNode, type Element, type Node, type Tree } from '../../html/tree';
import type { Site } from '../site';
import { fallbackWords } from './words';

/** Texts that stand on pages of a language though they are in another: what each says, and its language. */
export type Foreign = ReadonlyMap<string, string>;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Shorter texts are not looked for within others: they could be a part of any. */
const LEAST_WITHIN = 8;

/** A text without the signs around it, and without the year that stands behind the name of a source. */
const bare = (text: string): string => plain(text).replace(/^[\s\p{P}]+|[\s\p{P}]*(?:\d{4})?[\s\p{P}]*$/gu, '');

/** Fields that are written once for all languages, in English: how a source signs itself, where a rule stands. */
const AS_IT_STANDS = ['author', 'container-title', 'translated-title', 'locator'];

/** All texts of a book that fall back to another language. */
export function foreignTexts({ collections, language }: Book): Foreign {
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
  for (const [noun, entries] of Object.entries(collections)) if (noun !== 'ui') for (const entry of entries.values()) walk(entry);
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
export function markForeign(page: Tree, language: string, foreign: Foreign, words: readonly RegExp[], from: string): void {
  const body = find(page, named('body'));
  if (!body) return;
  const long = [...foreign].filter(([text]) => text.length >= LEAST_WITHIN);
  const known = new Map([...foreign].map(([text, lang]) => [bare(text).toLowerCase(), lang]));
  const one = (text: string) =>
    foreign.get(text) ??
    known.get(bare(text).toLowerCase()) ??
    (words.some((word) => word.test(text) || word.test(bare(text))) ? from : undefined);
  // Names in a row are set apart by points.
  const languageOf = (text: string): string | undefined => {
    const [first, ...more] = text.split(' · ').map(one);
    return more.every((lang) => lang === first) ? first : one(text);
  };
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
    const said = languageOf(plain(text));
    if (said) return [elementNode('span', { lang: said }, [textNode(text)])];
    const [part = '', lang = ''] = long.find(([one]) => text.includes(one)) ?? [];
    const at = text.indexOf(part);
    const parts = /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(at + part.length));
    if (part === '' || parts) return [textNode(text)];
    const [before, after] = [text.slice(0, at), text.slice(at + part.length)];
    const marked = elementNode('span', { lang }, [textNode(part)]);
    return [...(before ? [textNode(before)] : []), marked, ...(after ? split(after) : [])];
  };
  visit(body, language, false);
}

/** Marks the texts of one page of a book. */
export function languageMarker(book: Book): ((page: Tree) => void) | null {
  const { texts, patterns, lang } = fallbackWords(book);
  const foreign = new Map([...texts.map((text) => [plain(text), lang] as const), ...foreignTexts(book)]);
  if (foreign.size === 0 && patterns.length === 0) return null;
  return (page) => markForeign(page, book.language, foreign, patterns, lang);
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
