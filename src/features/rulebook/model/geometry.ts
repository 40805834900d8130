/** Where the marks stand: a thousand units wide, one row under the other; the picture is stretched to the room that it has. */
import { GRADES, type At, type Row } from './index';

export const WIDTH = 1000;
export const ROW = 44;
/** Of each row the upper part is left to its name where there is no room beside it. */
const FLOOR = 43;
const MOST_IN_COLUMN = 7;
const PITCH = { x: 8, y: 4 } as const;
export const MARK = { width: 6, height: 3 } as const;

/** Points that the axis names, from the least to the most on the scale. */
export const TICKS = [-150, -100, -50, -20, -10, 0, 10, 20, 50, 100] as const;

const SCALE = { from: 190, to: 985 } as const;
const root = (points: number): number => Math.sign(points) * Math.sqrt(Math.abs(points));

/** Steps are square roots: most lines are worth a few points, and would lie upon one another. Grades have columns of their own. */
export function xOf(at: At): number {
  if (typeof at !== 'number') return 30 + GRADES.indexOf(at) * 52;
  const [from, to] = [root(TICKS[0]), root(TICKS.at(-1)!)];
  // Whole units are as fine as any screen, and shorter to write.
  return Math.round(SCALE.from + ((root(at) - from) / (to - from)) * (SCALE.to - SCALE.from));
}

export interface Mark {
  /** The middle of its foot. */
  readonly x: number;
  readonly y: number;
  readonly at: At;
  /** Whether the line is for people in one role. */
  readonly role: boolean;
}

/** The marks of a row in the order of its lines: stacked on their size, further columns beside the first, where nothing stands yet. */
export function marksOf({ stacks }: Row, row: number): Mark[] {
  const taken: { x: number; level: number }[] = [];
  const free = (x: number, level: number) => !taken.some((one) => one.level === level && Math.abs(one.x - x) < PITCH.x - 0.5);
  const foot = row * ROW + FLOOR;
  // What is small is placed first: there the sizes are close, and further out is room.
  const placed = new Map(
    [...stacks]
      .sort(([a], [b]) => Math.abs(Number(a) || 0) - Math.abs(Number(b) || 0))
      .map(([at, anybody, roles]) => [at, columns(at, anybody + roles, free, taken)]),
  );
  return stacks.flatMap(([at, anybody]) =>
    placed.get(at)!.map(({ x, level }, i): Mark => ({ x, y: foot - level * PITCH.y, at, role: i >= anybody })),
  );
}

function columns(at: At, count: number, free: (x: number, level: number) => boolean, taken: { x: number; level: number }[]) {
  const outwards = typeof at === 'number' ? Math.sign(at) * PITCH.x : PITCH.x;
  const cells: { x: number; level: number }[] = [];
  for (let column = 0; cells.length < count; column += 1) {
    // The first stands on the size, the second beside it away from nought, the third on its other side.
    const x = xOf(at) + (column % 2 === 1 ? 1 : -1) * Math.ceil(column / 2) * outwards;
    for (let level = 0; level < MOST_IN_COLUMN && cells.length < count; level += 1) if (free(x, level)) cells.push({ x, level });
  }
  taken.push(...cells);
  return cells;
}

/** Marks as one path of upright strokes; those that stand on one another are one stroke, which is drawn in dashes. */
export function pathOf(marks: readonly Mark[]): string {
  const parts: string[] = [];
  for (let i = 0; i < marks.length;) {
    const { x, y } = marks[i]!;
    let n = 1;
    while (marks[i + n]?.x === x && marks[i + n]!.y === y - n * PITCH.y) n += 1;
    parts.push(`M${x} ${y}v${-(n - 1) * PITCH.y - MARK.height}`);
    i += n;
  }
  return parts.join('');
}

/** The mark nearest to a place, all in units of the picture; `stretch` is how many pixels a unit of the width is for one of the height. */
export function nearest<M extends Mark>(marks: readonly M[], x: number, y: number, stretch: number): M | undefined {
  const distance = (mark: Mark) => Math.hypot((mark.x - x) * stretch, mark.y - MARK.height / 2 - y);
  return marks.reduce<M | undefined>((best, mark) => (best && distance(best) <= distance(mark) ? best : mark), undefined);
}
