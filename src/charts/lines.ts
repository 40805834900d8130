import { extent, max, ticks } from 'd3-array';
import { line } from 'd3-shape';
import { timeOf as time } from '../core/dates';

export interface Point {
  readonly date: string;
  readonly value: number;
}

export interface LinesInput {
  readonly series: readonly { readonly label: string; readonly points: readonly Point[] }[];
  /** Pixels from the top of the picture to the highest value, and to zero. */
  readonly top: number;
  readonly bottom: number;
}

/** Years nearer to each other than this many per cent of the width would lie on one another on a phone. */
const YEAR_GAP = 19;

/** Lines through dated values from a zero base: across in per cent, so that type keeps its size; down in pixels. Dates lie in proportion to time. */
export function lines({ series, top, bottom }: LinesInput) {
  const all = series.flatMap(({ points }) => points);
  const [first = 0, last = 1] = extent(all, ({ date }) => time(date)) as [number, number];
  const most = max(all, ({ value }) => value) ?? 1;
  const x = (date: string) => round((100 * (time(date) - first)) / (last - first || 1));
  const y = (value: number) => round(bottom - (value / most) * (bottom - top));
  const path = line<Point>(
    ({ date }) => x(date),
    ({ value }) => y(value),
  );
  const years = [...new Set(all.map(({ date }) => date.slice(0, 4)))].sort().filter((year) => time(year) >= first);
  const spaced: { year: string; x: number }[] = [];
  for (const year of years) if (x(year) - (spaced.at(-1)?.x ?? -YEAR_GAP) >= YEAR_GAP) spaced.push({ year, x: x(year) });
  return {
    series: series.map(({ label, points }) => ({
      label,
      path: path([...points]) ?? '',
      dots: points.map((point) => ({ ...point, x: x(point.date), y: y(point.value) })),
    })),
    ticks: ticks(0, most, 4).map((value) => ({ value, y: y(value) })),
    years: spaced,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
