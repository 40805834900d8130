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
  /** Middle of the band, where its name stands; null where the name would not fit a picture 190 px wide. */
  readonly middle: number | null;
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

/** Bands, base and mark of a scale; everything outside [from, to] is cut at the edge. */
export function bullet(
  { from, to, bands, base }: BulletInput,
  points: Interval | null,
  { other = null, trail = [] }: { other?: Interval | null; trail?: readonly Interval[] } = {},
): Bullet {
  const place = (value: number) => toHundredths((100 * (Math.min(Math.max(value, from), to) - from)) / (to - from));
  const markOf = (at: Interval): BulletMark => ({ x1: place(at.lo), x2: place(at.hi), openLeft: at.lo < from, openRight: at.hi > to });
  return {
    bands: bands.flatMap((band, i) => {
      const x = place(band.min ?? from);
      const end = place(bands[i + 1]?.min ?? to);
      return end > x
        ? [
            {
              id: band.id,
              x,
              width: toHundredths(end - x),
              middle: end - x > 2 + 3.8 * band.id.length ? toHundredths((x + end) / 2) : null,
            },
          ]
        : [];
    }),
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
