import { dayNumber, expandDay } from '../../../core/dates';
import { readParts, writeParts } from '../../../core/share/link';
import { decadeOf, START, TRACKS, yearOf, yearsOf, type Dated, type Span, type Track, type TimelineState } from './index';

/**
 * Version 1: `1~all|2010s|2018~-|centre.court~-|20180130`, with "-" for all tracks and for the last date. The untouched view is null:
 * its address carries nothing.
 */
export function writeTimeline({ span, tracks, asOf }: TimelineState): string | null {
  if (span === START.span && tracks.length === TRACKS.length && asOf === null) return null;
  const names = tracks.length === TRACKS.length ? '-' : TRACKS.filter((track) => tracks.includes(track)).join('.');
  return writeParts(span, names, asOf ?? '-');
}

/** Never throws: what cannot be read, or shows years without events, falls back to the untouched view, and `problem` says so. */
export function readTimeline(text: string, events: readonly Dated[]): { state: TimelineState; problem: boolean } {
  const [span = '', names = '', day = ''] = readParts(text, 3) ?? [];
  const last = expandDay(day);
  const tracks = names === '-' ? TRACKS : TRACKS.filter((track) => names.split('.').includes(track));
  const fits =
    isSpan(span, events) &&
    tracks.length > 0 &&
    (names === '-' || names.split('.').every((name) => (TRACKS as readonly string[]).includes(name))) &&
    (day === '-' || (last !== null && isWithin(last, span, events)));
  if (!fits) return { state: START, problem: true };
  return {
    state: { span, tracks: tracks as readonly Track[], asOf: last === null ? null : dayNumber(last) },
    problem: false,
  };
}

/** The years that can be chosen: all, a decade or a year, each with some event. */
const isSpan = (text: string, events: readonly Dated[]): text is Span =>
  text === 'all' || events.map(yearOf).some((year) => text === String(year) || text === decadeOf(year));

function isWithin(day: string, span: Span, events: readonly Dated[]): boolean {
  const { first, last } = yearsOf(span, events);
  const year = Number(day.slice(0, 4));
  return year >= first && year <= last;
}
