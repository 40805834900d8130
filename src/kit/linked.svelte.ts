import { addressWith, readAddress, writeAddress } from './address';
import { fetchData } from './data';

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

  /** Whether the address brings a state; to be asked for in the browser only. */
  protected get isGiven(): boolean {
    return readAddress(this.#key) !== null;
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

/**
 * Linked state that is read and shown with a data file. The file is fetched once: when it is first asked for, or after mount where a link
 * brings a state.
 */
export class LinkedFile<Data> extends Linked {
  readonly #file: string;
  readonly #begin: (data: Data) => void;
  data: Data | null = $state.raw(null);
  /** Whether the reader asked for what is in the file and it could not be fetched. */
  failed = $state(false);

  /** `begin` takes up the state of the link by `take`; it is called once, when `data` is there. */
  constructor(key: string, write: () => string | null, file: string, begin: (data: Data) => void) {
    super(key, write);
    this.#file = file;
    this.#begin = begin;
  }

  /** Fetches the file and says nothing where that fails; whether the data are there. */
  async loadQuietly(): Promise<boolean> {
    const data = this.data ?? (await fetchData<Data>(this.#file).catch(() => null));
    if (data && !this.data) {
      this.data = data;
      this.#begin(data);
    }
    if (data) this.failed = false;
    return data !== null;
  }

  /** The same for a reader who has asked for it, and is told where it fails. */
  async load(): Promise<boolean> {
    const loaded = await this.loadQuietly();
    this.failed = !loaded;
    return loaded;
  }

  /** After mount: a link that brings a state is read with the file. */
  async start(): Promise<void> {
    if (this.isGiven) await this.load();
  }
}
