/**
 * The service worker: gives what is kept of the book where there is no network. With a network it changes nothing, except that files
 * whose name says their content come from the device. What is kept belongs to one version of the site: each file is checked against
 * the list of its page (src/writers/offline), a page is kept with all that it needs or not at all, and a new version takes over only when it holds
 * every page that the last one held. Not typed, so that it needs no build; tests/unit/writers/offline.test.ts runs it.
 */
/* global VERSION, FALLBACKS, registration, clients, skipWaiting -- the first two are written before it by src/writers/offline */
const PREFIX = 'wks-book-';
const CACHE = PREFIX + VERSION;
const HASHED = /\/_astro\//;
const at = (path) => new URL(path, registration.scope).href;

const hashOf = async (bytes) =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .slice(0, 8)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

async function listOf(address) {
  const reply = await fetch(address, { cache: 'no-cache' });
  if (reply.status === 404) return null;
  const list = await reply.json();
  if (list.version === VERSION) return list;
  registration.update().catch(() => {});
  throw new Error('version');
}

/** Asks for a file that is not kept yet, and compares it with its hash. */
async function fetchNew(cache, [path, hash]) {
  const address = at(path);
  if (await cache.match(address)) return [];
  const reply = await fetch(address, { cache: HASHED.test(address) ? 'default' : 'no-cache' });
  const bytes = await reply.arrayBuffer();
  if (!reply.ok || (await hashOf(bytes)) !== hash) throw new Error('version');
  return [[address, new Response(bytes, { headers: { 'content-type': reply.headers.get('content-type') ?? '' } })]];
}

/** Keeps files by path and hash: all of them, or none that was not there before. */
async function keepFiles(files) {
  const cache = await caches.open(CACHE);
  const entries = Object.entries(files);
  const fetched = [];
  // The index of search is two thousand small files: a browser refuses as many requests at once.
  for (let i = 0; i < entries.length; i += 20)
    fetched.push(...(await Promise.all(entries.slice(i, i + 20).map((one) => fetchNew(cache, one)))).flat());
  for (const one of fetched) await cache.put(...one);
}

/** Keeps a page with what it needs; its list comes last and says that it is whole. A page that is no longer there is passed over. */
async function keepPage(path) {
  const address = at(`${path}offline.json`);
  const cache = await caches.open(CACHE);
  if (await cache.match(address)) return;
  const list = await listOf(address);
  if (!list) return;
  await keepFiles(list.files);
  await cache.put(address, new Response(JSON.stringify(list), { headers: { 'content-type': 'application/json' } }));
}

/** The pages that a cache holds whole, as paths below the scope. */
const pagesIn = async (name) => {
  const kept = await (await caches.open(name)).keys();
  return kept.flatMap(({ url }) => (url.endsWith('/offline.json') ? [url.slice(registration.scope.length, -'offline.json'.length)] : []));
};
const older = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);

async function keepBook(tell) {
  const list = await listOf(at('offline-book.json'));
  await keepFiles(list.files);
  for (const [i, page] of list.pages.entries()) {
    await keepPage(page);
    tell({ done: i + 1, of: list.pages.length });
  }
}

// One after the other: two tabs that ask at once would fetch all of it twice.
let queue = Promise.resolve();
const inTurn = (work) => (queue = queue.then(work, work));

addEventListener('install', (event) => {
  const move = async () => {
    const held = await Promise.all((await older()).map(pagesIn));
    for (const page of new Set([...FALLBACKS, ...held.flat()])) await keepPage(page);
    await skipWaiting();
  };
  event.waitUntil(move());
});

addEventListener('activate', (event) => {
  const begin = async () => {
    await Promise.all((await older()).map((name) => caches.delete(name)));
    await registration.navigationPreload?.enable();
    await clients.claim();
  };
  event.waitUntil(begin());
});

addEventListener('message', (event) => {
  const { data, ports } = event;
  const tell = (said) => ports[0]?.postMessage(said);
  const work = data?.ask === 'page' ? () => keepPage(String(data.path)) : data?.ask === 'book' ? () => keepBook(tell) : () => undefined;
  event.waitUntil(
    inTurn(async () => {
      try {
        await work();
        tell({ end: 'done' });
      } catch ({ name, message }) {
        tell({ end: name === 'QuotaExceededError' ? 'full' : message === 'version' ? 'version' : 'network' });
      }
    }),
  );
});

/** What is kept at an address; nothing where the browser no longer lets the worker read what it kept, so that the network still answers. */
async function keptAt(address) {
  try {
    return await (await caches.open(CACHE)).match(address);
  } catch {
    return undefined;
  }
}

async function answer(event) {
  const { request } = event;
  // What a link says in its query is read by the page itself.
  const kept = () => keptAt(request.url.replace(/[?#].*/, ''));
  if (HASHED.test(request.url)) {
    const hit = await kept();
    if (hit) return hit;
  }
  try {
    return (await event.preloadResponse) ?? (await fetch(request));
  } catch (error) {
    const hit = await kept();
    if (hit) return hit;
    if (request.mode !== 'navigate') throw error;
    const language = FALLBACKS.find((path) => request.url.startsWith(at(path.replace(/[^/]*\/$/, '')))) ?? FALLBACKS[0];
    return (await keptAt(at(language))) ?? Response.error();
  }
}

addEventListener('fetch', (event) => {
  const { request } = event;
  // Embeds belong to the pages of others: they are never kept and never answered from here.
  if (request.method === 'GET' && request.url.startsWith(registration.scope) && !request.url.startsWith(at('embed/')))
    event.respondWith(answer(event));
});
