/** No one is watched: no request leaves, nothing is kept but the theme, and a browser that keeps nothing is served as well. */
import { expect, test, type Page } from '@playwright/test';
import { expectLife, person, readThrough, SCORER, templates, ui, VOICES, wake, WORKER_BLOCKED } from './site';

/** Everything that a page should not do, as it happens. */
async function watch(page: Page, origin: string): Promise<string[]> {
  const seen: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin: to } = new URL(request.url());
    if (protocol !== 'data:' && to !== origin) seen.push(`request to ${request.url()}`);
  });
  page.on('websocket', (socket) => seen.push(`socket to ${socket.url()}`));
  page.on('console', (message) => {
    if (message.text() === WORKER_BLOCKED) return;
    if (message.type() === 'error' || message.type() === 'warning') seen.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  await page.exposeFunction('report', (text: string) => seen.push(text));
  await page.addInitScript(() => {
    const { report } = window as unknown as { report: (text: string) => void };
    addEventListener('securitypolicyviolation', (event) => report(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  return seen;
}

/** Uses the widgets and the switches that a page has. */
async function use(page: Page): Promise<void> {
  if (await page.locator('#scorer').count()) {
    const scorer = await wake(page, 'scorer');
    await scorer.locator('.personas').getByText('Sun', { exact: true }).click();
    await scorer.getByRole('slider', { name: ui.scorer.asOf }).press('ArrowLeft');
    await scorer.locator('[data-scheme] summary').first().click();
    await scorer.getByRole('button', { name: ui.scorer.link, exact: true }).click();
  }
  if (await page.locator('#viewpoints').count()) {
    const voices = await wake(page, 'viewpoints');
    await voices.getByRole('button', { name: ui.viewpoints.showAll }).click();
    await voices.locator('details.named > summary').click();
    await voices.getByLabel(ui.viewpoints.second).selectOption('mr-h');
  }
  for (const pill of await page.locator('.hero .pill, .bet .pill:nth-child(2), .measures .column:nth-of-type(2) label').all())
    await pill.click();
  await page.locator('#theme').click();
}

const kept = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
  }));

const nothing = { local: [], session: [], databases: 0, caches: 0, workers: 0, cookies: '' };

// What every page's file may ask for is held by tests/site; what a page does when it is read and used, one page of each kind shows.
for (const path of templates.filter((path) => !path.startsWith('/embed/'))) {
  test(`${path} asks nobody and keeps nothing but the theme`, async ({ page, context, baseURL }) => {
    const seen = await watch(page, new URL(baseURL!).origin);
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.locator('meta[http-equiv="content-security-policy" i]')).toHaveCount(1);
    await readThrough(page);
    expect(await kept(page)).toEqual(nothing);
    await use(page);
    await expect.poll(() => kept(page)).toEqual({ ...nothing, local: ['wks:theme'] });
    expect(await context.cookies()).toEqual([]);
    expect(seen).toEqual([]);
  });
}

test('storage that is denied does no harm', async ({ page, baseURL }) => {
  const seen = await watch(page, new URL(baseURL!).origin);
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'serviceWorker']) {
      Object.defineProperty(name === 'serviceWorker' ? navigator : window, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  });
  for (const path of ['/en/', SCORER, VOICES]) {
    await page.goto(path);
    expect(await page.evaluate(() => Reflect.has(window, 'localStorage'))).toBe(true);
    await expect(page.evaluate(() => localStorage.length)).rejects.toThrow('Access is denied');
    const before = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await use(page);
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(before);
  }
  await page.goto(SCORER);
  const scorer = await wake(page, 'scorer');
  await scorer.locator('.personas').getByText('Guo', { exact: true }).click();
  await expectLife(scorer, person('guo').entries);
  expect(seen).toEqual([]);
});
