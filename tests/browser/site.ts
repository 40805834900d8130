/** What the browser tests share: the built pages, the words of the interface, and the way to a widget that answers. */
import { expect, type Download, type Locator, type Page } from '@playwright/test';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { readMessages } from '../../src/book/messages';
import { compileAll, score, type Citizen, type Entry } from '../../src/core/scoring';
import { formatInterval } from '../../src/core/i18n';
import type { Rulebook, SchemeWords } from '../../src/features/scorer/types';

if (!existsSync('dist/en/index.html')) throw new Error('The browser tests look at the built site; run npm run build first.');

export const ui = readMessages('en');
export const words = (scheme: string) => JSON.parse(readFileSync(`dist/data/v1/en/schemes/${scheme}.json`, 'utf8')) as SchemeWords;
export const book = JSON.parse(readFileSync('dist/data/v1/en/rulebook.json', 'utf8')) as Rulebook;

const built = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => `/${file.split(sep).join('/')}`.replace(/\/index\.html$/, '/'))
  .sort();
/** Addresses of the files for the frames of other sites. */
export const embeds = built.filter((path) => path.startsWith('/embed/v1/'));
/** Addresses of all pages of the book. */
export const pages = built.filter((path) => !path.startsWith('/embed/') && !path.endsWith('/class-kit.html'));
/**
 * The pages of one kind share a key: those of a scheme, of a topic of its lines or of the facts, of a life, what stands beside a
 * chapter, and frames with a kind of figure.
 */
const kindOf = (path: string): string =>
  path
    .replace(/^\/en\/schemes\/[^/]+\//, '/en/schemes/*/')
    .replace(/^(\/en\/schemes\/\*\/)[^/]+\/$/, '$1*/')
    .replace(/^\/en\/[^/]+\/(numbers|details)\/$/, '/en/*/$1/')
    .replace(/^\/en\/teach\/[^/]+\//, '/en/teach/*/')
    .replace(/^\/en\/(facts|lives)\/[^/]+\/$/, '/en/$1/*/')
    .replace(/^\/en\/class\/(?!tally\/)[^/]+\/$/, '/en/class/*/')
    .replace(/^(\/embed\/v1\/en\/(?:bars|counts|lines|measures|scorer|survey|timeline)).*$/, '$1');
/** The built file of an address. */
export const fileOf = (path: string) => `dist${path}${path.endsWith('/') ? 'index.html' : ''}`;
const weight = (path: string) => statSync(fileOf(path)).size;
/** One page of each kind, the one with most in it. */
export const templates = [...Map.groupBy([...pages, ...embeds], kindOf).values()].map(
  (alike) => alike.sort((a, b) => weight(b) - weight(a))[0]!,
);
export const chapters = pages.filter((path) => pages.includes(`${path}numbers/`));
export const SCORER = '/en/patchwork/';
export const VOICES = '/en/voices/';
export const MEASURES = '/en/punishments/';

/** The tests are run without the worker that keeps pages, and Playwright says so on each of them. */
export const WORKER_BLOCKED = 'Service Worker registration blocked by Playwright';

/** The day the scorer begins with. */
export const START = '2020-12-31';
/** The last day of its line of years. */
export const LAST = '2026-11-28';
/** A day as links write it: 20261128. */
export const stamp = (day: string) => day.replaceAll('-', '');

/** Brings a figure into view and gives its widget once it answers. */
export async function wake(page: Page, figure: string): Promise<Locator> {
  await page.locator(`#${figure}`).scrollIntoViewIfNeeded();
  const widget = page.locator(`#${figure} [data-ready='true']`);
  await expect(widget).toBeVisible();
  return widget;
}

/** Nothing can be scrolled sideways, wide or narrow. */
export async function expectToFit(page: Page): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  }
}

