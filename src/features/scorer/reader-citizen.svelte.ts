import { toCitizen } from '../../core/share/lives';
import { writeAddress } from '../../kit/address';
import { Stored } from '../../kit/stored.svelte';
import type { ScorerState } from './state.svelte';
import type { ScorerProps } from './types';

/** How the life of one copy of the scorer stands to the reader's citizen, who goes through the chapters. */
export class ReaderCitizen {
  readonly #scorer: ScorerState;
  readonly #props: ScorerProps;
  readonly kept = new Stored('citizen', toCitizen);
  /** Whether the life is that of the address or was changed here: then it stays as it is, whoever the reader's citizen becomes. */
  changed = false;

  constructor(scorer: ScorerState, props: ScorerProps) {
    this.#scorer = scorer;
    this.#props = props;
  }

  /** Whom the scorer begins with where the address says nothing; null: with the life of the page. */
  get first(): string | null {
    return this.changed || !this.#props.beginsWithCitizen ? null : this.kept.value;
  }

  /** Whether the life is that of the reader's citizen; null where none is kept. */
  get isKept(): boolean | null {
    const link = this.kept.value;
    if (link === null) return null;
    const { links, loaded, vocabulary, state } = this.#scorer;
    if (!links || !loaded) return false;
    const kept = links.readLife(link, vocabulary, state);
    return (kept.problem === null || kept.problem === 'dropped') && links.writeLife(kept.state) === links.writeLife(state);
  }

  /** Whether the citizen is another, who can be shown here. */
  get isOther(): boolean {
    return this.isKept === false && this.#props.beginsWithCitizen;
  }

  /** After mount: goes with the reader's citizen. Returns what ends this. */
  follow(): () => void {
    return this.kept.follow(() => void (this.changed || this.#scorer.begin(null)));
  }

  /** Makes the life that of the reader's citizen, in place of whoever was. */
  async keep(): Promise<void> {
    const links = await this.#scorer.writable();
    if (!links) return;
    const link = links.writeLife(this.#scorer.state);
    this.#scorer.problem = null;
    this.kept.change(() => link);
    if (this.kept.held && this.#props.beginsWithCitizen) this.#leaveAddress();
  }

  /** Shows the reader's citizen in place of this life. */
  show(): void {
    this.#leaveAddress();
    void this.#scorer.begin(null);
  }

  /** What the page begins with needs no address. */
  #leaveAddress(): void {
    this.changed = false;
    writeAddress(this.#props.addressKey, null);
  }
}
