import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, test } from 'vitest';
import { filesOf, writeOffline } from '../../../src/writers/offline';
import { bookOf, siteOf } from '../../fixtures/book';

const ORIGIN = 'https://a.example/base/';
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

describe('the files of a page', () => {
  const files: Record<string, string> = {
    'en/a/index.html':
      '<astro-island component-url="/_astro/index.X1.js" data-props="/_astro/props.1.json"></astro-island><script>fetch("details/")</script>',
    'en/a/details/index.html': '<p>closed</p>',
    '_astro/index.X1.js': 'import{a}from"./base.Y2.js";const later=()=>import("./Part.Z3.js")',
    '_astro/base.Y2.js': 'import"./index.X1.js"',
    '_astro/Part.Z3.js': '1',
    '_astro/other.W4.js': '2',
    '_astro/props.1.json': '{"data":"/data/v1/en/","file":"/data/v1/en/bodies.json"}',
    'data/v1/en/bodies.json': '[]',
    'data/v1/en/rulebook.json': '{"path":"/data/v1/en/facts.json"}',
    'data/v1/en/act-notes.json': '{}',
    'data/v1/en/facts.json': '[]',
    'en/search/index.html': '<astro-island props="{&quot;bundle&quot;:&quot;/pagefind/&quot;}"></astro-island>',
    'pagefind/index/one': '',
    'pagefind/pagefind.js': 'import("./other.W4.js")',
  };
  const all = new Set(Object.keys(files));
  const text = (path: string) => Promise.resolve(files[path]!);

  test('scripts with what they import, in turn and in a circle; props, data and the closed parts', async () => {
    expect(await filesOf('en/a/', { all, text })).toEqual([
      '_astro/Part.Z3.js',
      '_astro/base.Y2.js',
      '_astro/index.X1.js',
      '_astro/props.1.json',
      'data/v1/en/act-notes.json',
      'data/v1/en/bodies.json',
      'data/v1/en/rulebook.json',
      'en/a/details/index.html',
      'en/a/index.html',
    ]);
  });

  test('the page of search needs its index', async () => {
    expect(await filesOf('en/search/', { all, text })).toEqual(['en/search/index.html', 'pagefind/index/one', 'pagefind/pagefind.js']);
  });
});

test('a list for each page but the gallery, one for the book, and a manifest', async () => {
  const pages = { 'en/': '<p>home</p>', 'en/embed/': '<p>gallery</p>', '404/': '<p>lost</p>', 'en/offline/': '<p>kept</p>' };
  const files = { 'en/index.html': '<p>home</p>', 'en/offline/index.html': '<p>kept</p>', 'en/embed/index.html': '', 'cards/en.png': '' };
  const { site, written } = siteOf(bookOf(), pages, files);
  await writeOffline(site);
  expect([...written.keys()].sort()).toEqual([
    'en/manifest.webmanifest',
    'en/offline.json',
    'en/offline/offline.json',
    'offline-book.json',
    'sw.js',
  ]);
  const { version, files: list } = JSON.parse(String(written.get('en/offline.json'))) as { version: string; files: unknown };
  expect(list).toEqual({ 'en/': hash('<p>home</p>') });
  expect(JSON.parse(String(written.get('offline-book.json')))).toMatchObject({ version, pages: ['en/', 'en/offline/'] });
  expect(String(written.get('sw.js'))).toContain(version);
});

test('the version is that of what readers get, whatever Pagefind calls its filter', async () => {
  const versionOf = async (files: Record<string, string>) => {
    const search = '<script>import("/pagefind/")</script>';
    const { site, written } = siteOf(bookOf(), { 'en/search/': search }, { 'en/search/index.html': search, ...files });
    await writeOffline(site);
    const { version, files: list } = JSON.parse(String(written.get('en/search/offline.json'))) as { version: string; files: object };
    expect(Object.keys(list)).toHaveLength(1 + Object.keys(files).length);
    return version;
  };
  const index = (filter: string, words: string) => ({
    'pagefind/pagefind-entry.json': `{"hash":"en_${filter}"}`,
    [`pagefind/pagefind.en_${filter}.pf_meta`]: filter,
    [`pagefind/filter/en_${filter}.pf_filter`]: filter,
    [`pagefind/index/en_${words}.pf_index`]: words,
  });
  expect(await versionOf(index('b', '1'))).toBe(await versionOf(index('a', '1')));
  expect(await versionOf(index('a', '2'))).not.toBe(await versionOf(index('a', '1')));
});

