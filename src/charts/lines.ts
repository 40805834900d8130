import { extent, max, ticks } from 'd3-array';
import { line } from 'd3-shape';
import { timeOf as time } from '../core/dates';
import { toHundredths } from '../core/round';

export interface Point {
  readonly date: string;
  readonly value: number;
}

interface LinesInput {
  readonly series: readonly { readonly label: string; readonly points: readonly Point[] }[];
  /** From the top of the picture to the end of the scale, and to zero, in one unit of length. */
  readonly top: number;
  readonly bottom: number;
  /** Where several pictures share their scales: first and last date, and the greatest value. */
  readonly shared?: { readonly from: string; readonly to: string; readonly most: number };
}

/** Lines through dated values from zero up: across in per cent, so that type keeps its size; down in the unit given. Dates lie in proportion to time. */
export function lines({ series, top, bottom, shared }: LinesInput) {
  const all = series.flatMap(({ points }) => points);
  const [from = '', to = ''] = shared ? [shared.from, shared.to] : extent(all, ({ date }) => date);
  const [first, last] = [time(from), time(to)];
  const greatest = shared?.most ?? max(all, ({ value }) => value) ?? 1;
  const [, step = greatest] = ticks(0, greatest, 4);
  // The scale ends at a value that is written on it.
  const most = Math.ceil(greatest / step) * step;
  const x = (date: string) => toHundredths((100 * (time(date) - first)) / (last - first || 1));
  const y = (value: number) => toHundredths(bottom - (value / most) * (bottom - top));
  const path = line<Point>(
    ({ date }) => x(date),
    ({ value }) => y(value),
  );
  return {
    from,
    to,
    series: series.map(({ label, points }) => ({
      label,
      path: path([...points]) ?? '',
      dots: points.map((point) => ({ ...point, x: x(point.date), y: y(point.value) })),
    })),
    ticks: ticks(0, most, most / step).map((value) => ({ value, y: y(value) })),
  };
}
