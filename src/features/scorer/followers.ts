import type { Entry } from '../../core/scoring';

/** Which entry took the place of which when it was changed, so that a change made on the older one still finds it. */
export class Followers {
  readonly #next = new WeakMap<Entry, Entry>();

  /** Whoever comes into the life has no follower: one from an earlier time there would lead round in a ring. */
  set(entry: Entry, next: Entry): void {
    this.#next.set(entry, next);
    this.#next.delete(next);
  }

  /** The life's entries with one of them changed, or without it where `change` gives null; nothing where it is no longer among them. */
  replace(entries: readonly Entry[], seen: Entry, change: (entry: Entry) => Entry | null): { entries?: readonly Entry[] } {
    let now = seen;
    for (let next = this.#next.get(now); next; next = this.#next.get(now)) now = next;
    if (!entries.includes(now)) return {};
    const next = change(now);
    if (next) this.set(now, next);
    return { entries: entries.flatMap((entry) => (entry !== now ? [entry] : next ? [next] : [])) };
  }
}
