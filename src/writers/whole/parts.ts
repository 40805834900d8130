/** The parts of the whole book, read off its built pages: there the numbers are filled in and the sources written out. */
import type { Book } from '../../book';
import type { Block } from '../../core/blocks';
import { readBlocks } from '../../html/blocks';
import { classesOf, elementsIn, find, findAll, named, type Element, type Tree } from '../../html/tree';
import type { Site } from '../site';
import { computedIn } from '../../html/computed';
import type { Pen } from './pen';
import { NARROW, type Paint } from './figures';
import { picturesOf } from './pictures';
import { painterOf } from './svg';

export interface Part {
  /** Its name in the file; headings in it are "<id>--<their own>". */
  readonly id: string;
  readonly title: string;
  /** As EPUB names it: https://www.w3.org/TR/epub-ssv-11/ */
  readonly type: 'chapter' | 'glossary' | 'bibliography';
  readonly blocks: readonly Block[];
}

/** A page that becomes a part, and what of it does. */
interface Taken extends Omit<Part, 'blocks'> {
  readonly address: string;
  readonly elements: readonly Element[];
  readonly page: Tree;
}

/** Pixels across a page on a wide screen, for drawings of which only that version has all words. */
const WIDE_PAGE = 1100;

export function partsOf(book: Book, pages: Site['pages'], { pictures: files, ...pen }: Pen & Pick<Paint, 'pictures'>): Part[] {
  const taken = pagesTaken(book, pages);
  const places = new Map(taken.map(({ address, id, elements }) => [address, { id, headings: headingsIn(elements) }]));
  return taken.map(({ id, title, type, address, elements, page }) => {
    const href = (written: string): string => {
      const url = new URL(written, address);
      const [page = ''] = url.href.split('#');
      const place = places.get(page);
      const heading = url.hash.slice(1);
      if (!place || (heading !== '' && !place.headings.has(heading))) return url.href;
      return heading === '' ? `#${place.id}` : `#${place.id}--${heading}`;
    };
    const painter = (width: number) => painterOf(page, computedIn(page, width), pen);
    const paint: Paint = { ...pen, page, narrow: painter(NARROW), wide: painter(WIDE_PAGE), pictures: files };
    const pictures = (figure: Element, finding: string) => picturesOf(figure, finding, paint);
    return { id, title, type, blocks: readBlocks(elements, { href, id: (one) => `${id}--${one}`, pictures }) };
  });
}

function pagesTaken(book: Book, pages: Site['pages']): Taken[] {
  const has = (name: string) => (element: Element) => classesOf(element).includes(name);
  const take = (path: string, id: string, type: Taken['type'], elements: (page: Tree) => Element[]): Taken[] => {
    const page = book.pages.find((one) => one.path === path);
    const tree = pages.get(path);
    return page && tree ? [{ id, title: page.title, type, address: page.address, elements: elements(tree), page: tree }] : [];
  };
  const firsts = (page: Tree, names: readonly string[]): Element[] => names.flatMap((name) => find(page, has(name)) ?? []);
  return [
    ...book.chapters.flatMap(({ path, id }) => take(path, id, 'chapter', (page) => firsts(page, ['standfirst', 'bet', 'prose']))),
    ...take(`${book.language}/glossary/`, 'glossary', 'glossary', (page) => firsts(page, ['glossary'])),
    ...take(`${book.language}/sources/`, 'sources', 'bibliography', (page) => findAll(find(page, named('main'))!, named('section'))),
  ];
}

/** By what names links find the headings below these elements. */
function headingsIn(elements: readonly Element[]): Set<string> {
  const found = elements.flatMap((element) => [...elementsIn(element)]);
  const headings = found.filter(({ name }) => /^h[1-6]$/.test(name) || name === 'article').flatMap((heading) => [...elementsIn(heading)]);
  return new Set(headings.flatMap(({ attributes: { id } }) => id ?? []));
}
