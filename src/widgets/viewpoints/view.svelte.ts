import { readView, writeView, type ViewState, type ViewVocabulary } from '../../core/share/view';
import { readAddress, writeAddress } from '../../state/address';
import type { ViewpointsProps } from './types';

/** One copy of the voices: the theme looked at, the two voices compared, the names opened. */
export class View {
  readonly #props: ViewpointsProps;
  readonly #vocabulary: ViewVocabulary;

  theme: string | null = $state(null);
  first = $state('');
  second = $state('');
  shown: readonly string[] = $state.raw([]);
  problem = $state(false);

  constructor(props: ViewpointsProps) {
    this.#props = props;
    this.first = props.start.first;
    this.second = props.start.second;
    this.#vocabulary = {
      themes: new Set(props.themes.map(({ id }) => id)),
      voices: new Set(props.voices.map(({ id }) => id)),
      arguments: new Set(props.arguments.map(({ id }) => id)),
    };
  }

  get state(): ViewState {
    return { theme: this.theme, first: this.first, second: this.second, shown: this.shown };
  }

  get link(): string | null {
    const { first, second } = this.#props.start;
    const untouched = this.theme === null && this.first === first && this.second === second && this.shown.length === 0;
    return untouched ? null : writeView(this.state, this.#vocabulary);
  }

  /** After mount: takes up what the address says, if it says something. */
  start(): void {
    const text = readAddress(this.#props.addressKey);
    if (text === null) return;
    const { state, problem } = readView(text, this.#vocabulary, this.state);
    this.#take(state);
    this.problem = problem;
  }

  change(part: Partial<ViewState>): void {
    this.problem = false;
    this.#take({ ...this.state, ...part });
    writeAddress(this.#props.addressKey, this.link);
  }

  show(id: string, open: boolean): void {
    if (this.shown.includes(id) === open) return;
    this.change({ shown: open ? [...this.shown, id] : this.shown.filter((one) => one !== id) });
  }

  #take({ theme, first, second, shown }: ViewState): void {
    this.theme = theme;
    this.first = first;
    this.second = second;
    this.shown = shown;
  }
}
