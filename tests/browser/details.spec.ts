/** What is closed at first on a chapter and stands on the page beside it, as readers with and without a script come to it. */
import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { test } from './look';
import { chapters, MEASURES, SCORER, ui } from './site';

const PLAN = '/en/plan/';
/** What the page beside a chapter says in a part, as text. */
const said = (path: string, n: string): string =>
  readFileSync(`dist${path}details/index.html`, 'utf8')
    .split(`<div id="part-${n}">`)[1]!
    .split(/<\/div>(?=<h2>|<\/div><\/main>)/)[0]!
    .replace(/<[^>]+>/g, '');
const flat = (text: string | null) => (text ?? '').replace(/&\w+;|\s+/g, '').replace(/[&<>"]/g, '');

for (const path of chapters)
  test(`${path}: everything closed opens in place, and says what the page beside it says`, async ({ page }) => {
    // A widget that is awake draws what is opened in it by itself.
    await page.route(/\/_astro\/(?!Chapter)[^/]+\.js$/, (route) => route.abort());
    await page.goto(path);
    const places = page.locator('[data-part]');
    const parts = await places.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.part!));
    expect(parts.length).toBeGreaterThan(3);
    await places.evaluateAll((all) =>
      all.forEach((one) => {
        one.setAttribute('data-was', (one as HTMLElement).dataset.part!);
        (one as HTMLDetailsElement).open = true;
      }),
    );
    await expect(places).toHaveCount(0);
    for (const n of parts) {
      const text = await page
        .locator(`[data-was="${n}"]`)
        .evaluate((one) => one.textContent!.slice(one.firstElementChild!.textContent!.length));
      expect.soft(flat(text), `part ${n}`).toBe(flat(said(path, n)));
    }
  });

test('nothing is fetched for what is closed until the reader begins to read, then once', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const details = () => asked.filter((path) => path.endsWith('/details/')).length;
  await page.goto(MEASURES, { waitUntil: 'networkidle' });
  expect(details()).toBe(0);
  // A busy machine may lose a turn of the wheel.
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 300);
      return details();
    })
    .toBe(1);
  await page.locator('.prose .term summary').first().click();
  await expect(page.locator('.prose .term[open] .term-body').first()).toBeVisible();
  expect(details()).toBe(1);
});

test('where it cannot be fetched the link stays, and leads there', async ({ page }) => {
  await page.route('**/details/', (route) => (route.request().isNavigationRequest() ? route.continue() : route.abort()));
  await page.goto(PLAN);
  const table = page.locator('.figure-more').filter({ hasText: ui.figure.sources }).first();
  await table.locator('summary').click();
  const link = table.getByRole('link', { name: ui.chapter.details.link });
  await expect(link).toBeVisible();
  const n = (await table.getAttribute('data-part'))!;
  await link.click();
  await expect(page).toHaveURL(new RegExp(`${PLAN}details/#part-${n}$`));
  await expect(page.locator(`#part-${n}`)).toBeVisible();
  await page.getByRole('link', { name: /^Back/ }).click();
  await expect(page).toHaveURL(new RegExp(`${PLAN}$`));
});

test('a link to something closed opens it', async ({ page }) => {
  await page.goto(`${PLAN}#structure-state-council`);
  await expect(page.locator('#structure-state-council')).toBeInViewport();
  await expect(page.locator('details.list')).toHaveAttribute('open');
});

test('what is searched for in the page is in the page', async ({ page }) => {
  await page.goto(PLAN);
  await page.keyboard.press('Control+f');
  await expect(page.locator('[data-part]')).toHaveCount(0);
  await expect(page.locator('details.list li').first()).toBeHidden();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('a table, a claim and a ledger open to a link to the page beside the chapter', async ({ page }) => {
    for (const [path, one] of [
      [MEASURES, '.figure-more'],
      [MEASURES, '.claims > details'],
      [MEASURES, '.measures li > details'],
      [SCORER, '.scorer .row > details'],
    ] as const) {
      if (new URL(page.url()).pathname !== path) await page.goto(path);
      const place = page.locator(one).first();
      await place.locator('summary').click();
      const link = place.getByRole('link', { name: ui.chapter.details.link });
      const to = (await link.getAttribute('href'))!;
      await link.click();
      await expect(page.locator(to.slice(to.indexOf('#')))).toBeVisible();
      await expect(page.locator(to.slice(to.indexOf('#')))).toHaveText(/\w{3}/);
      await page.goBack();
    }
  });
});
