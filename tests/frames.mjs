/**
 * Measures every embed of the built site in Chromium: how high it is at each width, what its file weighs and what it fetches. Writes content/frames;
 * run after `npm run build` when a figure has changed, and build once more. A browser test compares.
 */
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parse, stringify } from 'yaml';
import { findChromium } from './programs.mjs';

const WIDTHS = [320, 360, 480, 640, 800, 1024];
const LANGUAGES = ['en'];
const port = 4377;

const server = spawn(process.execPath, ['src/build/serve.mjs'], { env: { ...process.env, PORT: String(port) } });
await once(server.stdout, 'data');
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
const frames = [];
for (const { id } of parse(readFileSync('content/embeds/embeds.yaml', 'utf8'))) {
  const frame = { id, heights: {}, bytes: {}, data: {} };
  for (const lang of LANGUAGES) {
    // Each in a browser that has fetched nothing yet.
    const page = await browser.newPage();
    const path = `embed/v1/${lang}/${id}/`;
    frame.bytes[lang] = gzipSync(readFileSync(`dist/${path}index.html`), { level: 9 }).length;
    frame.heights[lang] = {};
    const fetched = new Map();
    const weigh = async (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.includes('/data/')) fetched.set(pathname, gzipSync(await response.body(), { level: 9 }).length);
    };
    page.on('response', weigh);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`http://127.0.0.1:${port}/${path}`);
      await page.waitForFunction(() => !document.querySelector('[data-ready="false"], astro-island[ssr]'));
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      frame.heights[lang][width] = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    }
    // A reader turns to the figure: what is fetched with that counts too.
    await page.hover('main');
    await page.waitForLoadState('networkidle');
    await page.close();
    frame.data[lang] = [...fetched.values()].reduce((sum, bytes) => sum + bytes, 0);
  }
  frames.push(frame);
  console.log(id, JSON.stringify(frame.heights), JSON.stringify(frame.bytes), JSON.stringify(frame.data));
}
await browser.close();
server.kill();
writeFileSync('content/frames/frames.yaml', `# Measured by npm run frames; not written by hand.\n${stringify(frames)}`);
