import { addressWith, readAddress, writeAddress } from './address';

/** A widget's state in the page's address: what a link brings, whether all of it could be read, and the link to what is shown. */
export class Linked {
  readonly #key: string;
  readonly #write: () => string | null;
  /** Whether a part of the link that led here could not be read. */
  broken = $state(false);

  /** `write` gives the state as it stands in links; null for the one that the page begins with. */
  constructor(key: string, write: () => string | null) {
    this.#key = key;
    this.#write = write;
  }

  /** After mount: what the address says of this widget, as `read` understands it; null where it says nothing. */
  take<T extends { readonly problem: boolean }>(read: (text: string) => T): T | null {
    const text = readAddress(this.#key);
    const taken = text === null ? null : read(text);
    this.broken = taken?.problem ?? false;
    return taken;
  }

  /** The reader has changed something: the address follows, and what was wrong with a link is over. */
  changed(): void {
    this.broken = false;
    writeAddress(this.#key, this.#write());
  }

  /** The link to what is shown; to be asked for in the browser only. */
  readonly address = (): string => addressWith(this.#key, this.#write());
}
