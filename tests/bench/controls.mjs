/**
 * How long a reader waits for each control: interaction to next paint, as the browser's own event timing has it, at a quarter of this
 * machine's speed, on a phone and on a desk. Of controls that are alike three stand for all; the longest counts, as for INP.
 * `npm run bench:controls [page …]` measures built pages, every chapter and the scorer where none is named.
 */
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';

const PORT = Number(process.env.PORT ?? 4391);
const LAYOUTS = {
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  desk: { viewport: { width: 1280, height: 800 } },
};
/** What is slower than this is printed, ms. */
const LIMIT = Number(process.env.LIMIT ?? 40);
/** Between two interactions, so that what one leaves to do does not count for the next, ms. */
const REST = 250;
const ALIKE = 3;

const chapters = readdirSync('content/chapters/en').map((file) => `/en/${file.replace(/^\d+-|\.mdx$/g, '')}/`);
const paths = process.argv.length > 2 ? process.argv.slice(2) : [...chapters, '/en/scorer/'];

/** Marks the controls to try with a number and says what each is. */
function choose(alike) {
  const kinds = new Map();
  const chosen = [];
  for (const one of document.querySelectorAll(
    ':is(summary, select, input:not([type=file]), button, [role=button], [tabindex="0"]):not(dialog *)',
  )) {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.disabled) continue;
    const around = one.closest('figure, header, aside, nav');
    const figure = around?.id || (around?.className.split(' ')[0] ?? '');
    const label = one.labels?.[0] ?? one;
    const kind = `${figure} ${one.localName}${one.type ? `[${one.type}]` : ''}.${String(one.getAttribute('class') ?? '').split(' ')[0]}`;
    const count = kinds.get(kind) ?? 0;
    kinds.set(kind, count + 1);
    if (count >= alike) continue;
    one.dataset.bench = String(chosen.length);
    chosen.push({
      kind,
      text: (one.ariaLabel ?? label.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40),
      type: one.type ?? one.localName,
    });
  }
  return chosen;
}

async function measure(browser, layout, path) {
  const context = await browser.newContext({ ...LAYOUTS[layout], serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.print = () => undefined;
    window.slow = 0;
    new PerformanceObserver((list) => {
      for (const { duration, interactionId } of list.getEntries()) if (interactionId) window.slow = Math.max(window.slow, duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  });
  await page.goto(`http://127.0.0.1:${PORT}${path}`, { waitUntil: 'networkidle' });
  await page.evaluate(async () => {
    for (const island of document.querySelectorAll('astro-island:not(dialog *)')) {
      (island.firstElementChild ?? island).scrollIntoView({ behavior: 'instant', block: 'center' });
      await new Promise((done) => setTimeout(done, 120));
    }
  });
  await page.waitForTimeout(1000);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const chosen = await page.evaluate(choose, ALIKE);
  const results = new Map();
  for (const [i, { kind, text, type }] of chosen.entries()) {
    const place = await page.evaluate((i) => {
      const one = document.querySelector(`[data-bench="${i}"]`);
      if (!one?.isConnected || !one.checkVisibility()) return null;
      const target = one.labels?.[0]?.checkVisibility() && ['radio', 'checkbox'].includes(one.type) ? one.labels[0] : one;
      target.scrollIntoView({ behavior: 'instant', block: 'center' });
      one.focus({ preventScroll: true });
      const { x, y, width, height } = target.getClientRects()[0] ?? target.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, i);
    if (!place) continue;
    await page.waitForTimeout(REST);
    await page.evaluate(() => (window.slow = 0));
    if (type === 'range' || type === 'select-one') await page.keyboard.press(i % 2 ? 'ArrowRight' : 'ArrowDown');
    else if (['text', 'search', 'number', 'date'].includes(type)) await page.keyboard.press('1');
    else if (layout === 'phone') await page.touchscreen.tap(place.x, place.y);
    else await page.mouse.click(place.x, place.y);
    await page.waitForTimeout(REST);
    const slow = await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(window.slow), 50))));
    if (new URL(page.url()).pathname !== path) await page.goto(`http://127.0.0.1:${PORT}${path}`, { waitUntil: 'networkidle' });
    const before = results.get(kind);
    if (!before || before.slow < slow) results.set(kind, { slow, text });
  }
  await context.close();
  return results;
}

const server = spawn('node', ['src/build/serve.mjs'], { env: { ...process.env, PORT: String(PORT) }, stdio: 'ignore' });
await new Promise((done) => setTimeout(done, 1500));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const path of paths)
    for (const layout of Object.keys(LAYOUTS)) {
      const results = await measure(browser, layout, path);
      const all = [...results].sort(([, a], [, b]) => b.slow - a.slow);
      console.log(`${path} ${layout}: ${all.length} kinds of controls, longest ${all[0]?.[1].slow ?? 0} ms`);
      for (const [kind, { slow, text }] of all) if (slow > LIMIT) console.log(`  ${String(slow).padStart(4)} ms  ${kind}  “${text}”`);
    }
} finally {
  await browser.close();
  server.kill();
}