/** Scrolls from the top to the end and back as a reader would: where a widget comes into view, until it answers. */
export async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const waking = () =>
      [...document.querySelectorAll('astro-island')]
        .filter((island) => island.matches('[ssr]') || island.querySelector('[data-ready="false"]'))
        .map((island) => (island.firstElementChild ?? island).getBoundingClientRect())
        .some(({ top, bottom }) => top < innerHeight && bottom > 0);
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * 0.8) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
      for (const end = performance.now() + 5000; waking() && performance.now() < end;) await frame();
    }
    scrollTo({ top: 0, behavior: 'instant' });
    await frame();
  });
  await page.waitForLoadState('networkidle');
}

export const person = (id: string) => book.personas.find((one) => one.id === id)!;
export const act = (id: string) => book.acts.find((one) => one.id === id)!;

/** The row of one scheme, by its name as printed. */
export const row = (scorer: Locator, name: string): Locator =>
  scorer.locator('[data-scheme]').filter({ has: scorer.page().locator('summary b', { hasText: new RegExp(`^${name}$`) }) });

/** The printed results of all schemes, in the order of the page. */
export const results = (scorer: Locator): Promise<string[]> => scorer.locator('[data-scheme] summary .outcome strong').allInnerTexts();

/** The schemes of the built rulebook, ready to score with. */
export const compiledSchemes = () =>
  compileAll(
    book.schemes,
    new Map(book.acts.map(({ id, myth, amount, settles }) => [id, { id, myth, amount, settles: settles !== null }])),
  );

/** Checks every printed number of points against the scoring core, run here on the same life. */
export async function expectLife(scorer: Locator, life: readonly Entry[] | Citizen, asOf = START): Promise<void> {
  const citizen: Citizen = 'map' in life ? { entries: life } : life;
  const shown = await scorer.locator('[data-scheme]').evaluateAll((rows) => rows.map((one) => (one as HTMLElement).dataset.scheme));
  const schemes = compiledSchemes();
  const expected = shown.map((id) => {
    const { points, standing, unknown } = score(
      citizen,
      schemes.find(({ data }) => data.id === id)!,
      asOf,
    );
    const text =
      points &&
      formatInterval(points, 'en', ui.scorer.pointsUnknown) + (unknown.some(({ reason }) => reason !== 'case-by-case') ? ' + ?' : '');
    if (text) return text;
    if (standing === 'open' && ['list', 'record'].includes(schemes.find(({ data }) => data.id === id)!.data.kind)) return ui.scorer.open;
    const recorded = schemes.find(({ data }) => data.id === id)?.data.kind === 'record';
    if (standing === 'listed') return recorded ? ui.scorer.recorded : ui.scorer.listed;
    return standing === 'not-listed' ? (recorded ? ui.scorer.notRecorded : ui.scorer.notListed) : '—';
  });
  await expect(scorer.locator('[data-scheme] summary .outcome strong')).toHaveText(expected);
}

/** [lowest, highest] of a printed number of points: "1,010", "+10", "1,025–1,045", "−30 … −10", "≤ 599", "≥ 20". */
function points(printed: string): [number, number] {
  const number = (text: string) => {
    const value = Number(text.replace(/[,+\s]/g, '').replace('−', '-'));
    if (text.trim() === '' || Number.isNaN(value)) throw new Error(`"${printed}" is no number of points`);
    return value;
  };
  if (printed.startsWith('≤')) return [-Infinity, number(printed.slice(1))];
  if (printed.startsWith('≥')) return [number(printed.slice(1)), Infinity];
  const [lo = '', hi = lo] = printed.split(/–|…/);
  return [number(lo), number(hi)];
}

/** The sum of the printed entries of an open ledger and its printed balance. */
export async function addUp(ledger: Locator): Promise<{ sum: [number, number]; balance: [number, number] }> {
  const entries = (await ledger.locator('tbody td.points').allInnerTexts()).map(points);
  const balance = points(await ledger.locator('tfoot td.points').innerText());
  return { sum: entries.reduce<[number, number]>(([lo, hi], [a, b]) => [lo + a, hi + b], [0, 0]), balance };
}

/** The file that a click on a control hands over. */
export async function downloadFrom(control: Locator): Promise<Download> {
  const [file] = await Promise.all([control.page().waitForEvent('download'), control.click()]);
  return file;
}
