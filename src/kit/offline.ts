/** What is kept of the book on the device: the only place that speaks to its service worker (kit/offline.worker.js). */

/** How a wish ended. network: something could not be fetched · full: the device has no room · version: the site is being renewed. */
export type KeepEnd = 'done' | 'network' | 'full' | 'version';

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Browsers keep pages on addresses with https only. */
export const canKeep = (): boolean => 'serviceWorker' in navigator && isSecureContext;

const CACHES = /^wks-book-/;

/** Whether the browser shows this path: under another, a page stands in for one that is not kept. */
export const isAt = (path: string): boolean => location.pathname === path;

/** Addresses of the pages that are kept whole. */
export async function keptPages(): Promise<string[]> {
  try {
    const names = (await caches.keys()).filter((name) => CACHES.test(name));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    const lists = requests.flat().filter(({ url }) => url.endsWith('/offline.json'));
    return [...new Set(lists.map(({ url }) => url.slice(0, -'offline.json'.length)))].sort();
  } catch {
    return [];
  }
}

/** Keeps the whole book. `root` is the path below which the site stands; `tell` hears of each page. Never throws. */
export async function keepBook(root: string, tell: (progress: Progress) => void): Promise<KeepEnd> {
  try {
    await navigator.serviceWorker.register(`${root}sw.js`);
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    return await new Promise<KeepEnd>((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<Progress | { readonly end: KeepEnd }>) => ('end' in data ? resolve(data.end) : tell(data));
      active?.postMessage({ ask: 'book' }, [port2]);
    });
  } catch {
    return 'network';
  }
}

/** Throws away what is kept, and the worker with it. Where nothing may be kept nothing is left. */
export async function forgetBook(): Promise<void> {
  try {
    const registrations = await navigator.serviceWorker.getRegistrations();
    await Promise.all(registrations.map((one) => one.unregister()));
    const names = (await caches.keys()).filter((name) => CACHES.test(name));
    await Promise.all(names.map((name) => caches.delete(name)));
  } catch {
    // Asking for either throws where the browser denies them.
  }
}
