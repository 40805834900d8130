import { readViewpoints, writeViewpoints, type ViewpointsState, type ViewpointsVocabulary } from './model/link';
import { toStances } from './model/stances';
import type { Stance, Stances } from './model';
import { Linked } from '../../kit/linked.svelte';
import { Stored } from '../../kit/stored.svelte';
import type { ViewpointsProps } from './types';

/** One copy of the voices: the theme looked at, the two voices compared, the names opened, and the reader's stances. */
export class ViewpointsView {
  readonly #props: ViewpointsProps;
  readonly #vocabulary: ViewpointsVocabulary;

  theme: string | null = $state(null);
  first = $state('');
  second = $state('');
  shown: readonly string[] = $state.raw([]);
  readonly #kept: Stored<Stances>;
  readonly linked: Linked;
  /** Stances that a link brought; the reader's own stay on the device. */
  #brought: Stances | null = $state.raw(null);
  /** What the one live region says. */
  said = $state('');

  constructor(props: ViewpointsProps) {
    this.#props = props;
    this.linked = new Linked(props.addressKey, () => this.link(false));
    this.first = props.start.first;
    this.second = props.start.second;
    this.#vocabulary = {
      themes: new Set(props.themes.map(({ id }) => id)),
      voices: new Set(props.voices.map(({ id }) => id)),
      arguments: new Set(props.arguments.map(({ id }) => id)),
    };
    this.#kept = new Stored('stances', (stored) => toStances(stored, this.#vocabulary));
  }

  get stances(): Stances {
    return this.#brought ?? this.#kept.value;
  }

  /** The state as it stands in links. The reader's stances stand in a link only when the reader asks for that. */
  link(withStances: boolean): string | null {
    const { first, second } = this.#props.start;
    const untouched = this.theme === null && this.first === first && this.second === second && this.shown.length === 0;
    if (untouched && !withStances) return null;
    const { theme, shown } = this;
    return writeViewpoints(
      { theme, first: this.first, second: this.second, shown, stances: withStances ? this.stances : null },
      this.#vocabulary,
    );
  }

  /** After mount: takes up what the device remembers and what the address says. Returns what ends it. */
  start(): () => void {
    const start: ViewpointsState = { theme: null, ...this.#props.start, shown: [], stances: null };
    const given = this.linked.take((text) => readViewpoints(text, this.#vocabulary, start));
    if (given) this.#take(given.state);
    this.#brought = given?.state.stances ?? null;
    return this.#kept.follow();
  }

  change(part: Partial<Omit<ViewpointsState, 'stances'>>): void {
    this.#take({ theme: this.theme, first: this.first, second: this.second, shown: this.shown, ...part });
    this.linked.changed();
  }

  show(id: string, open: boolean): void {
    if (this.shown.includes(id) === open) return;
    this.change({ shown: open ? [...this.shown, id] : this.shown.filter((one) => one !== id) });
  }

  stand(id: string, stance: Stance): void {
    if (this.#brought) this.#brought = { ...this.#brought, [id]: stance };
    this.#kept.change((now) => ({ ...now, [id]: stance }));
  }

  /** Takes every stance back, here and on the device. */
  forget(): void {
    this.#brought = null;
    this.#kept.change(() => null);
  }

  #take({ theme, first, second, shown }: Omit<ViewpointsState, 'stances'>): void {
    this.theme = theme;
    this.first = first;
    this.second = second;
    this.shown = shown;
  }
}
