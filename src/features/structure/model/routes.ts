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

/** Where a line may touch a body: along the edges of a frame, at the beginning or the end of a line of a list. */
function ports({ x, y, w, h }: Box, isRow: boolean): { at: Point; cost: number }[] {
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

/** The way of each tie as its corners, from the one body to the other. On phones a line ends at the frame of many, whose marks say which. */
export function routesOf(layout: Layout, ties: readonly Ends[]): Point[][] {
  const { places, groups, seat, sides, wall } = layout;
  const [width, height] = [layout.across + 1, layout.down + 1];
  const cell = ([x, y]: Point): number => y * width + x;
  const taken = new Uint8Array(width * height);
  // A list’s line ends before the next one begins.
  const open = (one: Box): Box => ({ ...one, w: one.w - 1, h: one.h - 1 });
  for (const one of [
    ...places.map((place) => (place.form === 'row' ? open(place) : place)),
    ...groups.map((group) => (group.framed ? group : open(group))),
    ...[seat, sides.state, sides.bank],
  ])
    for (const at of within(one)) taken[cell(at)] = 1;
  const walled = new Set([...within(wall)].map(cell));
  const ends = new Map(
    places.map((place) => [place.id, place.form === 'mark' ? groups.find(({ name }) => name === place.group)! : place] as const),
  );
  const rows = new Set(places.flatMap(({ id, form }) => (form === 'row' ? [id] : [])));
  /** The bodies whose lines go through a place. */
  const used = new Map<number, Set<string>>();
  const STEPS = [1, -1, width, -width];
  // A node is a place with the direction in which it was reached; the end is one of its own.
  const END = taken.length * STEPS.length;

  return ties.map(({ from, to }) => {
    const [a, b] = [ends.get(from), ends.get(to)];
    if (!a || !b) throw new Error(`${from} – ${to}: the map has no place for one of them; give it one in model/layout.ts`);
    const goals = new Map(ports(b, rows.has(to)).map(({ at, cost }) => [cell(at), cost]));
    const best = new Float64Array(END + 1).fill(Infinity);
    const before = new Int32Array(END + 1).fill(-1);
    const queue = new Queue();
    const reach = (node: number, cost: number, last: number): void => {
      if (cost >= best[node]!) return;
      best[node] = cost;
      before[node] = last;
      queue.push(cost, node);
    };
    for (const { at, cost } of ports(a, rows.has(from))) STEPS.forEach((_, turn) => reach(cell(at) * STEPS.length + turn, cost, -1));
    for (let next = queue.pop(); next && next[1] !== END; next = queue.pop()) {
      const [cost, node] = next;
      if (cost > best[node]!) continue;
      const [at, direction] = [Math.floor(node / STEPS.length), node % STEPS.length];
      const arrived = goals.get(at);
      if (arrived !== undefined) {
        reach(END, cost + arrived, node);
        continue;
      }
      STEPS.forEach((step, turn) => {
        const next = at + step;
        const x = at % width;
        if (next < 0 || next >= taken.length || (step === 1 && x === width - 1) || (step === -1 && x === 0)) return;
        if ((taken[next] && !goals.has(next)) || (walled.has(at) && walled.has(next))) return;
        const lines = used.get(next);
        const along = !lines ? 1 : lines.has(from) || lines.has(to) ? TOGETHER : 1 + SHARED;
        const more = (turn === direction ? 0 : BEND) + (walled.has(next) ? THROUGH_WALL : 0);
        reach(next * STEPS.length + turn, cost + along + more, node);
      });
    }
    const cells: number[] = [];
    for (let node = before[END]!; node >= 0; node = before[node]!) cells.unshift(Math.floor(node / STEPS.length));
    if (cells.length === 0) throw new Error(`${from} – ${to}: the ${layout.name} map leaves no way between them`);
    // What goes to one line of a list goes alone, or two bodies would seem to be tied to each other.
    for (const at of cells) used.set(at, new Set([...(used.get(at) ?? []), from, ...(rows.has(to) ? [] : [to])]));
    return corners(cells.map((one): Point => [one % width, Math.floor(one / width)]));
  });
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
