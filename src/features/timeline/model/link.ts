import { dayNumber, expandDay } from '../../../core/dates';
import { readParts, writeParts } from '../../../core/share/link';
import { START, TRACKS, type Span, type Track, type TimelineState } from './index';

/**
 * Version 1: `1~all|2010s|2018~-|centre.court~-|20180130`, with "-" for all tracks and for the last date. The untouched view is null:
 * its address carries nothing.
 */
export function writeTimeline({ span, tracks, asOf }: TimelineState): string | null {
  if (span === START.span && tracks.length === TRACKS.length && asOf === null) return null;
  const names = tracks.length === TRACKS.length ? '-' : TRACKS.filter((track) => tracks.includes(track)).join('.');
  return writeParts(span, names, asOf ?? '-');
}

/** Never throws: what cannot be read falls back to the untouched view, and `problem` says so. */
export function readTimeline(text: string): { state: TimelineState; problem: boolean } {
  const [span = '', names = '', day = ''] = readParts(text, 3) ?? [];
  const last = expandDay(day);
  const tracks = names === '-' ? TRACKS : TRACKS.filter((track) => names.split('.').includes(track));
  const fits =
    /^(all|(19|20)\d0s|(19|20)\d\d)$/.test(span) &&
    tracks.length > 0 &&
    (names === '-' || names.split('.').every((name) => (TRACKS as readonly string[]).includes(name))) &&
    (day === '-' || last !== null);
  if (!fits) return { state: START, problem: true };
  return {
    state: { span: span as Span, tracks: tracks as readonly Track[], asOf: last === null ? null : dayNumber(last) },
    problem: false,
  };
}
