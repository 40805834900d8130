/**
 * Makes each page of a class one file that asks for nothing: its script and its sign stand in it. All of them together are the kit, one
 * file more, which a school without internet opens from a disk.
 */
import { readFile } from 'node:fs/promises';
import type { Book, Page } from '../../book';
import { RUNTIME } from '../../html/finish';
import { changeTexts, islandsIn, keepWhole, widgetOf } from '../../html/island';
import {
  drop,
  elementNode,
  find,
  findAll,
  isElement,
  named,
  readHtml,
  textNode,
  writeHtml,
  codeIn,
  type Element,
  type Tree,
} from '../../html/tree';
import { finishWhole } from '../pages';
import { pageScript } from '../script';
import type { Site } from '../site';

/** Where the kit stands; addresses below /teach/v1/ stay what they are. */
const kitFile = ({ language }: Book): string => `teach/v1/${language}/class-kit.html`;

export async function writeClasses({ books, pages, place, read, write }: Site): Promise<string> {
  const show = await readFile('src/kit/class-kit.inline.js', 'utf8');
  const icon = `data:image/svg+xml,${encodeURIComponent((await read('favicon.svg')).trim())}`;
  let count = 0;
  for (const book of books) {
    const own = book.pages.filter(({ key }) => key.startsWith('class/') && key !== 'class/tally/');
    const [collector] = own;
    if (!collector) continue;
    const built = (page: Page): Tree => pages.get(page.path)!;
    for (const page of own) takeIn(built(page), icon);
    const kit = joined(
      own.map((page) => ({ page, tree: copyOf(built(page)) })),
      place.root,
      book,
    );
    for (const tree of [...own.map(built), kit]) await giveScript(tree);
    const script = find(kit, named('body'))!.children.at(-1) as Element;
    script.children.push(textNode(`;${show}`));
    finishWhole(kit, { embed: { data: null } });
    await write(kitFile(book), writeHtml(kit));
    count += own.length + 1;
  }
  return `${count} pages of one file`;
}

/** A page that loads nothing: no script of Astro's for islands, no font, its sign as data. */
function takeIn(page: Tree, icon: string): void {
  drop(page, (node) => isElement(node) && node.name === 'script' && RUNTIME.test(codeIn(node)));
  keepWhole(page);
  for (const link of findAll(page, ({ name, attributes }) => name === 'link' && attributes['rel'] === 'icon'))
    link.attributes['href'] = icon;
  for (const style of findAll(page, named('style'))) style.children = [textNode(codeIn(style).replace(/@font-face\s*\{[^}]*\}/g, ''))];
}

const scripts = new Map<string, Promise<string>>();

/** Puts the script of the page's widgets at its end. */
async function giveScript(page: Tree): Promise<void> {
  const widgets = [...new Set(islandsIn(page).map(widgetOf))].sort();
  const key = widgets.join();
  const script = scripts.get(key) ?? pageScript(widgets);
  scripts.set(key, script);
  find(page, named('body'))!.children.push(elementNode('script', {}, [textNode(await script)]));
}

const copyOf = (page: Tree): Tree => readHtml(writeHtml({ children: page.children }));

interface Part {
  readonly page: Page;
  readonly tree: Tree;
}

/** All pages of a class as one: the collector, and behind it the pupils' pages. Links lead to the site, since a file has none beside it. */
function joined([first, ...others]: readonly Part[], root: string, { messages, language }: Book): Tree {
  const { tree } = first!;
  const { class: words } = messages.get(language)!;
  const base = new URL(root).pathname;
  find(tree, named('html'))!.attributes['data-kit'] = '';
  const head = find(tree, named('head'))!;
  const styles = new Set(findAll(tree, named('style')).map(codeIn));
  for (const style of others.flatMap((part) => findAll(part.tree, named('style'))))
    if (!styles.has(codeIn(style))) {
      styles.add(codeIn(style));
      head.children.push(style);
    }
  head.children.push(elementNode('style', {}, [textNode('main>[data-task]:not([data-task=""]){max-width:40rem;margin-inline:auto}')]));
  const main = find(tree, named('main'))!;
  const section = ({ page, tree: own }: Part, task: string) =>
    elementNode('section', { 'data-task': task, 'aria-label': page.title }, find(own, named('main'))!.children);
  const links = others.map(({ page }) =>
    elementNode('li', {}, [elementNode('a', { href: `?task=${taskOf(page)}` }, [textNode(page.title)])]),
  );
  const nav = elementNode('nav', { class: 'small no-print', 'aria-label': words.kit.pages }, [
    elementNode('ul', {}, [elementNode('li', {}, [elementNode('a', { href: '?' }, [textNode(first!.page.title)])]), ...links]),
  ]);
  main.children = [nav, ...[first!, ...others].map((part) => section(part, part === first ? '' : taskOf(part.page)))];
  const away = (text: string) => (text.startsWith(base) && /^\/[\w-]/.test(text) ? new URL(text, root).href : text);
  for (const link of findAll(tree, named('a'))) link.attributes['href'] = away(link.attributes['href'] ?? '');
  for (const island of islandsIn(tree))
    island.attributes['props'] = JSON.stringify(changeTexts(JSON.parse(island.attributes['props'] ?? '{}'), away));
  return tree;
}

/** "en/class/pen/" → "pen". */
const taskOf = ({ path }: Page): string => path.split('/').at(-2)!;
