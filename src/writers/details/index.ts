/**
 * What is closed at first on a chapter (definitions, tables, ledgers, claims that hold) leaves the page for one beside it, details/, when all
 * that reads whole pages is done. A link stands in its place; src/kit/details.js puts it back when a reader asks for it.
 */
import { format } from '../../core/i18n';
import { policy } from '../../html/policy';
import { pruneStyles, usedIn } from '../../html/styles';
import {
  codeIn,
  drop,
  elementNode,
  elementsIn,
  find,
  findAll,
  isComment,
  isElement,
  isText,
  named,
  replaceAttribute,
  setCode,
  textNode,
  writeHtml,
  type Element,
  type Node,
  type Tree,
} from '../../html/tree';
import { languageMarker } from '../languages';
import { pageFile, type Site } from '../site';

export interface Part {
  /** What opens it, with the title of its figure. */
  readonly title: string;
  readonly content: readonly Node[];
}

/**
 * Takes what stands in each `details` with `data-later`, below its summary. In its place a link: to the address that `data-later` gives, in
 * the words of the element with `data-stub`, or else to the part's own place, in these words.
 */
export function takeOut(page: Tree, words: string): Part[] {
  const parts: Part[] = [];
  const visit = (node: Tree, figure: Element | null): void => {
    for (const child of node.children) {
      if (!isElement(child)) continue;
      if (child.name === 'details' && 'data-later' in child.attributes) parts.push(takePart(child, figure, parts.length + 1, words));
      else visit(child, child.name === 'figure' ? child : figure);
    }
  };
  visit(page, null);
  return parts;
}

function takePart(details: Element, figure: Element | null, n: number, words: string): Part {
  const at = details.children.findIndex((child) => isElement(child) && child.name === 'summary') + 1;
  const [above, all] = [details.children.slice(0, at), details.children.slice(at)];
  // The comments and spaces around what a widget draws stay: by them its script finds the place.
  const first = all.findIndex((child) => !isFrame(child));
  const last = all.findLastIndex((child) => !isFrame(child));
  const content = all.slice(first, last + 1);
  const within = (place: Node): Node[] => [...above, ...all.slice(0, first), place, ...all.slice(last + 1)];
  const stub = find({ children: content }, ({ attributes }) => 'data-stub' in attributes);
  const { 'data-later': address = '' } = details.attributes;
  const link = (href: string, children: Node[], more: Element['attributes'] = {}) => elementNode('a', { href, ...more }, children);
  if (address && stub) {
    delete stub.attributes['data-stub'];
    details.children = within(elementNode('span', {}, [textNode(' ('), link(address, stub.children, stub.attributes), textNode(')')]));
  } else details.children = within(link(`details/#part-${n}`, [textNode(words)], { class: 'small' }));
  replaceAttribute(details, 'data-later', 'data-part', String(n));
  const caption = figure && find(figure, named('figcaption'));
  return { title: [...(caption ? [said([caption])] : []), said(above)].join(': '), content };
}

const isFrame = (node: Node): boolean => isComment(node) || (isText(node) && node.value.trim() === '');

/** The words of some nodes, those of each element apart, without what is drawn. */
const said = (nodes: readonly Node[]): string => texts(nodes).join(' ').replace(/\s+/g, ' ').trim();
const texts = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) => (isText(node) ? [node.value] : isElement(node) && node.name !== 'svg' ? texts(node.children) : []));

/** The page of the parts: the frame of the chapter, which leads back, with one part under the other. */
export function detailsPage(chapter: Tree, parts: readonly Part[], title: string, back: string): Tree {
  const page = structuredClone(chapter);
  drop(page, isOfChapter);
  // The styles of figures, which a chapter asks for where they begin.
  const styles = findAll(page, isStylesheet);
  const sections = parts.flatMap((part, i) => [
    elementNode('h2', {}, [textNode(part.title)]),
    elementNode('div', { id: `part-${i + 1}` }, [...part.content]),
  ]);
  const home = elementNode('p', {}, [elementNode('a', { href: '../' }, [textNode(back)])]);
  const main = find(page, named('main'))!;
  // Set as the chapter's own head is.
  const { class: classes = 'page-column', ...scopes } = find(main, named('header'))?.attributes ?? {};
  const heading = elementNode('h1', { ...find(main, named('h1'))?.attributes }, [textNode(title)]);
  const sheet = elementNode('div', { class: `${classes} prose`, ...scopes, id: 'text', tabindex: '-1' }, [heading, home, ...sections]);
  main.attributes = { id: 'main', tabindex: '-1' };
  main.children = [sheet];
  find(page, named('title'))!.children = [textNode(title)];
  const head = find(page, named('head'))!;
  head.children.splice(1, 0, elementNode('meta', { name: 'robots', content: 'noindex' }));
  head.children.push(...styles);
  const used = usedIn(page, '');
  for (const style of findAll(page, named('style'))) setCode(style, pruneStyles(codeIn(style), used));
  for (const { attributes } of elementsIn(head))
    if (attributes['http-equiv'] === 'content-security-policy') attributes['content'] = policy(page);
  return page;
}

const isStylesheet = ({ name, attributes }: Element): boolean => name === 'link' && attributes['rel'] === 'stylesheet';

/** What a chapter says of itself to programs. */
const isOfChapter = (node: Node): boolean => isElement(node) && /^application\/ld\+json$|oembed$/.test(node.attributes['type'] ?? '');

export async function moveDetails({ books, pages, write }: Site): Promise<string> {
  let moved = 0;
  for (const book of books) {
    const { language, chapters, messages } = book;
    const mark = languageMarker(book);
    const words = messages.get(language)!.chapter.details;
    for (const { path, front } of chapters) {
      const page = pages.get(path)!;
      const parts = takeOut(page, words.link);
      if (parts.length === 0) continue;
      const chapter = front.title;
      const beside = detailsPage(page, parts, format(words.title, { chapter }, language), format(words.back, { chapter }, language));
      for (const one of [page, beside]) mark?.(one);
      await write(pageFile(`${path}details/`), writeHtml(beside));
      await write(pageFile(path), writeHtml(page));
      moved += parts.length;
    }
  }
  return `${moved} parts`;
}
