import type { Entry } from '../../core/scoring';
import { Followers } from './followers';
import { MOST_ENTRIES } from './model/vocabulary';
import type { ScorerState } from './state.svelte';

/** What a reader does to the entries of a life. */
export class Edits {
  readonly #scorer: ScorerState;
  readonly followers = new Followers();

  constructor(scorer: ScorerState) {
    this.#scorer = scorer;
  }

  /** Adds an act on the day asked for, with the role that it takes for granted; a full life stays as it is. */
  add(id: string): void {
    const act = this.#scorer.acts.get(id);
    if (!act || this.#scorer.entries.length >= MOST_ENTRIES) return;
    const entry: Entry = { act: id, date: this.#scorer.asOf, ...(act.amount ? { amount: act.amount.default } : {}) };
    const roles = act.role === undefined || this.#scorer.roles.includes(act.role) ? this.#scorer.roles : [...this.#scorer.roles, act.role];
    this.#scorer.put(() => ({ entries: [...this.#scorer.entries, entry], roles }));
  }

  edit(index: number, change: Partial<Entry>): void {
    this.#replace(index, (entry) => ({ ...entry, ...change }));
  }

  /** Moves an entry to another day; it cannot have been put right before it happened. */
  move(index: number, date: string): void {
    this.#replace(index, (entry) => ({
      ...entry,
      date,
      ...(entry.settled !== undefined && entry.settled < date ? { settled: undefined } : {}),
    }));
  }

  remove(index: number): void {
    this.#replace(index, () => null);
  }

  /**
   * Changes the entry that stands at a place now, or takes it out. A change may wait for the code that counts, and by then another
   * may stand there: it is the entry that counts and not its place, and where it is gone nothing happens.
   */
  #replace(index: number, change: (entry: Entry) => Entry | null): void {
    const seen = this.#scorer.entries[index];
    if (!seen) return;
    this.#scorer.put(() => this.followers.replace(this.#scorer.entries, seen, change));
  }
}