/** A site in memory, and a browser's caches, registrations and events as far as the worker uses them. */
class Browser {
  files = new Map<string, string>();
  caches = new Map<string, Map<string, Response>>();
  online = true;
  full = false;
  denied = false;
  readonly asked: string[] = [];

  publish(version: string, pages: Record<string, string>): void {
    this.files = new Map();
    for (const [path, text] of Object.entries(pages)) {
      this.files.set(path, text);
      this.files.set(`${path}offline.json`, JSON.stringify({ version, files: { [path]: hash(text) } }));
    }
    this.files.set('offline-book.json', JSON.stringify({ version, files: {}, pages: Object.keys(pages) }));
  }

  /** The worker of a version, as the build writes it. */
  worker(version: string) {
    const listeners = new Map<string, (event: unknown) => void>();
    const address = (request: string | Request) => (typeof request === 'string' ? request : request.url);
    const open = (name: string) => {
      if (this.denied) return Promise.reject(new DOMException('', 'SecurityError'));
      const held = this.caches.get(name) ?? new Map<string, Response>();
      this.caches.set(name, held);
      return Promise.resolve({
        match: (request: string | Request) => Promise.resolve(held.get(address(request))?.clone()),
        keys: () => Promise.resolve([...held.keys()].map((url) => ({ url }))),
        put: (request: string, reply: Response) =>
          this.full ? Promise.reject(new DOMException('', 'QuotaExceededError')) : Promise.resolve(void held.set(request, reply)),
      });
    };
    const fetched = (request: string | { readonly url: string }) => {
      const url = typeof request === 'string' ? request : request.url;
      this.asked.push(url.slice(ORIGIN.length));
      if (!this.online) return Promise.reject(new TypeError('no network'));
      const text = this.files.get(url.slice(ORIGIN.length));
      return Promise.resolve(new Response(text ?? 'missing', { status: text === undefined ? 404 : 200 }));
    };
    const source = readFileSync('src/kit/offline.worker.js', 'utf8');
    runInNewContext(`const VERSION='${version}',FALLBACKS=['en/offline/'];${source}`, {
      URL,
      Response,
      crypto,
      TypeError,
      Uint8Array,
      fetch: fetched,
      skipWaiting: () => Promise.resolve(),
      addEventListener: (name: string, listener: (event: unknown) => void) => listeners.set(name, listener),
      caches: {
        open,
        keys: () => Promise.resolve([...this.caches.keys()]),
        delete: (name: string) => Promise.resolve(this.caches.delete(name)),
      },
      clients: { claim: () => Promise.resolve() },
      registration: { scope: ORIGIN, update: () => Promise.resolve() },
    });
    const happens = async (name: string, event: object = {}) => {
      const waits: Promise<unknown>[] = [];
      listeners.get(name)?.({ ...event, waitUntil: (wait: Promise<unknown>) => waits.push(wait) });
      await Promise.all(waits);
    };
    return {
      install: async () => {
        await happens('install');
        await happens('activate');
      },
      ask: async (data: object) => {
        const told: unknown[] = [];
        await happens('message', { data, ports: [{ postMessage: (said: unknown) => told.push(said) }] });
        return told;
      },
      /** What the worker answers: null where it leaves the request to the browser. */
      get: async (path: string, mode = 'navigate') => {
        let reply: Promise<Response> | null = null;
        const request = { url: ORIGIN + path, method: 'GET', mode };
        listeners.get('fetch')?.({ request, respondWith: (answer: Promise<Response>) => (reply = answer) });
        return reply === null ? null : (await (reply as Promise<Response>)).text();
      },
    };
  }
}

