import { dayNumber } from '../../core/dates';
import { look, START, TRACKS, type Span, type Track, type TimelineState } from './model';
import { readTimeline, writeTimeline } from './model/link';
import { fetchData } from '../../kit/data';
import { Linked } from '../../kit/linked.svelte';
import type { TimelineEvent, TimelineNotes, TimelineProps } from './types';

/** One copy of the timeline: the years and tracks looked at, and the date as of which it is read. */
export class TimelineView {
  readonly #events: readonly TimelineEvent[];
  readonly #file: string;

  view: TimelineState = $state.raw(START);
  readonly linked: Linked;
  /** What is known of the events: undefined until somebody opens one, null where the file could not be fetched. */
  notes: TimelineNotes | null | undefined = $state.raw();
  readonly seen = $derived.by(() => look(this.#events, this.view));

  constructor({ events, addressKey, notes }: TimelineProps) {
    this.#events = events;
    this.linked = new Linked(addressKey, () => writeTimeline(this.view));
    this.#file = notes;
  }

  /** After mount: takes up what the address says. */
  start(): void {
    const given = this.linked.take((text) => readTimeline(text, this.#events));
    if (!given) return;
    this.view = given.state;
    void this.loadNotes();
  }

  /** A failure is said where the notes would stand, and tried again at the next opening. */
  async loadNotes(): Promise<void> {
    if (this.notes) return;
    this.notes = await fetchData<TimelineNotes>(this.#file).catch(() => null);
  }

  known(id: string): TimelineNotes[string] | null | undefined {
    return this.notes === null ? null : this.notes?.[id];
  }

  zoom(span: Span): void {
    this.#change({ ...this.view, span, asOf: null });
  }

  /** The last track stays: without any there would be nothing to look at. */
  toggle(track: Track): void {
    const has = this.view.tracks.includes(track);
    if (has && this.view.tracks.length === 1) return;
    this.#change({ ...this.view, tracks: TRACKS.filter((one) => (one === track ? !has : this.view.tracks.includes(one))) });
  }

  /** Goes to one of the dates in view, by its place; beyond either end the end. */
  go(place: number): void {
    const { dates } = this.seen;
    const date = dates[Math.min(Math.max(place, 0), dates.length - 1)];
    if (date !== undefined) this.#change({ ...this.view, asOf: date === dates.at(-1) ? null : dayNumber(date) });
  }

  #change(view: TimelineState): void {
    this.view = view;
    void this.loadNotes();
    this.linked.changed();
  }
}
