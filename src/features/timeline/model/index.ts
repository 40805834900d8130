import { dayNumber } from '../../../core/dates';

export const TRACKS = ['centre', 'province', 'city', 'court', 'company'] as const;
export type Track = (typeof TRACKS)[number];

export interface Dated {
  readonly id: string;
  /** Year, month or day, as ISO. */
  readonly date: string;
  readonly track: Track;
}

/** The years looked at: all of them, a decade ("2010s") or one year ("2018"). */
export type Span = 'all' | `${number}s` | `${number}`;

export interface TimelineState {
  readonly span: Span;
  readonly tracks: readonly Track[];
  /** YYYYMMDD; null is the last date in view. */
  readonly asOf: number | null;
}

export const START: TimelineState = { span: 'all', tracks: TRACKS, asOf: null };

/** Oldest first; within one day what is dated less exactly comes first, then by id. */
export const byDate = <T extends Dated>(events: readonly T[]): T[] =>
  [...events].sort((a, b) => dayNumber(a.date) - dayNumber(b.date) || a.date.length - b.date.length || (a.id < b.id ? -1 : 1));

export const yearOf = (event: Dated): number => Number(event.date.slice(0, 4));
export const decadeOf = (year: number): Span => `${Math.floor(year / 10) * 10}s`;

/** First and last year of a span; of "all" those of the events. */
export function yearsOf(span: Span, events: readonly Dated[]): { first: number; last: number } {
  if (span === 'all') {
    const years = events.map(yearOf);
    return { first: Math.min(...years), last: Math.max(...years) };
  }
  const first = Number.parseInt(span, 10);
  return { first, last: span.endsWith('s') ? first + 9 : first };
}

/** What a view shows, oldest first, and how much of it had happened by its date. */
export function look<T extends Dated>(events: readonly T[], { span, tracks, asOf }: TimelineState) {
  const { first, last } = yearsOf(span, events);
  const shown = byDate(events.filter((event) => tracks.includes(event.track) && yearOf(event) >= first && yearOf(event) <= last));
  const dates = [...new Set(shown.map(({ date }) => date))];
  const at = asOf === null ? dates.length - 1 : dates.findLastIndex((date) => dayNumber(date) <= asOf);
  // A date before all that is shown would show nothing: the first date stands for it.
  const place = dates.length === 0 ? -1 : Math.max(0, at);
  const day = place < 0 ? 0 : dayNumber(dates[place] as string);
  return {
    first,
    last,
    shown,
    /** The dates on which something happened; the date of the view is one of them. */
    dates,
    place,
    past: shown.filter(({ date }) => dayNumber(date) <= day),
    now: shown.filter(({ date }) => date === dates[place]),
  };
}

/** How many events each track has, in the order of the tracks; tracks without any are left out. */
export function countByTrack(events: readonly Dated[]): { track: Track; count: number }[] {
  return TRACKS.map((track) => ({ track, count: events.filter((event) => event.track === track).length })).filter(({ count }) => count > 0);
}
