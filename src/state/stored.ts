/** What the reader chose, kept on the device. Storage may be denied or full: then the choice lasts until the page is left. */

export function readStored(key: string): unknown {
  try {
    const text = localStorage.getItem(`wks:${key}`);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** null forgets. */
export function writeStored(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(`wks:${key}`);
    else localStorage.setItem(`wks:${key}`, JSON.stringify(value));
  } catch {
    // Nothing is lost but the memory of it.
  }
}
