/** Ways of the relations over the map: along its units, up, down and across, around every frame that is not their end. */
import type { Box } from '../../../charts/box';
import type { Layout } from './layout';

export type Point = readonly [x: number, y: number];
interface Ends {
  readonly from: string;
  readonly to: string;
}

/** What a way costs beside its length: a bend, a place that another body’s line has, leaving a frame beside its middle, a list’s line at its end, the wall. */
const BEND = 8;
const SHARED = 3;
const ASIDE = 0.3;
const END_OF_ROW = 60;
const THROUGH_WALL = 20;
/** A line that goes with others of the same body is cheaper, so that they leave it or arrive as one. */
const TOGETHER = 0.6;

/** Where a line may touch a body, and what it costs to do so there. */
interface Port {
  readonly at: Point;
  readonly cost: number;
}

/** Along the edges of a frame; at the beginning or the end of a line of a list. */
function ports({ x, y, w, h }: Box, isRow: boolean): Port[] {
  if (isRow) {
    const middle = y + Math.floor(h / 2);
    return [
      { at: [x - 1, middle], cost: 0 },
      { at: [x + w, middle], cost: END_OF_ROW },
    ];
  }
  const along = (from: number, size: number): number[] => Array.from({ length: size - 1 }, (_, i) => from + i + 1);
  const aside = (at: number, from: number, size: number): number => ASIDE * Math.abs(at - from - size / 2);
  return [
    ...along(x, w).flatMap((at) => [y, y + h].map((edge) => ({ at: [at, edge] as const, cost: aside(at, x, w) }))),
    ...along(y, h).flatMap((at) => [x, x + w].map((edge) => ({ at: [edge, at] as const, cost: aside(at, y, h) }))),
  ];
}

/** Places of a frame with its edge. */
function* within({ x, y, w, h }: Box): Generator<Point> {
  for (let down = y; down <= y + h; down++) for (let across = x; across <= x + w; across++) yield [across, down];
}

/** Nodes by what they cost, the cheapest first. */
class Queue {
  readonly #heap: [cost: number, node: number][] = [];
  push(cost: number, node: number): void {
    const heap = this.#heap;
    let at = heap.push([cost, node]) - 1;
    for (let up = (at - 1) >> 1; at > 0 && heap[up]![0] > heap[at]![0]; up = (at - 1) >> 1) {
      [heap[at], heap[up]] = [heap[up]!, heap[at]!];
      at = up;
    }
  }
  pop(): [cost: number, node: number] | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < heap.length && heap[left]![0] < heap[least]![0]) least = left;
      if (right < heap.length && heap[right]![0] < heap[least]![0]) least = right;
      if (least === at) return first;
      [heap[at], heap[least]] = [heap[least]!, heap[at]!];
      at = least;
    }
  }
}

/** The map as a grid of places: which are taken by frames and words, which the wall goes along, and whose lines go through each. */
class Grid {
  readonly #width: number;
  readonly size: number;
  readonly #taken: Uint8Array;
  readonly #walled: ReadonlySet<number>;
  /** The bodies whose lines go through a place. */
  readonly #used = new Map<number, Set<string>>();
  /** From a place to the next: right, left, down, up. */
  readonly steps: readonly number[];

