import type { Book, Page } from '../../book';
import { elementsIn, find, isElement, isText, named, readHtml, textIn, textNode, writeHtml, type Node, type Tree } from '../../html/tree';

/** Pages that are found by what they lead to: the front page, and lists whose entries are found one by one. */
export function isIndexed({ path, listed }: Page, { language }: Book): boolean {
  const ofEntries = /^(?:(?:claims|sources|glossary|facts(?:\/[a-z-]+)?|[a-z-]+\/numbers)\/)?$/;
  return listed && !ofEntries.test(path.slice(language.length + 1));
}

/** A built page as the index takes it: its main part marked with its kind. */
export function indexable(page: Tree, kind: 'chapter' | 'page'): Tree {
  // The page itself is written already.
  const copy = readHtml(writeHtml(page));
  for (const element of [...elementsIn(copy)]) {
    setApart(element);
    if (element.name === 'h2') hoistId(element);
    if (element.name === 'main') Object.assign(element.attributes, { 'data-pagefind-body': '', 'data-pagefind-filter': `kind:${kind}` });
  }
  return copy;
}

const BOXES = /^(?:h[1-6]|dt|dd|div|p|li|ul|ol|td|th|b|strong|span|summary|figcaption|blockquote)$/;
const STRONG = /^(?:b|strong)$/;

/** Entries that stand side by side are set apart by their boxes alone; in an excerpt they need a space. */
function setApart(parent: { children: Node[] }): void {
  parent.children = parent.children.flatMap((child, i): Node[] => {
    if (!isElement(child)) return [child];
    const [before, after] = [parent.children[i - 1], parent.children[i + 1]];
    const isJoined = before !== undefined && isText(before) && /[\p{L}\p{N}]$/u.test(before.value);
    const isFollowed = after === undefined || !isText(after) || /^[\p{L}\p{N}]/u.test(after.value);
    return [
      ...(STRONG.test(child.name) && isJoined ? [textNode(' ')] : []),
      child,
      ...(BOXES.test(child.name) && isFollowed ? [textNode(' ')] : []),
    ];
  });
}

/** The index asks for the address on the heading itself. */
function hoistId(heading: { attributes: Record<string, string>; children: Node[] }): void {
  const [anchor] = heading.children;
  if (!anchor || !isElement(anchor) || anchor.name !== 'span' || !anchor.attributes['id']) return;
  heading.attributes['id'] = anchor.attributes['id'];
  heading.children = heading.children.slice(1);
}

/** Which the index leaves out as well. */
const SILENT = /^(?:script|style|svg|nav|form|fieldset|select|textarea|button|table)$/;

/** The words of a page's main part. */
export function wordsOf(page: Tree): string {
  const main = find(page, named('main'));
  return main ? textIn(main, ({ name }) => SILENT.test(name)) : '';
}
