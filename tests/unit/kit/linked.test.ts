import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Linked, LinkedFile } from '../../../src/kit/linked.svelte';

/** Links of these tests are "ok:<text>"; all else cannot be read in full. */
const read = (text: string) => ({ state: text.replace(/^ok:/, ''), problem: !text.startsWith('ok:') });
const page = (search: string) => {
  const href = `https://site.example/en/page/${search}`;
  vi.stubGlobal('location', { href, search });
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
};
/** The file of a test has a path of its own: what was fetched once is kept. */
let n = 0;
let path = '';
let answers: (object | null)[] = [];
const fetched = vi.fn((_path: string) => {
  const data = answers.shift();
  return data ? Promise.resolve({ ok: true, json: () => Promise.resolve(data) }) : Promise.reject(new Error('no network'));
});

beforeEach(() => {
  path = `/data-${n++}.json`;
  answers = [];
  fetched.mockClear();
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => void vi.unstubAllGlobals());

test('a link is taken up, and what of it could not be read is said', () => {
  page('?map=ok:here&other=x');
  const linked = new Linked('map', () => 'there');
  expect(linked.take(read)).toEqual({ state: 'here', problem: false });
  expect(linked.broken).toBe(false);
  page('?map=nonsense');
  expect(new Linked('map', () => null).take(read)?.problem).toBe(true);
  page('?other=x');
  expect(new Linked('map', () => null).take(read)).toBeNull();
});

test('the link to what is shown keeps the states of others, and has none for the state of the page', () => {
  page('?map=ok:here&other=x');
  expect(new Linked('map', () => 'there').address()).toBe('https://site.example/en/page/?map=there&other=x');
  expect(new Linked('map', () => null).address()).toBe('https://site.example/en/page/?other=x');
});

test('a change ends the notice of a broken link', () => {
  page('?map=nonsense');
  const linked = new Linked('map', () => 'there');
  linked.take(read);
  expect(linked.broken).toBe(true);
  linked.changed();
  expect(linked.broken).toBe(false);
});

const linkedFile = () => {
  const begun: object[] = [];
  const linked: LinkedFile<object> = new LinkedFile<object>(
    'map',
    () => null,
    path,
    (data) => begun.push(data, linked.take(read)!),
  );
  return { linked, begun };
};

test('the file is fetched at once where a link brings a state, which is then read with it', async () => {
  page('?map=ok:here');
  answers = [{ places: 1 }];
  const { linked, begun } = linkedFile();
  await linked.start();
  expect(begun).toEqual([{ places: 1 }, { state: 'here', problem: false }]);
  expect(linked.data).toEqual({ places: 1 });
});

test('without a link nothing is fetched before somebody asks; then once, however many ask', async () => {
  page('');
  answers = [{ places: 1 }, { places: 2 }];
  const { linked, begun } = linkedFile();
  await linked.start();
  expect(fetched).not.toHaveBeenCalled();
  expect(await Promise.all([linked.load(), linked.load(), linked.loadQuietly()])).toEqual([true, true, true]);
  expect(await linked.load()).toBe(true);
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(begun).toHaveLength(2);
});

test('a failure is told to whoever asked, and over once the file has come', async () => {
  page('');
  answers = [null, null, { places: 1 }];
  const { linked, begun } = linkedFile();
  expect(await linked.loadQuietly()).toBe(false);
  expect(linked.failed).toBe(false);
  expect(await linked.load()).toBe(false);
  expect([linked.failed, begun]).toEqual([true, []]);
  // Also where it comes without anybody's asking.
  expect(await linked.loadQuietly()).toBe(true);
  expect([linked.failed, begun.length]).toEqual([false, 2]);
});
