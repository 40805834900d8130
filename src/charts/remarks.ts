/** Where remarks on points of lines stand: off the lines, and off one another. Across in per cent, down in one unit of length. */
import { overlap, type Box } from './box';

type Line = readonly { readonly x: number; readonly y: number }[];

/** A box of this size that lies above the lines, or below them, over its whole width; it begins at `x` in the left half of the picture and ends there in the right half. */
export function besideLines(
  { x, across, size, side }: { readonly x: number; readonly across: number; readonly size: number; readonly side: 'above' | 'below' },
  lines: readonly Line[],
  boxes: readonly Box[],
  gap: number,
): Box {
  const [x1, x2] = x < 50 ? [x, x + across] : [x - across, x];
  const near = boxes.filter((box) => box.x < x2 && box.x + box.w > x1);
  const heights = lines.flatMap((line) => heightsBetween(line, x1, x2));
  if (side === 'above') {
    const bottom = Math.min(...heights, ...near.map((box) => box.y)) - gap;
    return { x: x1, y: bottom - size, w: across, h: size };
  }
  const top = Math.max(...heights, ...near.map((box) => box.y + box.h)) + gap;
  return { x: x1, y: top, w: across, h: size };
}

/** Whether no line passes through the box, and no other box lies on it. */
export const isClear = (box: Box, lines: readonly Line[], boxes: readonly Box[]): boolean =>
  !boxes.some((other) => overlap(box, other)) &&
  lines.every((line) => {
    const heights = heightsBetween(line, box.x, box.x + box.w);
    return heights.length === 0 || Math.min(...heights) >= box.y + box.h || Math.max(...heights) <= box.y;
  });

/** Heights of a line at its corners within a stretch, and at the ends of the stretch. */
function heightsBetween(line: Line, x1: number, x2: number): number[] {
  return line.flatMap((to, i) => {
    const inside = to.x >= x1 && to.x <= x2 ? [to.y] : [];
    const from = line[i - 1];
    if (!from || from.x === to.x) return inside;
    const at = (x: number) => from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
    return [...inside, ...[x1, x2].filter((x) => x > from.x && x < to.x).map(at)];
  });
}
