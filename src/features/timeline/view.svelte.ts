import { dayNumber } from '../../core/dates';
import { look, START, TRACKS, type Span, type Track, type View } from './model';
import { readTimeline, writeTimeline } from './model/address';
import { addressWith, readAddress, writeAddress } from '../../kit/address';
import { fetchData } from '../../kit/data';
import type { TimelineEvent, TimelineNotes, TimelineProps } from './types';

/** One copy of the timeline: the years and tracks looked at, and the date as of which it is read. */
export class TimelineView {
  readonly #events: readonly TimelineEvent[];
  readonly #key: string;
  readonly #file: string;

  view: View = $state.raw(START);
  problem = $state(false);
  /** What is known of the events: undefined until somebody opens one, null where the file could not be fetched. */
  notes: TimelineNotes | null | undefined = $state.raw();
  readonly seen = $derived.by(() => look(this.#events, this.view));

  constructor({ events, addressKey, notes }: TimelineProps) {
    this.#events = events;
    this.#key = addressKey;
    this.#file = notes;
  }

  /** After mount: takes up what the address says. */
  start(): void {
    const text = readAddress(this.#key);
    if (text === null) return;
    const { view, problem } = readTimeline(text);
    this.view = view;
    this.problem = problem;
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

  get link(): string {
    return addressWith(this.#key, writeTimeline(this.view));
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

  #change(view: View): void {
    this.problem = false;
    this.view = view;
    void this.loadNotes();
    writeAddress(this.#key, writeTimeline(view));
  }
}
