import { overview, readRules, writeRules, type Overview, type Rule, type Setting } from './model';
import { afterPaint } from '../../kit/after-paint';
import { Linked } from '../../kit/linked.svelte';
import type { RulesProps } from './types';

/** One copy's rules, how the town is watched, how much of the record is wrong, and what comes of it. */
export class Draft {
  readonly #props: RulesProps;
  readonly linked: Linked;
  /** As many places as rules may be written; null is an empty place. */
  places: readonly (Rule | null)[] = $state.raw([]);
  watch = $state(1);
  error = $state(0);
  readonly setting: Setting = $derived({ rules: this.places.filter((rule) => rule !== null), watch: this.watch, error: this.error });
  readonly result: Overview = $derived.by(() => overview(this.#props.town, this.setting));

  constructor(props: RulesProps) {
    this.#props = props;
    this.linked = new Linked(props.addressKey, () => this.link);
    this.#take(props.start);
  }

  /** The state as it stands in links; null for the one that the page begins with. */
  get link(): string | null {
    const text = writeRules(this.setting);
    return text === writeRules(this.#props.start) ? null : text;
  }

  /** After mount: takes up what the address says. */
  start(): void {
    const { town, start, names } = this.#props;
    const vocabulary = { ...town, deeds: new Set(Object.keys(names.deeds)) };
    const given = this.linked.take((text) => readRules(text, vocabulary, start));
    if (given) this.#take(given.setting);
  }

  /** Writes, changes or (null) strikes out the rule at a place. */
  write(place: number, rule: Rule | null): void {
    this.#change(() => (this.places = this.places.map((old, i) => (i === place ? rule : old))));
  }
  set(part: { watch?: number; error?: number }): void {
    this.#change(() => Object.assign(this, part));
  }
  reset(): void {
    this.#change(() => this.#take(this.#props.start));
  }

  #change(change: () => void): void {
    afterPaint(() => {
      change();
      this.linked.changed();
    });
  }

  #take({ rules, watch, error }: Setting): void {
    this.places = Array.from({ length: this.#props.town.most }, (_, i) => rules[i] ?? null);
    this.watch = watch;
    this.error = error;
  }
}
