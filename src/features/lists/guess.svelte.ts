import {
  leastOf,
  nearest,
  passed,
  readCurve,
  settle,
  writeCurve,
  type CurveScale,
  type CurveState,
  type Place,
  type Totals,
} from './model';
import { Linked } from '../../kit/linked.svelte';

/** One reader's curve: nothing until a slider or the pen has moved, and whether the count stands beside it. */
export class Guess {
  readonly #xs: readonly number[];
  readonly #scale: CurveScale;
  #before: Totals | null = null;
  #pen: Place | null = null;

  totals: Totals | null = $state.raw(null);
  shown = $state(false);
  readonly linked: Linked;

  constructor(xs: readonly number[], scale: CurveScale, key: string) {
    this.#xs = xs;
    this.#scale = scale;
    this.linked = new Linked(key, () => writeCurve(this, scale));
  }

  /** After mount: takes up what the address says. */
  start(): void {
    const given = this.linked.take((text) => readCurve(text, this.#scale));
    if (given) Object.assign(this, given.state);
  }

  /** The first total is given; none of the others can be less. */
  set(index: number, value: number): void {
    if (index === 0) return;
    this.#change({ totals: settle(this.#drawn, index, Math.max(value, leastOf(this.#scale))), shown: this.shown });
  }

  show(): void {
    this.#change({ totals: this.totals, shown: true });
  }

  again(): void {
    this.#change({ totals: null, shown: false });
  }

  /** The pen touches the surface. */
  down(place: Place): void {
    this.#before = this.totals;
    this.#pen = place;
    this.set(nearest(this.#xs, place.x), place.value);
  }

  move(place: Place): void {
    if (this.#pen === null) return;
    for (const { index, value } of passed(this.#xs, this.#pen, place))
      this.set(index, Math.round(value / this.#scale.step) * this.#scale.step);
    this.#pen = place;
    this.set(nearest(this.#xs, place.x), place.value);
  }

  up(): void {
    this.#pen = null;
  }

  /** The browser took the touch for scrolling: what it drew is taken back. */
  cancel(): void {
    if (this.#pen === null) return;
    this.#pen = null;
    this.#change({ totals: this.#before, shown: this.shown });
  }

  get #drawn(): Totals {
    return this.totals ?? this.#xs.map((_x, i) => (i === 0 ? this.#scale.given : leastOf(this.#scale)));
  }

  #change({ totals, shown }: CurveState): void {
    this.totals = totals;
    this.shown = shown;
    this.linked.changed();
  }
}
