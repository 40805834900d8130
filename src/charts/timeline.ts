import { range, ticks } from 'd3-array';
import { endOf, timeOf } from '../core/dates';
import { toHundredths } from '../core/round';

interface TimelineInput<T extends string> {
  readonly events: readonly { readonly id: string; readonly date: string; readonly until?: string | null; readonly track: T }[];
  /** Lanes from the top; those without events keep their place. */
  readonly tracks: readonly T[];
  /** First and last year in view. */
  readonly first: number;
  readonly last: number;
}

export interface Mark {
  readonly id: string;
  /** Per cent of the width: the mark, and what time it may stand for. A year or a month is a range; so is what lasted. */
  readonly x: number;
  readonly from: number;
  readonly to: number;
  /** Pixels from the top. */
  readonly y: number;
}

/** Marks nearer than this many per cent of the width would lie on one another on a phone: the later one moves a row down. */
const GAP = 4;
const ROW = 15;
const TITLE = 26;
const AXIS = 24;
/** Free room at both ends, so that the first and the last mark are whole. */
const EDGE = 2.5;

/** Dated marks in one lane a track: across in per cent of the width, so that marks and type keep their size; down in pixels. */
export function timeline<T extends string>({ events, tracks, first, last }: TimelineInput<T>) {
  const start = timeOf(String(first));
  const end = timeOf(String(last + 1));
  const x = (time: number) => toHundredths(EDGE + ((100 - 2 * EDGE) * (time - start)) / (end - start));
  let y = AXIS;
  const lanes = tracks.map((track) => {
    const free: number[] = [];
    const marks = events
      .filter((event) => event.track === track)
      .map((event) => {
        const from = timeOf(event.date);
        const to = event.until ? timeOf(event.until) : endOf(event.date);
        return { id: event.id, x: x((from + to) / 2), from: x(from), to: x(to) };
      })
      .sort((a, b) => a.x - b.x)
      .map((mark): Mark => {
        const row = free.findIndex((next) => next <= mark.x);
        const place = row < 0 ? free.length : row;
        free[place] = mark.x + GAP;
        return { ...mark, y: y + TITLE + place * ROW + ROW / 2 };
      });
    const lane = { track, y, height: TITLE + Math.max(1, free.length) * ROW + 8, marks };
    y += lane.height;
    return lane;
  });
  const step = Math.max(1, Math.round(ticks(first, last, 5)[1]! - ticks(first, last, 5)[0]!) || 1);
  const years = first === last ? [] : range(Math.ceil(first / step) * step, last + 1, step);
  const months = first === last ? [1, 7].map((month) => `${first}-${String(month).padStart(2, '0')}`) : [];
  return {
    lanes,
    height: y,
    /** Years, or in one year the first months of its halves, as ISO. */
    ticks: [...years.map(String), ...months].map((date) => ({ date, x: x(timeOf(date)) })),
    /** Where a date lies, in per cent of the width. */
    at: (date: string) => x((timeOf(date) + endOf(date)) / 2),
  };
}
