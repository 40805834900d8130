import { max, sum, ticks } from 'd3-array';
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
  /** Its label may stand anywhere along its time. */
  readonly anywhere?: boolean;
}

/** Room above the labels and above the scale, the least height of the scale, and the least distance of two written years; all in rem. */
const ABOVE = 0.4;
const TOP = 1;
const LEAST = 24;
const YEAR = 3.6;
/** How far a label may stand from its date before the scale is drawn longer. */
const FAR = 5;
/** Years in a row without an entry that are drawn as a break, and how many years high that is. */
const EMPTY = 5;
const BREAK = 1.5;
/** Between how many places a label chooses that may stand anywhere, and how much its own distance weighs there. */
const PLACES = 12;
const OWN = 8;

/** Runs of at least EMPTY years, the first and the one after the last, in which no entry lies. */
function emptyYears(entries: readonly ChronicleEntry[]): { from: number; to: number }[] {
  const year = (iso: string) => Number(iso.slice(0, 4));
  const spans = entries.map(({ date, until = date }) => [year(date), year(until) + 1] as const).sort((a, b) => a[0] - b[0]);
  let end = spans[0]![1];
  return spans.flatMap(([from, to]) => {
    const run = { from: end, to: from };
    end = Math.max(end, to);
    return run.to - run.from >= EMPTY ? [run] : [];
  });
}

/**
 * A line of time from top to bottom, true to scale but for breaks, with labels in columns beside it. All places are in rem from the top, so that the picture
 * grows with the reader's letters. A label stands at its date, or as near to it as its neighbours allow; the scale is as long as they need,
 * and up to `most` times as long where they crowd about a few of the years.
 */
export function chronicle<T extends ChronicleEntry>(entries: readonly T[], most = 1) {
  const first = Number(entries.reduce((one, { date }) => (date < one ? date : one), '9999').slice(0, 4));
  const last = Number(entries.reduce((one, { date, until = date }) => (until > one ? until : one), '0').slice(0, 4)) + 1;
  const [start, end] = [timeOf(String(first)), timeOf(String(last))];
  const columns = [...new Set(entries.map(({ column }) => column))];
  const needed = columns.map((column) => entries.reduce((sum, one) => sum + (one.column === column ? one.size : 0), 0));
  const least = Math.max(LEAST, ...needed);
  const breaks = emptyYears(entries);
  const left = breaks.map(({ from, to }) => ({ from: timeOf(String(from)), to: timeOf(String(to)), part: 1 - BREAK / (to - from) }));
  /** A moment without the time that breaks leave out before it. */
  const kept = (time: number) => time - sum(left, ({ from, to, part }) => part * Math.max(0, Math.min(time, to) - from));
  const scale = (length: number) => (time: number) => toHundredths(TOP + (length * (kept(time) - start)) / (kept(end) - start));
  const place = (length: number) => {
    const y = scale(length);
    const placed = entries.map((entry) => {
      const from = timeOf(entry.date);
      const to = entry.until === undefined ? endOf(entry.date) : timeOf(entry.until);
      return { ...entry, y: y((from + to) / 2), from: y(from), to: y(to), label: 0 };
    });
    for (const column of columns) spread(placed.filter((one) => one.column === column));
    return placed;
  };
  let length = least;
  let placed = place(length);
  while (max(placed, lead)! > FAR && length * 1.05 <= least * most) placed = place((length *= 1.05));
  const y = scale(length);
  const shown = (year: number) => !breaks.some(({ from, to }) => year >= from && year < to);
  const omitted = sum(breaks, ({ from, to }) => to - from - BREAK);
  const step = Math.max(
    1,
    ...ticks(first + omitted, last, Math.floor(length / YEAR)).flatMap((one, i, all) => (i === 0 ? [] : [one - all[i - 1]!])),
  );
  const years = Array.from({ length: last - first }, (_, i) => first + i).filter(shown);
  return {
    entries: placed,
    years: years.map((year) => ({ year, y: y(timeOf(String(year))), written: year % step === 0 })),
    breaks: breaks.map(({ from, to }) => ({ first: from, last: to - 1, from: y(timeOf(String(from))), to: y(timeOf(String(to))) })),
    top: TOP,
    bottom: toHundredths(TOP + length),
    height: toHundredths(Math.max(TOP + length, ...placed.map(({ label, size }) => label + size)) + 0.5),
  };
}

/** Height of the first line of a label: its middle is what stands at the date. */
export const LINE = 1.25;

interface Placed {
  y: number;
  readonly from: number;
  readonly to: number;
  readonly size: number;
  label: number;
  readonly anywhere?: boolean;
}

/** How far a label stands from its mark. */
const lead = ({ y, label }: Placed): number => Math.abs(label + LINE / 2 - y);

/** Gives the entries of one column their labels; one that may stand anywhere has its mark where this leaves most room to the others. */
function spread(column: readonly Placed[]): void {
  const lay = () => {
    const inOrder = [...column].sort((a, b) => a.y - b.y);
    const wanted = inOrder.map(({ y, size }) => ({ at: y - LINE / 2, size }));
    spreadLabels(wanted, ABOVE).forEach((at, i) => (inOrder[i]!.label = toHundredths(at)));
    return sum(column, (one) => lead(one) ** 2);
  };
  for (const one of column.filter(({ anywhere }) => anywhere)) {
    const tried = Array.from({ length: PLACES }, (_, i) => {
      one.y = toHundredths(one.from + ((i + 0.5) / PLACES) * (one.to - one.from));
      return { y: one.y, strain: lay() + OWN * lead(one) ** 2 };
    });
    one.y = tried.reduce((best, other) => (other.strain < best.strain ? other : best)).y;
  }
  lay();
}
