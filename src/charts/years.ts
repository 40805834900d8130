/** Geometry of a line of years with dated marks, in per cent of its width and in whole rows; no DOM. */
import { dayNumber } from '../core/dates';

interface YearMark {
  /** Position in the list given. */
  readonly index: number;
  readonly x: number;
  /** Row above the line, from 0, so that marks of one season do not hide each other. */
  readonly row: number;
}

/** A date as years since the year 0, with their fraction as if every month had 31 days: near enough for a picture, and without a calendar. */
const position = (iso: string): number => {
  const day = dayNumber(iso);
  return Math.floor(day / 10000) + ((Math.floor(day / 100) % 100) - 1) / 12 + ((day % 100) - 1) / 372;
};

/** Where a date stands between two others, 0 to 100. */
export function placeOf(iso: string, first: string, last: string): number {
  const [from, to] = [position(first), position(last)];
  return Math.round((10000 * (Math.min(Math.max(position(iso), from), to) - from)) / (to - from)) / 100;
}

/** Where a line of years begins that shows all of these dates: with the year before the oldest, where that is before `first`. */
export function beginning(dates: readonly string[], first: string): string {
  const oldest = dates.reduce((one, date) => (date < one ? date : one), first);
  return oldest < first ? `${Number(oldest.slice(0, 4)) - 1}-12-31` : first;
}

/** The first day of the month at a place. */
export function dateAt(place: number, first: string, last: string): string {
  const at = position(first) + (Math.min(Math.max(place, 0), 100) / 100) * (position(last) - position(first));
  const month = Math.floor(at * 12 + 1e-6);
  const iso = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  return iso < first ? first : iso;
}

/** The first of January of every year shown, with its place, and whether the year is written there. */
export function yearTicks(first: string, last: string): { year: number; x: number; written: boolean }[] {
  const ticks: { year: number; x: number; written: boolean }[] = [];
  // A long life has no room for every fifth year.
  const every = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) > 30 ? 20 : 5;
  for (let year = Number(first.slice(0, 4)) + 1; year <= Number(last.slice(0, 4)); year++)
    ticks.push({ year, x: placeOf(`${year}-01-01`, first, last), written: year % every === 0 });
  return ticks;
}

/** Marks by date; each takes the lowest row in which its neighbour on the left is at least `gap` per cent away. */
export function yearMarks(dates: readonly string[], first: string, last: string, gap: number): YearMark[] {
  const ends: number[] = [];
  return dates
    .map((date, index) => ({ index, x: placeOf(date, first, last) }))
    .sort((a, b) => a.x - b.x)
    .map(({ index, x }) => {
      const free = ends.findIndex((end) => x - end >= gap);
      const row = free < 0 ? ends.length : free;
      ends[row] = x;
      return { index, x, row };
    });
}
