/** Without a network: what was opened reads again with its figures, the whole book can be kept, and nothing is kept that nobody wants. */
import { expect, test, type Page } from '@playwright/test';
import { ui, wake } from './site';

test.use({ serviceWorkers: 'allow' });

const held = (page: Page, path: string) =>
  expect
    .poll(() => page.evaluate(async (own) => (await caches.match(`${own}offline.json`)) !== undefined, path), { timeout: 60_000 })
    .toBe(true);

test('a chapter that was opened reads without a network and its figure answers; another page says that it is not kept', async ({
  page,
  context,
}) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.goto('/en/lists/');
  await held(page, '/en/lists/');
  // What the page of privacy says is kept, and nothing else; the worker asks this site alone.
  const kept = await page.evaluate(async () => {
    const [name = '', ...more] = await caches.keys();
    const lists = (await (await caches.open(name)).keys()).filter(({ url }) => url.endsWith('/offline.json'));
    return {
      name,
      more,
      pages: lists.map(({ url }) => new URL(url).pathname).sort(),
      local: Object.keys(localStorage),
      cookies: document.cookie,
    };
  });
  expect(kept).toEqual({
    name: expect.stringMatching(/^wks-book-/),
    more: [],
    local: [],
    cookies: '',
    pages: ['/en/lists/offline.json', '/en/offline/offline.json'],
  });
  expect([...new Set(asked)]).toEqual([new URL(page.url()).origin]);
  await context.setOffline(true);
  await page.goto('/en/lists/?lists=1~-~-');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await wake(page, 'lists');
  await page.goto('/en/patchwork/');
  await expect(page.getByText(ui.offline.missing)).toBeVisible();
  await expect(page.locator('.offline').getByRole('link')).toHaveCount(1);
});

test('the whole book: said before, kept on a press, thrown away on a press, and then not begun again', async ({ page, context }) => {
  await page.goto('/en/offline/');
  const take = page.getByRole('button', { name: ui.offline.take });
  await expect(take).toContainText(/\d MB/);
  await take.click();
  await expect(page.getByRole('status').first()).toHaveText(ui.offline.ends.done, { timeout: 100_000 });
  await context.setOffline(true);
  await page.goto('/en/patchwork/');
  const scorer = await wake(page, 'scorer');
  await scorer.locator('.personas').getByText('Sun', { exact: true }).click();
  await page.goto('/en/offline/');
  await page.getByRole('button', { name: ui.offline.forget }).click();
  await expect(page.getByRole('status').first()).toHaveText(ui.offline.ends.forgotten);
  await context.setOffline(false);
  await page.goto('/en/lists/');
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length])).toEqual([
    [],
    0,
  ]);
});