  constructor({ places, groups, seat, sides, wall, across, down }: Layout) {
    this.#width = across + 1;
    this.size = this.#width * (down + 1);
    this.steps = [1, -1, this.#width, -this.#width];
    this.#taken = new Uint8Array(this.size);
    // A list’s line ends before the next one begins.
    const open = (one: Box): Box => ({ ...one, w: one.w - 1, h: one.h - 1 });
    for (const one of [
      ...places.map((place) => (place.form === 'row' ? open(place) : place)),
      ...groups.map((group) => (group.framed ? group : open(group))),
      ...[seat, sides.state, sides.bank],
    ])
      for (const at of within(one)) this.#taken[this.cell(at)] = 1;
    this.#walled = new Set([...within(wall)].map((at) => this.cell(at)));
  }

  cell([x, y]: Point): number {
    return y * this.#width + x;
  }
  point(cell: number): Point {
    return [cell % this.#width, Math.floor(cell / this.#width)];
  }

  /** What a line between two bodies costs from a place to the next; null where it cannot go. A line may enter a frame at its end. */
  cost(at: number, step: number, { from, to }: Ends, isEnd: (cell: number) => boolean): number | null {
    const next = at + step;
    const x = at % this.#width;
    if (next < 0 || next >= this.size || (step === 1 && x === this.#width - 1) || (step === -1 && x === 0)) return null;
    if ((this.#taken[next] && !isEnd(next)) || (this.#walled.has(at) && this.#walled.has(next))) return null;
    const lines = this.#used.get(next);
    const along = !lines ? 1 : lines.has(from) || lines.has(to) ? TOGETHER : 1 + SHARED;
    return along + (this.#walled.has(next) ? THROUGH_WALL : 0);
  }

  /** A line of these bodies goes through a place. */
  use(cell: number, bodies: readonly string[]): void {
    this.#used.set(cell, new Set([...(this.#used.get(cell) ?? []), ...bodies]));
  }
}

/** The way of each tie as its corners, from the one body to the other. On phones a line ends at the frame of many, whose marks say which. */
export function routesOf(layout: Layout, ties: readonly Ends[]): Point[][] {
  const { places, groups } = layout;
  const grid = new Grid(layout);
  const frames = new Map(
    places.map((place) => [place.id, place.form === 'mark' ? groups.find(({ name }) => name === place.group)! : place] as const),
  );
  const rows = new Set(places.flatMap(({ id, form }) => (form === 'row' ? [id] : [])));
  return ties.map((tie) => {
    const { from, to } = tie;
    const [a, b] = [frames.get(from), frames.get(to)];
    if (!a || !b) throw new Error(`${from} – ${to}: the map has no place for one of them; give it one in model/layout.ts`);
    const cells = cheapestWay(grid, tie, ports(a, rows.has(from)), ports(b, rows.has(to)));
    if (cells.length === 0) throw new Error(`${from} – ${to}: the ${layout.name} map leaves no way between them`);
    // What goes to one line of a list goes alone, or two bodies would seem to be tied to each other.
    for (const cell of cells) grid.use(cell, rows.has(to) ? [from] : [from, to]);
    return corners(cells.map((cell) => grid.point(cell)));
  });
}

/** The places of the cheapest way from a port of one body to a port of the other, by Dijkstra's algorithm; none where there is no way. */
function cheapestWay(grid: Grid, tie: Ends, starts: readonly Port[], ends: readonly Port[]): number[] {
  const { steps } = grid;
  // A node is a place with the direction in which it was reached; the end is one of its own.
  const END = grid.size * steps.length;
  const goals = new Map(ends.map(({ at, cost }) => [grid.cell(at), cost]));
  const isEnd = (cell: number): boolean => goals.has(cell);
  const best = new Float64Array(END + 1).fill(Infinity);
  const before = new Int32Array(END + 1).fill(-1);
  const queue = new Queue();
  const reach = (node: number, cost: number, last: number): void => {
    if (cost >= best[node]!) return;
    best[node] = cost;
    before[node] = last;
    queue.push(cost, node);
  };
  for (const { at, cost } of starts) steps.forEach((_, turn) => reach(grid.cell(at) * steps.length + turn, cost, -1));
  for (let next = queue.pop(); next && next[1] !== END; next = queue.pop()) {
    const [cost, node] = next;
    if (cost > best[node]!) continue;
    const [at, direction] = [Math.floor(node / steps.length), node % steps.length];
    const arrived = goals.get(at);
    if (arrived !== undefined) reach(END, cost + arrived, node);
    else
      steps.forEach((step, turn) => {
        const more = grid.cost(at, step, tie, isEnd);
        if (more !== null) reach((at + step) * steps.length + turn, cost + more + (turn === direction ? 0 : BEND), node);
      });
  }
  const cells: number[] = [];
  for (let node = before[END]!; node >= 0; node = before[node]!) cells.unshift(Math.floor(node / steps.length));
  return cells;
}

/** A way without the places at which it only goes on. */
function corners(way: readonly Point[]): Point[] {
  return way.filter(([x, y], i) => {
    const [before, after] = [way[i - 1], way[i + 1]];
    return !before || !after || !((before[0] === x && after[0] === x) || (before[1] === y && after[1] === y));
  });
}

export const pathOf = (way: readonly Point[]): string =>
  way.map(([x, y], i) => (i === 0 ? `M${x} ${y}` : x === way[i - 1]![0] ? `V${y}` : `H${x}`)).join('');
