/**
 * Measures every embed of the built site in Chromium: how high it is at each width with each set of fonts, the highest counts; what its
 * file weighs and what it fetches. Writes content/frames, and a new figure's addresses into tests/site/addresses.txt; run after
 * `npm run build` when a figure has changed, and build once more.
 * Takes about five minutes on two cores; `npm run frames -- lists mirror` measures these alone. Browser tests compare.
 */
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parse, stringify } from 'yaml';
import { fontSets, missingFonts } from './fonts.mjs';
import { findChromium } from './programs.mjs';

const WIDTHS = [320, 360, 480, 640, 800, 1024];
/** The languages that have embeds; folders with a date are frozen. */
const LANGUAGES = readdirSync('dist/embed/v1', { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
const FRAME = 150;
const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;

if (missingFonts().length > 0) {
  console.error(`Heights depend on fonts; install Debian's ${missingFonts().join(', ')}.`);
  process.exit(1);
}
const server = spawn(process.execPath, ['src/build/serve.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
process.on('exit', () => server.kill());
const [told] = await Promise.race([once(server.stdout, 'data'), once(server, 'exit')]);
const address = /http:\S+/.exec(String(told))?.[0];
if (!address) process.exit(1);
const sets = await Promise.all(
  fontSets().map(async ({ name, env }) => {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-quic'];
    return { name, browser: await chromium.launch({ executablePath: findChromium() ?? '', args, env }) };
  }),
);

/** Heights at each width in one browser, and what the embed fetches once a reader turns to it. */
async function measure(browser, path) {
  // A context has fetched nothing yet.
  const context = await browser.newContext();
  const page = await context.newPage();
  const fetched = new Map();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.includes('/data/')) fetched.set(pathname, request);
  });
  // As high as a browser opens a frame: a figure is as high as it is in a host's page at first.
  await page.setViewportSize({ width: WIDTHS[0], height: FRAME });
  await page.goto(address + path);
  await page.waitForFunction(() => !document.querySelector('[data-ready="false"], astro-island[ssr]'));
  const heights = {};
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: FRAME });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    heights[width] = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  }
  // A reader turns to the figure: what is fetched with that counts too.
  await page.hover('main');
  await page.waitForTimeout(500);
  const bodies = await Promise.all([...fetched.values()].map(async (request) => (await request.response()).body()));
  const data = bodies.reduce((sum, body) => sum + gzip(body), 0);
  await context.close();
  return { heights, data };
}

const FILE = 'content/frames/frames.yaml';
const only = process.argv.slice(2);
const before = new Map(parse(readFileSync(FILE, 'utf8')).map((frame) => [frame.id, frame]));
const frames = [];
for (const { id } of parse(readFileSync('content/embeds/embeds.yaml', 'utf8'))) {
  if (only.length > 0 && !only.includes(id)) {
    if (before.has(id)) frames.push(before.get(id));
    continue;
  }
  const frame = { id, heights: {}, bytes: {}, data: {} };
  for (const lang of LANGUAGES) {
    const path = `embed/v1/${lang}/${id}/`;
    const measured = await Promise.all(sets.map(({ browser }) => measure(browser, path)));
    frame.heights[lang] = Object.fromEntries(WIDTHS.map((width) => [width, Math.max(...measured.map(({ heights }) => heights[width]))]));
    frame.bytes[lang] = gzip(readFileSync(`dist/${path}index.html`));
    frame.data[lang] = measured[0].data;
  }
  frames.push(frame);
  console.log(id, JSON.stringify(frame.heights), JSON.stringify(frame.bytes), JSON.stringify(frame.data));
}
await Promise.all(sets.map(({ browser }) => browser.close()));
server.kill();
writeFileSync(FILE, `# Measured by npm run frames; not written by hand.\n${stringify(frames)}`);

// What others may have pasted: the test of addresses asks for all of it for ever.
const PUBLISHED = 'tests/site/addresses.txt';
const published = new Set(readFileSync(PUBLISHED, 'utf8').trim().split('\n'));
for (const { id, heights } of frames)
  for (const lang of Object.keys(heights))
    for (const file of ['', 'card.png', 'oembed.json', 'oembed.xml']) published.add(`/embed/v1/${lang}/${id}/${file}`);
writeFileSync(PUBLISHED, `${[...published].sort().join('\n')}\n`);
