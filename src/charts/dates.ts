import { timeOf } from '../core/dates';
import { toHundredths } from '../core/round';

export interface AxisDate {
  readonly date: string;
  /** Per cent of the width. */
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/**
 * The dates that an axis names: its first and its last, and the years between them in even steps, as many as stand apart where the axis is
 * shortest. `size` is the width of a date with the room about it, in per cent of that shortest axis.
 */
export function axisDates(from: string, to: string, size: (date: string) => number): AxisDate[] {
  const [first, last] = [timeOf(from), timeOf(to)];
  const x = (date: string) => (100 * (timeOf(date) - first)) / (last - first);
  const begin = Number(from.slice(0, 4)) + 1;
  const years = Array.from({ length: Number(to.slice(0, 4)) - begin + 1 }, (_, i) => String(begin + i)).filter(
    (year) => timeOf(year) < last,
  );
  const year = (100 * 365.25 * 86_400_000) / (last - first);
  const step = [1, 2, 5, 10, 20, 50].find((one) => one * year >= size(String(begin))) ?? 100;
  const between = years.filter(
    (one) => Number(one) % step === 0 && x(one) - size(one) / 2 >= size(from) && x(one) + size(one) / 2 <= 100 - size(to),
  );
  return [
    { date: from, x: 0, anchor: 'start' },
    ...between.map((date) => ({ date, x: toHundredths(x(date)), anchor: 'middle' as const })),
    { date: to, x: 100, anchor: 'end' },
  ];
}
