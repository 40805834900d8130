/** What a page is told behind its #, which never reaches a server, and what it remembers until its tab is closed. */

/** The text behind the # of the address; "" where there is none. */
export function readFragment(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return location.hash.slice(1);
  }
}

/** Calls back when the text behind the # changes. Returns what ends this. */
export function followFragment(take: () => void): () => void {
  addEventListener('hashchange', take);
  return () => removeEventListener('hashchange', take);
}

/** Whether the page was opened as a file, whose address leads nowhere on other devices. */
export const isFile = (): boolean => location.protocol === 'file:';

/** The address of this page without what a widget or a link put behind it. */
export const pageAddress = (): string => location.href.replace(/[?#].*$/, '');

/**
 * Remembers something with this entry of the tab's history: it is there again after a reload and on the way back, stands in no
 * address and in no storage, and is gone with the tab. A refusal loses nothing that the page shows.
 */
export function remember(key: string, value: unknown): void {
  try {
    history.replaceState({ ...(history.state as object | null), [key]: value }, '');
  } catch {
    // The page goes on with what it holds.
  }
}

/** What was remembered, which may be anything; undefined where nothing was. */
export const remembered = (key: string): unknown => (history.state as Readonly<Record<string, unknown>> | null)?.[key];

/** A number below `most`, by chance. */
export const randomBelow = (most: number): number => Math.floor((crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32) * most);
