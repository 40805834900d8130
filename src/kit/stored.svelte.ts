/** What the reader chose, kept on the device. Storage may be denied or full: then the choice lasts until the page is left. */

const nameOf = (key: string): string => `wks:${key}`;

/** null where nothing is kept; text that is not JSON is given as it stands. */
function readStored(key: string): unknown {
  let text: string | null = null;
  try {
    text = localStorage.getItem(nameOf(key));
    return text === null ? null : JSON.parse(text);
  } catch {
    return text;
  }
}

/** null forgets. Whether the device took it. */
function writeStored(key: string, value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(nameOf(key));
    else localStorage.setItem(nameOf(key), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** One thing that is kept. Other tabs, and other figures on the page, may change it too: it is read again before each change, and followed. */
export class Stored<T> {
  readonly #key: string;
  readonly #read: (stored: unknown) => T;
  value: T = $state.raw() as T;
  /** Whether the device holds it. */
  held = $state(true);

  /** `read` makes something of whatever stands on the device, which may be anything; null where nothing does. */
  constructor(key: string, read: (stored: unknown) => T) {
    this.#key = key;
    this.#read = read;
    this.value = read(null);
  }

  /** After mount: takes up what the device holds and what becomes of it, and tells of that. Returns what ends this. */
  follow(changed?: () => void): () => void {
    const take = () => {
      if (this.held) this.value = this.#read(readStored(this.#key));
    };
    // A storage event without a key: all of it was cleared.
    const listen = ({ key }: StorageEvent) => {
      if (key !== null && key !== nameOf(this.#key)) return;
      take();
      changed?.();
    };
    take();
    addEventListener('storage', listen);
    return () => removeEventListener('storage', listen);
  }

  /** `next` is given what is kept now, and gives what is to be kept; null forgets. */
  change(next: (now: T) => T | null): void {
    const value = next(this.held ? this.#read(readStored(this.#key)) : this.value);
    this.value = value ?? this.#read(null);
    this.held = writeStored(this.#key, value);
    // The browser tells other tabs; other figures on this page are told here.
    if (this.held) dispatchEvent(new StorageEvent('storage', { key: nameOf(this.#key) }));
  }
}

/** Takes everything back that this site ever kept on the device, the choice of light or dark included. */
export function forgetAll(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('wks:')) localStorage.removeItem(key);
  } catch {
    // Where nothing may be kept, nothing is left.
  }
  dispatchEvent(new StorageEvent('storage'));
}
