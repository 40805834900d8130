/** The only place that reads and writes the page's address. Each widget has a key of its own in the query. */

/** The state a link brings, or null. */
export function readAddress(key: string): string | null {
  return new URLSearchParams(location.search).get(key);
}

/** The address of this page with one widget's state in it; the other widgets' states stay. An embed gives the page that it is from. */
export function addressWith(key: string, value: string | null, page = document.documentElement.dataset.page ?? location.href): string {
  const address = new URL(page);
  if (value === null) address.searchParams.delete(key);
  else address.searchParams.set(key, value);
  return address.href;
}

const timers = new Map<string, ReturnType<typeof setTimeout>>();

/**
 * Puts a state into the address bar without a new entry in the history, once the reader pauses: a slider changes the state
 * sixty times a second, and browsers limit how often the address may change. A refusal loses nothing.
 */
export function writeAddress(key: string, value: string | null): void {
  clearTimeout(timers.get(key));
  timers.set(
    key,
    setTimeout(() => {
      try {
        history.replaceState(history.state, '', addressWith(key, value, location.href));
      } catch {
        // The link button still gives the state.
      }
    }, 150),
  );
}

/** Whether the clipboard took the text. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
