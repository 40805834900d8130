/** A scale as a bullet chart: its geometry in per cent of its width; no DOM, so that it is the same on the server and in the browser. */
import { toHundredths } from '../core/round';
import type { Interval } from '../core/scoring';

interface BulletInput {
  /** Lowest and highest points that the picture shows. */
  readonly from: number;
  readonly to: number;
  readonly bands: readonly { readonly id: string; readonly min: number | null }[];
  readonly base: number | null;
}

interface BulletBand {
  readonly id: string;
  readonly x: number;
  readonly width: number;
  /** Middle of its name, which stays within the picture; null where a picture 190 px wide has no room for it. */
  readonly middle: number | null;
  /** How dark it is drawn: 1 for the worst band of its scale, 0 for the best. */
  readonly shade: number;
}

interface BulletMark {
  readonly x1: number;
  readonly x2: number;
  /** The interval goes on beyond the picture, or has no known end, on that side. */
  readonly openLeft: boolean;
  readonly openRight: boolean;
}

export interface Bullet {
  readonly bands: readonly BulletBand[];
  readonly base: number | null;
  /** Whether the numbers at the ends keep clear of the base's. */
  readonly ends: { readonly from: boolean; readonly to: boolean };
  readonly mark: BulletMark | null;
  /** Another person's points on the same scale. */
  readonly other: BulletMark | null;
  /** Where the file stood before it came to the mark, in order; known points only. */
  readonly trail: readonly number[];
}

/** Bands, base and mark of a scale; everything outside [from, to] is cut at the edge. `held`: the bands in which somebody stands. */
export function bullet(
  { from, to, bands, base }: BulletInput,
  points: Interval | null,
  { other = null, trail = [], held = [] }: { other?: Interval | null; trail?: readonly Interval[]; held?: readonly string[] } = {},
): Bullet {
  const place = (value: number) => toHundredths((100 * (Math.min(Math.max(value, from), to) - from)) / (to - from));
  const markOf = (at: Interval): BulletMark => ({ x1: place(at.lo), x2: place(at.hi), openLeft: at.lo < from, openRight: at.hi > to });
  const drawn = bands.flatMap(({ id, min }, i) => {
    const x = place(min ?? from);
    const width = toHundredths(place(bands[i + 1]?.min ?? to) - x);
    return width > 0 ? [{ id, x, width, shade: toHundredths(1 - i / Math.max(bands.length - 1, 1)) }] : [];
  });
  // Letters of 12 px and a space on either side; first the names of bands in which somebody stands, then those of the widest.
  const halfOf = (id: string) => 1 + 1.9 * id.length;
  const first = (id: string) => +held.includes(id);
  const middles = new Map<string, number>();
  for (const { id, x, width } of [...drawn].sort((a, b) => first(b.id) - first(a.id) || b.width - a.width)) {
    const half = halfOf(id);
    const at = toHundredths(Math.min(Math.max(x + width / 2, half), 100 - half));
    if ([...middles].every(([other, there]) => Math.abs(there - at) >= half + halfOf(other))) middles.set(id, at);
  }
  return {
    bands: drawn.map((band) => ({ ...band, middle: middles.get(band.id) ?? null })),
    base: base === null ? null : place(base),
    ends: { from: base === null || place(base) > 30, to: base === null || place(base) < 70 },
    mark: points && markOf(points),
    other: other && markOf(other),
    trail: trail
      .filter(({ lo, hi }) => lo === hi)
      .map(({ lo }) => place(lo))
      .filter((x, i, all) => x !== all[i - 1]),
  };
}

/** The bands as steps in a box of 100 by `height`, the lowest a quarter as high as the highest. */
export const stepsOf = (bands: Bullet['bands'], height: number): string =>
  bands
    .map(({ x, width }, i) => `M${x} ${height}V${toHundredths(height * (0.75 - (0.75 * (i + 1)) / bands.length))}h${width}V${height}z`)
    .join('');
