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

/** Takes everything back that this site ever kept on the device, the choice of light or dark included. */
export function forgetAll(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('wks:')) localStorage.removeItem(key);
  } catch {
    // Where nothing may be kept, nothing is left.
  }
}
