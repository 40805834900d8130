import { cleanQuery, wordsIn } from '../../core/search';
import { readAddress, writeAddress } from '../../kit/address';
import { openSearch, type Found, type FoundGroup, type Search } from '../../kit/search';

const KEY = 'q';
/** Results of a kind that are shown first, and that each press on "more" adds. */
const FIRST = 3;
const STEP = 10;

export interface ShownGroup extends FoundGroup {
  readonly shown: readonly Found[];
}

/** One question to the index and what it answers. An answer that a later question has overtaken is dropped. */
export class Query {
  text = $state('');
  /** What the shown groups answer; empty before the first answer. */
  asked = $state('');
  groups = $state.raw<readonly ShownGroup[]>([]);
  /** Words of it that stand nowhere in the book, and questions near to them. */
  missing = $state.raw<readonly string[]>([]);
  near = $state.raw<readonly string[]>([]);
  failed = $state(false);
  waiting = $state(false);
  readonly count = $derived(this.groups.reduce((sum, { count }) => sum + count, 0));
  #turn = 0;
  readonly #open: () => Promise<Search>;

  /** `idle` are words of questions that say nothing of what is looked for, between spaces. */
  constructor(bundle: string, idle: string) {
    const words = new Set(wordsIn(idle));
    this.#open = () => openSearch(bundle, words);
  }

  /** Loads the index before it is needed: the field has been entered. */
  prepare(): void {
    this.#open().catch(() => undefined);
  }

  /** Asks what the address asks. */
  async restore(): Promise<void> {
    this.text = cleanQuery(readAddress(KEY));
    if (this.text) await this.ask();
  }

  async ask(): Promise<void> {
    const query = cleanQuery(this.text);
    const turn = ++this.#turn;
    writeAddress(KEY, query || null);
    this.failed = false;
    this.waiting = query !== '';
    try {
      const answer = query ? await (await this.#open())(query) : { groups: [], missing: [], near: [] };
      const shown = await Promise.all(answer.groups.map(async (group) => ({ ...group, shown: await group.take(FIRST) })));
      if (turn !== this.#turn) return;
      this.groups = shown;
      ({ missing: this.missing, near: this.near } = answer);
      this.asked = query;
    } catch {
      if (turn !== this.#turn) return;
      [this.groups, this.missing, this.near] = [[], [], []];
      this.asked = '';
      this.failed = true;
    }
    this.waiting = false;
  }

  async more(group: ShownGroup): Promise<void> {
    const shown = await group.take(group.shown.length + STEP).catch(() => null);
    this.failed = shown === null;
    if (shown) this.groups = this.groups.map((one) => (one.kind === group.kind ? { ...one, shown } : one));
  }
}
