/** Of what pictures of figures are put together: words in lines, marks of the page, what marks mean. */
import { LINE } from '../../../core/colours';
import { toHundredths } from '../../../core/round';
import { classesOf, findAll, isElement, named, type Element, type Tree } from '../../../html/tree';
import { frame, length, text, words, wrapped, type Pen, type Style } from '../pen';
import type { Painter } from '../svg';

/** Pixels that a drawing has across, for the narrowest frame that shows it; letters then are 8 points high on a page of A5. */
export const NARROW = 440;

/** For figures of many columns; letters then are 7 points high. */
export const BROAD = 560;
export const WIDE = 640;
export const LEADING = 17;

/** A part of a picture, from the top of its own. */
export interface Piece {
  readonly height: number;
  readonly drawn: string;
}

export interface Laid {
  readonly width: number;
  readonly pieces: readonly Piece[];
  /** Said after the finding where a figure has several. */
  readonly name?: string;
}

/** How the drawings of a page are painted, where the page is as narrow as a phone and where it is wide. */
export interface Paint extends Pen {
  readonly page: Tree;
  readonly narrow: Painter;
  readonly wide: Painter;
  /** Pictures that the page asks for, by address. */
  readonly pictures: ReadonlyMap<string, string>;
}

export const has = (name: string) => (element: Element) => classesOf(element).includes(name);
export const svg = named('svg');
export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  (element?.children ?? []).filter((child): child is Element => isElement(child) && child.name === name);

export const at = (x: number, y: number, drawn: string): string =>
  drawn === '' ? '' : `<g transform="translate(${toHundredths(x)} ${toHundredths(y)})">${drawn}</g>`;
export const rule = (x: number, y: number, width: number, colour = LINE.light, thick = 1): string =>
  `<path d="M${toHundredths(x)} ${toHundredths(y)}h${toHundredths(width)}" stroke="${colour}" stroke-width="${thick}"/>`;

/** Lines of words below one another. */
export function set(content: string, x: number, room: number, pen: Pen, style: Style = {}): Piece {
  const size = style.size ?? 13;
  const lead = Math.round((LEADING * size) / 13);
  // Bold letters are a little wider than those by which lines are broken.
  const lines = content === '' ? [] : wrapped(content, (style.weight ?? 400) > 400 ? room / 1.06 : room, size, pen);
  const place = style.anchor === 'middle' ? x + room / 2 : style.anchor === 'end' ? x + room : x;
  return { height: lines.length * lead, drawn: lines.map((line, i) => text(line, place, (i + 0.76) * lead, style)).join('') };
}

/** Pieces one under the other as one. */
export function stacked(pieces: readonly Piece[]): Piece {
  let height = 0;
  const drawn = pieces.map((piece) => {
    const placed = at(0, height, piece.drawn);
    height += piece.height;
    return placed;
  });
  return { height, drawn: drawn.join('') };
}

/** Pieces beside one another. */
export const beside = (pieces: readonly Piece[]): Piece => ({
  height: Math.max(0, ...pieces.map(({ height }) => height)),
  drawn: pieces.map(({ drawn }) => drawn).join(''),
});

export const gap = (height: number): Piece => ({ height, drawn: '' });

/** A mark of the page of a size of its own. */
export function symbol(mark: Element | undefined, painter: Painter, x = 0, y = 0): string {
  if (!mark) return '';
  const [width, height] = ['width', 'height'].map((side) => length(mark.attributes[side] ?? '16', 0)) as [number, number];
  return painter.draw(mark, { ...frame(width, height), x, y });
}

/** What marks stand for, in lines as wide as the picture. */
export function key(
  items: readonly { readonly mark: string; readonly width: number; readonly says: string }[],
  room: number,
  pen: Pen,
): Piece {
  let [x, y] = [0, 0];
  const drawn = items.map(({ mark, width, says }) => {
    const all = width + 6 + 13 * pen.width(says) + 16;
    if (x > 0 && x + all - 16 > room) [x, y] = [0, y + 20];
    const item = at(x, y, `${mark}${text(says, width + 6, 13, {})}`);
    x += all;
    return item;
  });
  return items.length === 0 ? gap(0) : { height: y + 28, drawn: drawn.join('') };
}

export const keyOf = (list: Element | undefined, room: number, pen: Paint): Piece => keyOfAll(childrenOf(list, 'li'), room, pen);

/** What marks stand for, each said by an element with its mark in it. */
export const keyOfAll = (items: readonly Element[], room: number, pen: Paint): Piece =>
  key(
    items.map((one) => {
      const marks = findAll(one, svg);
      const width = Math.max(0, ...marks.map(({ attributes }) => length(attributes['width'] ?? '14', 0)));
      return { mark: marks.map((mark) => symbol(mark, pen.narrow, 0, 1)).join(''), width, says: words(one) };
    }),
    room,
    pen,
  );

export type Layout = (figure: Element, pen: Paint) => Laid[];
