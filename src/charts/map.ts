/** A small part of the earth on a flat picture: Albers' equal-area conic projection, lines as short paths, and marks that keep apart. */
import { overlap, textBox, type Box } from './box';

export type Point = readonly [x: number, y: number];

export interface Frame {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface Projection {
  readonly width: number;
  readonly height: number;
  /** Kilometres as a length of the picture. */
  readonly length: (kilometres: number) => number;
  readonly at: (lon: number, lat: number) => Point;
}

const EARTH = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Fits a frame into a picture of this width. Areas are true all over it, and lengths along the two parallels a sixth of its height
 * from its edges. The frame's bottom, top and the meridians at its middle height touch the picture's edges.
 */
export function projectionOf({ west, south, east, north }: Frame, width: number): Projection {
  const inset = (north - south) / 6;
  const [low, high] = [radians(south + inset), radians(north - inset)];
  const n = (Math.sin(low) + Math.sin(high)) / 2;
  const c = Math.cos(low) ** 2 + 2 * n * Math.sin(low);
  const radius = (lat: number) => Math.sqrt(c - 2 * n * Math.sin(radians(lat))) / n;
  const middle = (west + east) / 2;
  /** Of a sphere whose radius is 1, the north upwards. */
  const flat = (lon: number, lat: number): Point => {
    const turn = n * radians(lon - middle);
    return [radius(lat) * Math.sin(turn), -radius(lat) * Math.cos(turn)];
  };
  const [right] = flat(east, (south + north) / 2);
  const [, top] = flat(middle, north);
  const [, bottom] = flat(east, south);
  const scale = width / (2 * right);
  return {
    width,
    height: (top - bottom) * scale,
    length: (kilometres) => (kilometres / EARTH) * scale,
    at(lon, lat) {
      const [x, y] = flat(lon, lat);
      return [(x + right) * scale, (top - y) * scale];
    },
  };
}

/** "122.4 37.1, 122.5 37.2" as longitudes and latitudes. */
export const degreesOf = (line: string): Point[] =>
  line.split(', ').map((pair) => {
    const [lon = NaN, lat = NaN] = pair.split(' ').map(Number);
    return [lon, lat];
  });

/** A line in whole units as the `d` of a path. Points that fall on the one before are left out. */
export function pathOf(points: readonly Point[], closed: boolean): string {
  const whole = points
    .map(([x, y]): Point => [Math.round(x), Math.round(y)])
    .filter(([x, y], i, all) => x !== all[i - 1]?.[0] || y !== all[i - 1]?.[1]);
  const [first] = whole;
  if (!first || whole.length < (closed ? 3 : 2)) return '';
  const steps = whole.slice(1).map(([x, y], i) => `${x - whole[i]![0]} ${y - whole[i]![1]}`);
  return `M${first.join(' ')}l${steps.join(' ')}${closed ? 'z' : ''}`.replace(/ -/g, '-');
}

/**
 * Moves marks that would cover one another apart until their middles are `gap` from each other, each pair by equal parts along the line
 * between them; those in the same spot part along a line that turns with their place in the list. Marks with room stay where they are.
 */
export function moveApart(marks: readonly Point[], gap: number): Point[] {
  const moved = marks.map(([x, y]) => ({ x, y }));
  for (let round = 0; round < 200; round++) {
    let still = true;
    for (const [i, a] of moved.entries())
      for (const [j, b] of moved.entries()) {
        if (j <= i) continue;
        const apart = Math.hypot(b.x - a.x, b.y - a.y);
        if (apart >= gap - 1e-6) continue;
        still = false;
        const [dx, dy] = apart > 1e-9 ? [(b.x - a.x) / apart, (b.y - a.y) / apart] : [Math.cos(i), Math.sin(i)];
        const half = (gap - apart) / 2;
        a.x -= dx * half;
        a.y -= dy * half;
        b.x += dx * half;
        b.y += dy * half;
      }
    if (still) break;
  }
  return moved.map(({ x, y }) => [x, y]);
}

export interface Named {
  readonly at: Point;
  /** Width and height of its words; null for a mark without any. */
  readonly size: Point | null;
}

export interface Spot {
  readonly anchor: 'start' | 'end' | 'middle';
  /** From the middle of the mark to the words' anchor, and to the middle of their height. */
  readonly dx: number;
  readonly dy: number;
}

/**
 * Where the words beside each mark stand: on the first side where they cover no mark, no other words and no edge; null where there is none.
 * Marks with fewer free sides choose first. `taken` is what stands there already.
 */
export function nameMarks(names: readonly Named[], mark: number, [width, height]: Point, taken: readonly Box[] = []): (Spot | null)[] {
  const gap = mark + 3;
  const bodies = names.map(({ at: [x, y] }): Box => ({ x: x - mark, y: y - mark, w: 2 * mark, h: 2 * mark }));
  const sides = names.map(({ at: [x, y], size }, own) => {
    if (!size) return [];
    const [, h] = size;
    const spots: (Spot & { box: Box })[] = [];
    const add = (anchor: Spot['anchor'], dx: number, dy: number) => {
      const box = textBox(x + dx, y + dy, size, anchor);
      const isIn = box.x >= 0 && box.y >= 0 && box.x + box.w <= width && box.y + box.h <= height;
      if (isIn && ![...bodies.filter((_, i) => i !== own), ...taken].some((other) => overlap(box, other)))
        spots.push({ anchor, dx, dy, box });
    };
    const slant = (mark + h) / 2;
    add('start', gap, 0);
    add('end', -gap, 0);
    for (const dy of [-slant, slant]) add('start', gap * 0.8, dy);
    for (const dy of [-slant, slant]) add('end', -gap * 0.8, dy);
    for (const dy of [-mark - h / 2, mark + h / 2]) add('middle', 0, dy);
    return spots;
  });
  const found: (Spot | null)[] = names.map(() => null);
  const used: Box[] = [];
  for (const i of names.map((_, i) => i).sort((a, b) => sides[a]!.length - sides[b]!.length)) {
    const spot = sides[i]!.find(({ box }) => !used.some((other) => overlap(box, other)));
    if (!spot) continue;
    const { anchor, dx, dy, box } = spot;
    found[i] = { anchor, dx, dy };
    used.push(box);
  }
  return found;
}
