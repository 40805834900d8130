/** A built page as a tree, by the rules of browsers (https://github.com/inikulin/parse5): the one place in which the project reads HTML. */
import { parse, parseFragment, type DefaultTreeAdapterTypes as Parsed } from 'parse5';

export interface Element {
  readonly type: 'element';
  readonly name: string;
  attributes: Record<string, string>;
  children: Node[];
}
export interface Text {
  readonly type: 'text';
  value: string;
}
interface Comment {
  readonly type: 'comment';
  readonly value: string;
}
interface Doctype {
  readonly type: 'doctype';
}
export type Node = Element | Text | Comment | Doctype;
/** A document, or a part of one. */
export interface Tree {
  children: Node[];
}

/** What begins as a document is read as one; all else as what may stand in a body. */
export function readHtml(html: string): Tree {
  const options = { scriptingEnabled: false };
  const isDocument = /^\s*<(?:!doctype|html|head)\b/i.test(html);
  return { children: childrenOf(isDocument ? parse(html, options) : parseFragment(html, options)) };
}

function childrenOf(node: Parsed.ParentNode): Node[] {
  // What stands in a template is a document of its own.
  const { childNodes } = 'content' in node ? node.content : node;
  return childNodes.map((child): Node => {
    if ('tagName' in child) {
      const attributes = child.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value] as const);
      return { type: 'element', name: child.tagName, attributes: Object.fromEntries(attributes), children: childrenOf(child) };
    }
    if ('value' in child) return textNode(child.value);
    return 'data' in child ? { type: 'comment', value: child.data } : { type: 'doctype' };
  });
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** Elements whose content is not read as text. */
const CODE = /^(?:script|style)$/;

/** As short as HTML can be said: no value where it is empty, and the quotes in which fewest signs need an escape. */
export function writeHtml(node: Tree | Node): string {
  const written: string[] = [];
  write(node, written);
  return written.join('');
}

function write(node: Tree | Node, to: string[]): void {
  if (!('type' in node)) for (const child of node.children) write(child, to);
  else if (node.type === 'text') to.push(escapeText(node.value));
  else if (node.type === 'comment') to.push('<!--', node.value, '-->');
  else if (node.type === 'doctype') to.push('<!DOCTYPE html>');
  else {
    to.push('<', node.name);
    for (const [name, value] of Object.entries(node.attributes)) to.push(writeAttribute(name, value));
    to.push('>');
    if (VOID.test(node.name)) return;
    if (CODE.test(node.name)) to.push(codeIn(node));
    else for (const child of node.children) write(child, to);
    to.push('</', node.name, '>');
  }
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\u00a0', '&nbsp;');

/** JSON stands in single quotes, in which its own need no escape: a fifth of an island's props. */
function writeAttribute(name: string, value: string): string {
  if (value === '') return ` ${name}`;
  const safe = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return value.includes('"') ? ` ${name}='${safe.replaceAll("'", '&#39;')}'` : ` ${name}="${safe}"`;
}

export const isElement = (node: Node): node is Element => node.type === 'element';
export const isText = (node: Node): node is Text => node.type === 'text';
export const isComment = (node: Node): node is Comment => node.type === 'comment';

/** All elements in it, in the order in which they begin, itself among them. */
export function* elementsIn(node: Tree | Node): Generator<Element> {
  if ('type' in node && node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elementsIn(child);
}

export function find(node: Tree | Node, wanted: (element: Element) => boolean): Element | undefined {
  for (const element of elementsIn(node)) if (wanted(element)) return element;
  return undefined;
}

export const findAll = (node: Tree | Node, wanted: (element: Element) => boolean): Element[] => [...elementsIn(node)].filter(wanted);

export const named = (name: string) => (element: Element) => element.name === name;

export const classesOf = ({ attributes }: Element): string[] => (attributes['class'] ?? '').split(/\s+/).filter(Boolean);

/** What stands in a script or a style. */
export const codeIn = ({ children }: Element): string => children.map((child) => (isText(child) ? child.value : '')).join('');

/** Puts another script or style into its element. */
export function setCode(element: Element, code: string): void {
  element.children = [textNode(code)];
}

export const textNode = (value: string): Text => ({ type: 'text', value });

export const elementNode = (name: string, attributes: Record<string, string> = {}, children: Node[] = []): Element => ({
  type: 'element',
  name,
  attributes,
  children,
});

/** Puts another attribute in the place of one; where that is not, nothing is changed. */
export function replaceAttribute(element: Element, name: string, to: string, value: string): void {
  element.attributes = Object.fromEntries(Object.entries(element.attributes).map((one) => (one[0] === name ? [to, value] : one)));
}

/** Puts a node before one that stands somewhere in the tree. */
export function putBefore(tree: Tree, place: Node, node: Node): void {
  const parent = [tree, ...elementsIn(tree)].find(({ children }) => children.includes(place));
  parent?.children.splice(parent.children.indexOf(place), 0, node);
}

/** Takes nodes out of the tree. */
export function drop(parent: Tree, unwanted: (node: Node) => boolean): void {
  parent.children = parent.children.filter((child) => !unwanted(child));
  for (const child of parent.children) if (isElement(child)) drop(child, unwanted);
}

/** The words of a node, as a reader without styles reads them; those of `silent` elements are left out. */
export const textIn = (node: Tree | Node, silent: (element: Element) => boolean = () => false): string =>
  wordsIn(node, silent).replace(/\s+/g, ' ').trim();

function wordsIn(node: Tree | Node, silent: (element: Element) => boolean): string {
  if ('value' in node) return isText(node) ? node.value : '';
  if (!('children' in node)) return '';
  if ('type' in node && silent(node)) return ' ';
  return node.children.map((child) => wordsIn(child, silent)).join('');
}
