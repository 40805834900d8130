import { extent, max, ticks } from 'd3-array';
import { line } from 'd3-shape';
import { dayNumber } from '../core/dates';

export interface Point {
  readonly date: string;
  readonly value: number;
}

export interface LinesInput {
  readonly series: readonly { readonly label: string; readonly points: readonly Point[] }[];
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

/** Lines through dated values from a zero base, in pixels of the given box. Dates lie in proportion to time. */
export function lines({ series, width, height, margin }: LinesInput) {
  const all = series.flatMap(({ points }) => points);
  const [first = 0, last = 1] = extent(all, ({ date }) => time(date)) as [number, number];
  const top = max(all, ({ value }) => value) ?? 1;
  const x = (date: string) => margin.left + ((time(date) - first) / (last - first || 1)) * (width - margin.left - margin.right);
  const y = (value: number) => height - margin.bottom - (value / top) * (height - margin.top - margin.bottom);
  const path = line<Point>(
    ({ date }) => round(x(date)),
    ({ value }) => round(y(value)),
  );
  const years = [...new Set(all.map(({ date }) => date.slice(0, 4)))].sort().filter((year) => time(year) >= first);
  return {
    series: series.map(({ label, points }) => ({
      label,
      path: path([...points]) ?? '',
      dots: points.map((point) => ({ ...point, x: round(x(point.date)), y: round(y(point.value)) })),
    })),
    ticks: ticks(0, top, 4).map((value) => ({ value, y: round(y(value)) })),
    years: years.map((year) => ({ year, x: round(x(year)) })),
  };
}

const time = (iso: string): number => {
  const day = dayNumber(iso);
  return Date.UTC(Math.floor(day / 10000), Math.floor((day % 10000) / 100) - 1, day % 100);
};
const round = (value: number): number => Math.round(value * 10) / 10;
