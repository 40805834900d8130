/** A rectangle of a picture by its top left corner; across and down may be counted in different units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Whether two boxes have an area in common; those whose edges meet do not. */
export const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

export const scaleBox = ({ x, y, w, h }: Box, by: number): Box => ({ x: x * by, y: y * by, w: w * by, h: h * by });

/** The box of a text of this size that is anchored at `x`, as SVG's `text-anchor` has it; `y` is the middle of its height. */
export function textBox(x: number, y: number, [w, h]: readonly [w: number, h: number], anchor: 'start' | 'middle' | 'end'): Box {
  return { x: x - { start: 0, middle: w / 2, end: w }[anchor], y: y - h / 2, w, h };
}
