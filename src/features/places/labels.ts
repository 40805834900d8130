/** Names beside marks on a map, each on the first side where it touches neither mark nor name nor edge; at build, by measured width. */
import { LETTER, textWidth } from '../../charts/text-width';

export interface Marked {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export interface Label extends Marked {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

/** Radius of a mark with the air around it, and the height of a line, in pixels. */
const MARK = 9;
const LINE = 15;

type Box = readonly [left: number, top: number, right: number, bottom: number];
const touch = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Those of the marks that can be named in a picture so wide and high; what finds no room stands in the list beside it. */
export function labelsIn(marks: readonly Marked[], width: number, height: number): Label[] {
  const taken: Box[] = marks.map(({ x, y }) => [x - MARK, y - MARK, x + MARK, y + MARK]);
  return marks.flatMap((mark) => {
    const size = textWidth(mark.name) * LETTER * 16;
    const { x, y } = mark;
    const sides: readonly (readonly [Label['anchor'], number, number, Box])[] = [
      ['start', MARK + 2, 4, [x + MARK + 1, y - LINE / 2, x + MARK + 3 + size, y + LINE / 2]],
      ['end', -MARK - 2, 4, [x - MARK - 3 - size, y - LINE / 2, x - MARK - 1, y + LINE / 2]],
      ['middle', 0, -MARK - 3, [x - size / 2, y - MARK - LINE, x + size / 2, y - MARK]],
      ['middle', 0, MARK + 11, [x - size / 2, y + MARK, x + size / 2, y + MARK + LINE]],
    ];
    const own = taken.findIndex(([left, top]) => left === x - MARK && top === y - MARK);
    const free = sides.find(
      ([, , , box]) =>
        box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height && taken.every((other, i) => i === own || !touch(box, other)),
    );
    if (!free) return [];
    const [anchor, dx, dy, box] = free;
    taken.push(box);
    return [{ ...mark, dx, dy, anchor }];
  });
}
