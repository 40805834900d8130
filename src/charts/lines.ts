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
  /** Where several pictures share their scales: first and last date, and the value at the top. */
  readonly shared?: { readonly from: string; readonly to: string; readonly most: number };
  /** Least distance of two years on the axis, in per cent: more where the picture is narrow. */
  readonly yearGap?: number;
}

/** Years nearer to each other than this many per cent of the width would lie on one another on a phone. */
const YEAR_GAP = 19;

/** Lines through dated values from a zero base: across in per cent, so that type keeps its size; down in pixels. Dates lie in proportion to time. */
export function lines({ series, top, bottom, shared, yearGap = YEAR_GAP }: LinesInput) {
  const all = series.flatMap(({ points }) => points);
  const own = extent(all, ({ date }) => time(date)) as [number, number];
  const [first = 0, last = 1] = shared ? [time(shared.from), time(shared.to)] : own;
  const most = shared?.most ?? max(all, ({ value }) => value) ?? 1;
  const x = (date: string) => round((100 * (time(date) - first)) / (last - first || 1));
  const y = (value: number) => round(bottom - (value / most) * (bottom - top));
  const path = line<Point>(
    ({ date }) => x(date),
    ({ value }) => y(value),
  );
  const dated = shared ? yearsBetween(shared.from, shared.to) : all.map(({ date }) => date.slice(0, 4));
  const years = [...new Set(dated)].sort().filter((year) => time(year) >= first);
  const spaced: { year: string; x: number }[] = [];
  for (const year of years) if (x(year) - (spaced.at(-1)?.x ?? -yearGap) >= yearGap) spaced.push({ year, x: x(year) });
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

const yearsBetween = (from: string, to: string): string[] => {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, i) => String(first + i));
};
const round = (value: number): number => Math.round(value * 10) / 10;
