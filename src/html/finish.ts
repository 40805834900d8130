/** What makes a built page smaller and fit for a strict policy, one step each. Every step changes the tree that it is given. */
import { minifySync } from 'vite';
import { islandsIn, isWhole, propsOf, READ_BY_RUNTIME, setPlainProps } from './island';
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
  setCode,
  textNode,
  type Element,
  type Node,
  type Tree,
} from './tree';

/** HTML allows `style` in the head only; Astro puts the one for its islands before the first of them. One element holds them all. */
export function hoistStyles(page: Tree): void {
  const styles = findAll(page, named('style'));
  if (styles.length === 0) return;
  drop(page, (node) => isElement(node) && node.name === 'style');
  find(page, named('head'))?.children.push(elementNode('style', {}, [textNode(styles.map(codeIn).join(''))]));
}

/** Inline scripts that stand beside each other become one: each would take a hash of its own in the policy, and a hash does not compress. */
export function joinScripts(page: Tree): void {
  for (const parent of [page, ...elementsIn(page)]) {
    const joined: Node[] = [];
    for (const child of parent.children) {
      const before = joined.at(-1);
      if (before && isPlainScript(before) && isPlainScript(child)) setCode(before, `${codeIn(before)};${codeIn(child)}`);
      else joined.push(child);
    }
    parent.children = joined;
  }
}

/** A script that stands in the page and names no kind. */
const isPlainScript = (node: Node): node is Element =>
  isElement(node) && node.name === 'script' && Object.keys(node.attributes).length === 0;

/** Inline scripts as short as they can be said: they stand in every page. */
export function minifyScripts(page: Tree): void {
  for (const script of findAll(page, isPlainScript)) setCode(script, minifySync('page.js', codeIn(script)).code.trim());
}

/** Astro's script for its islands. */
export const RUNTIME = /astro[:-](?:visible|island)/;

/** Islands are woken by our own few lines: Astro's are made for every framework, every directive and parts that arrive later. */
export function leanIslands(page: Tree, wake: string): void {
  const isRuntime = (node: Node): node is Element => isPlainScript(node) && RUNTIME.test(codeIn(node));
  // A page that is one file wakes them itself.
  const [first, ...others] = isWhole(page) ? [] : findAll(page, isRuntime);
  if (first) setCode(first, wake);
  drop(page, (node) => isElement(node) && others.includes(node));
  for (const island of islandsIn(page)) {
    for (const name of READ_BY_RUNTIME) delete island.attributes[name];
    setPlainProps(island, propsOf(island));
  }
}

/** Svelte marks its blocks with comments for the script that takes them up; outside of islands no script does. */
export function dropComments(node: Tree): void {
  node.children = node.children.filter((child) => !isComment(child));
  for (const child of node.children) if (isElement(child) && child.name !== 'astro-island') dropComments(child);
}

/** Sources are laid out as if `details` were always a block; notes and terms stand in a line, where space at its edges would show. */
export function tightenDetails(page: Tree): void {
  for (const { children } of findAll(page, named('details'))) {
    const [first, last] = [children[0], children.at(-1)];
    if (first && isText(first)) first.value = first.value.trimStart();
    if (last && isText(last)) last.value = last.value.trimEnd();
  }
}

/**
 * Addresses with their letters as they are: what is Chinese in one stands in the title beside it too, and in per cent it has three times the
 * bytes. An address that a browser would not read as the same stays.
 */
export function plainAddresses(page: Tree): void {
  for (const element of elementsIn(page)) {
    const { href, type } = element.attributes;
    if (element.name === 'a' && href) element.attributes['href'] = plain(href);
    if (type === 'application/ld+json') setCode(element, codeIn(element).replace(/https?:[^"\\]+/g, plain));
  }
}

function plain(address: string): string {
  if (!/^https?:.*%[89a-f]/i.test(address)) return address;
  const letters = (coded: string): string => {
    try {
      const text = decodeURIComponent(coded);
      return /^[\p{L}\p{N}\p{P}]+$/u.test(text) ? text : coded;
    } catch {
      return coded;
    }
  };
  const said = address.replace(/(?:%[89a-f][0-9a-f])+/gi, letters);
  return new URL(said).href === new URL(address).href ? said : address;
}