describe('the service worker', () => {
  let browser: Browser;
  const first = { 'en/offline/': 'kept pages 1', 'en/a/': 'A of 1', 'en/b/': 'B of 1' };
  beforeEach(() => {
    browser = new Browser();
    browser.publish('1', first);
  });

  test('a page that was opened reads without a network, whatever its link says; another says that it is not kept', async () => {
    const worker = browser.worker('1');
    await worker.install();
    expect(await worker.ask({ ask: 'page', path: 'en/a/' })).toEqual([{ end: 'done' }]);
    browser.online = false;
    expect(await worker.get('en/a/?scorer=1~lin~20201231#scorer')).toBe('A of 1');
    expect(await worker.get('en/b/')).toBe('kept pages 1');
    await expect(worker.get('en/b/', 'cors')).rejects.toThrow('no network');
  });

  test('with a network the page comes from there, and embeds are left alone', async () => {
    const worker = browser.worker('1');
    await worker.install();
    await worker.ask({ ask: 'page', path: 'en/a/' });
    browser.files.set('en/a/', 'A as it is now');
    expect(await worker.get('en/a/')).toBe('A as it is now');
    expect(await worker.get('embed/v1/en/scorer/')).toBeNull();
  });

  test('where what was kept may not be read any more the network answers', async () => {
    const worker = browser.worker('1');
    await worker.install();
    browser.denied = true;
    browser.files.set('_astro/a.1.js', 'a script');
    expect(await worker.get('en/a/')).toBe('A of 1');
    expect(await worker.get('_astro/a.1.js', 'cors')).toBe('a script');
    browser.online = false;
    await expect(worker.get('_astro/a.1.js', 'cors')).rejects.toThrow('no network');
  });

  test('the whole book is told page by page', async () => {
    const worker = browser.worker('1');
    await worker.install();
    expect(await worker.ask({ ask: 'book' })).toEqual([{ done: 1, of: 3 }, { done: 2, of: 3 }, { done: 3, of: 3 }, { end: 'done' }]);
    browser.online = false;
    expect(await worker.get('en/b/')).toBe('B of 1');
  });

  test('a new version holds every page that the last one held, and nothing of it', async () => {
    const old = browser.worker('1');
    await old.install();
    await old.ask({ ask: 'page', path: 'en/a/' });
    browser.publish('2', { 'en/offline/': 'kept pages 2', 'en/a/': 'A of 2', 'en/b/': 'B of 2' });
    const next = browser.worker('2');
    await next.install();
    browser.online = false;
    expect([await next.get('en/a/'), await next.get('en/b/')]).toEqual(['A of 2', 'kept pages 2']);
    expect([...browser.caches.keys()]).toEqual(['wks-book-2']);
  });

  test('an update that fails leaves what is kept', async () => {
    const old = browser.worker('1');
    await old.install();
    await old.ask({ ask: 'page', path: 'en/a/' });
    browser.publish('2', { 'en/offline/': 'kept pages 2', 'en/a/': 'A of 2' });
    browser.files.set('en/a/', 'half of it');
    await expect(browser.worker('2').install()).rejects.toThrow('version');
    browser.online = false;
    expect(await old.get('en/a/')).toBe('A of 1');
  });

  test('the worker of an old version keeps nothing of a new one', async () => {
    const old = browser.worker('1');
    await old.install();
    browser.publish('2', { 'en/a/': 'A of 2' });
    expect(await old.ask({ ask: 'page', path: 'en/a/' })).toEqual([{ end: 'version' }]);
    browser.online = false;
    expect(await old.get('en/a/')).toBe('kept pages 1');
  });

  test('a page that a new version no longer has is passed over', async () => {
    const old = browser.worker('1');
    await old.install();
    await old.ask({ ask: 'page', path: 'en/b/' });
    browser.publish('2', { 'en/offline/': 'kept pages 2' });
    const next = browser.worker('2');
    await next.install();
    browser.online = false;
    expect(await next.get('en/b/')).toBe('kept pages 2');
  });

  test('a full device and a lost network are said, and what is kept stays', async () => {
    const worker = browser.worker('1');
    await worker.install();
    await worker.ask({ ask: 'page', path: 'en/a/' });
    browser.full = true;
    expect((await worker.ask({ ask: 'book' })).at(-1)).toEqual({ end: 'full' });
    browser.full = false;
    browser.online = false;
    expect((await worker.ask({ ask: 'book' })).at(-1)).toEqual({ end: 'network' });
    expect(await worker.get('en/a/')).toBe('A of 1');
  });

  test('what is there already is not fetched again', async () => {
    const worker = browser.worker('1');
    await worker.install();
    await Promise.all([worker.ask({ ask: 'book' }), worker.ask({ ask: 'book' })]);
    expect(browser.asked.filter((path) => path === 'en/b/')).toHaveLength(1);
  });
});
