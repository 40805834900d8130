/**
 * What a phone meets on each chapter: largest contentful paint (LCP), total blocking time (TBT), bytes and elements before anything is
 * opened. Medians of three in Chromium, at a quarter of this machine's speed and on a slow line. `npm run bench:pages [folder …]`
 * measures built sites side by side, "dist" where none is named.
 */
import { chromium } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const folders = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['dist'];
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};
/** A slow 4G line, as Lighthouse has it: 150 ms there and back, 1.6 Mbit/s. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 7.5e5 / 8 };
const TIMES = 3;
/** How long after loading tasks still count as blocking, ms. */
const SETTLE = 2000;

const packed = new Map();
function serve(folder) {
  const read = (path) => {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!packed.has(file)) packed.set(file, file.endsWith('.woff2') ? readFileSync(file) : brotliCompressSync(readFileSync(file)));
    return packed.get(file);
  };
  const server = createServer(({ url }, reply) => {
    const { pathname } = new URL(url, 'http://site');
    try {
      const body = read(pathname);
      const type = TYPES[extname(pathname) || '.html'] ?? 'application/octet-stream';
      reply.writeHead(200, { 'content-type': type, ...(type.startsWith('font') ? {} : { 'content-encoding': 'br' }) }).end(body);
    } catch {
      reply.writeHead(404).end();
    }
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

async function visit(browser, address) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.addInitScript(() => {
    const seen = { lcp: 0, tbt: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => (seen.lcp = list.getEntries().at(-1).startTime)).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tbt += Math.max(0, duration - 50);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLE);
  const seen = await page.evaluate(() => ({ ...window.seen, elements: document.querySelectorAll('*').length }));
  await context.close();
  return { ...seen, kB: bytes / 1000 };
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const servers = await Promise.all(folders.map(serve));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const chapters = readdirSync('content/chapters/en').map((file) => file.replace(/^\d+-|\.mdx$/g, ''));
const sums = folders.map(() => ({ lcp: [], tbt: [] }));
console.log(`chapter        ${folders.map((folder) => `${folder}: LCP s, TBT ms, kB, elements`).join('   ')}`);
for (const chapter of chapters) {
  const runs = folders.map(() => []);
  // By turns, so that whatever else the machine does meets all of them.
  for (let time = 0; time < TIMES; time++)
    for (const [i, server] of servers.entries())
      runs[i].push(await visit(browser, `http://127.0.0.1:${server.address().port}/en/${chapter}/`));
  const of = (i, key) => median(runs[i].map((run) => run[key]));
  for (const [i, sum] of sums.entries()) for (const key of ['lcp', 'tbt']) sum[key].push(of(i, key));
  const cells = folders.map(
    (_, i) => `${(of(i, 'lcp') / 1000).toFixed(2)} ${of(i, 'tbt').toFixed(0)} ${of(i, 'kB').toFixed(1)} ${of(i, 'elements')}`,
  );
  console.log(`${chapter.padEnd(14)} ${cells.join('   ')}`);
}
console.log(`median         ${sums.map(({ lcp, tbt }) => `${(median(lcp) / 1000).toFixed(2)} ${median(tbt).toFixed(0)}`).join('   ')}`);
await browser.close();
for (const server of servers) server.close();
