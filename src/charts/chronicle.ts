import { ticks } from 'd3-array';
import { endOf, timeOf } from '../core/dates';
import { toHundredths } from '../core/round';
import { spreadLabels } from './labels';

/** What stands beside the line of time: an event, or a remark on a stretch of time. */
interface ChronicleEntry {
  /** Year, month or day, as ISO. */
  readonly date: string;
  readonly until?: string | undefined;
  /** The column in which its label stands, and how high that is, in rem. */
  readonly column: number;
  readonly size: number;
}

/** Room at the top, the least height of the scale, and the least distance of two written years; all in rem. */
const TOP = 1;
const LEAST = 24;
const YEAR = 3.6;

/**
 * A line of time from top to bottom, true to scale, with labels in columns beside it. All places are in rem from the top, so that the picture
 * grows with the reader's letters. A label stands at its date, or as near to it as its neighbours allow; the scale is as long as they need.
 */
export function chronicle<T extends ChronicleEntry>(entries: readonly T[]) {
  const first = Number(entries.reduce((one, { date }) => (date < one ? date : one), '9999').slice(0, 4));
  const last = Number(entries.reduce((one, { date, until = date }) => (until > one ? until : one), '0').slice(0, 4)) + 1;
  const [start, end] = [timeOf(String(first)), timeOf(String(last))];
  const columns = [...new Set(entries.map(({ column }) => column))];
  const needed = columns.map((column) => entries.reduce((sum, one) => sum + (one.column === column ? one.size : 0), 0));
  const length = Math.max(LEAST, ...needed);
  const y = (time: number) => toHundredths(TOP + (length * (time - start)) / (end - start));
  const placed = entries.map((entry) => {
    const from = timeOf(entry.date);
    const to = entry.until === undefined ? endOf(entry.date) : timeOf(entry.until);
    return { ...entry, y: y((from + to) / 2), from: y(from), to: y(to), label: 0 };
  });
  for (const column of columns) {
    const beside = placed.filter((one) => one.column === column).sort((a, b) => a.y - b.y);
    const wanted = beside.map(({ y: at, size }) => ({ at: at - LINE / 2, size }));
    spreadLabels(wanted).forEach((at, i) => (beside[i]!.label = toHundredths(at)));
  }
  const step = Math.max(1, ...ticks(first, last, Math.floor(length / YEAR)).flatMap((one, i, all) => (i === 0 ? [] : [one - all[i - 1]!])));
  const years = Array.from({ length: last - first }, (_, i) => first + i);
  return {
    entries: placed,
    years: years.map((year) => ({ year, y: y(timeOf(String(year))), written: year % step === 0 })),
    top: TOP,
    bottom: toHundredths(TOP + length),
    height: toHundredths(Math.max(TOP + length, ...placed.map(({ label, size }) => label + size)) + 0.5),
  };
}

/** Height of the first line of a label: its middle is what stands at the date. */
export const LINE = 1.25;
