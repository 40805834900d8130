/** The list of sections of a long page: in the margin, at the foot of the window, and without script. */
import { expect } from '@playwright/test';
import { test } from './look';
import { chapters, pages } from './site';

const PAGE = '/en/licences/';
const LONG = [...chapters, '/en/claims/', '/en/ideas/', '/en/method/', '/en/sources/', '/en/surveys/'];

test('every long page lists its sections, and each leads to a heading', async ({ page }) => {
  expect(LONG.filter((path) => !pages.includes(path))).toEqual([]);
  for (const path of LONG) {
    await page.goto(path);
    const lost = await page
      .locator('.contents a')
      .evaluateAll(
        (links) =>
          links
            .map((link) => document.getElementById(decodeURIComponent((link as HTMLAnchorElement).hash.slice(1))))
            .filter((target) => !target?.closest('h2, figure')).length,
      );
    expect.soft(lost, path).toBe(0);
    expect.soft(await page.locator('.contents a').count(), path).toBeGreaterThan(2);
  }
});

test('in the margin the list is open, beside the text, and marks the section that is read', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(PAGE);
  const links = page.locator('.contents a');
  const count = await links.count();
  await expect(page.locator('.contents summary')).toBeHidden();
  await expect(page.locator('.contents [aria-current]')).toHaveCount(0);
  const edge = await page.locator('.contents').evaluate((list) => list.getBoundingClientRect().right);
  expect(edge).toBeLessThan(await page.locator('.prose').evaluate((text) => text.getBoundingClientRect().left));
  for (const at of [2, 4, count - 1, 1]) {
    const link = links.nth(at);
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(link).toHaveAttribute('aria-current', 'location');
    await expect(page.locator('.contents [aria-current]')).toHaveCount(1);
  }
});

test('in a narrow margin and a low window names are whole, and the one that is read is in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 320 });
  await page.goto('/en/since/');
  const links = page.locator('.contents a');
  const cut = await links.evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).map((one) => one.textContent));
  expect(cut).toEqual([]);
  const last = links.last();
  await expect(last).not.toBeInViewport();
  await page.locator('.prose > h2').last().scrollIntoViewIfNeeded();
  await page.evaluate(() =>
    scrollTo({ top: document.querySelector('#endnotes')!.previousElementSibling!.getBoundingClientRect().bottom + scrollY - 200 }),
  );
  await expect(last).toHaveAttribute('aria-current', 'location');
  await expect(last).toBeInViewport();
});

test('on a phone the bar names the section, opens upwards by keys and closes again', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(PAGE);
  const bar = page.locator('.contents summary');
  const link = page.locator('.contents a').nth(2);
  await expect(link).toBeHidden();
  await bar.focus();
  await page.keyboard.press('Enter');
  await expect(link).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(link).toBeHidden();
  await expect(bar).toBeFocused();

  await bar.click();
  const name = (await link.textContent())!;
  await link.click();
  await expect(link).toBeHidden();
  await expect(page.locator('.contents b')).toHaveText(name);
  await bar.click();
  await page.mouse.click(180, 100);
  await expect(link).toBeHidden();
});

test('on a phone the bar covers neither the end of the page nor what stays in sight above it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(PAGE);
  const top = await page.locator('.contents').evaluate((bar) => bar.getBoundingClientRect().top);
  await page.locator('#licences').scrollIntoViewIfNeeded();
  const stuck = page.locator('#licences .moves');
  await stuck.scrollIntoViewIfNeeded();
  expect(await stuck.evaluate((one) => one.getBoundingClientRect().bottom)).toBeLessThanOrEqual(top + 1);
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
  const end = () => page.locator('body > footer').evaluate((foot) => foot.getBoundingClientRect().bottom);
  await expect.poll(end).toBeLessThanOrEqual(top + 2);
});

test('on paper there is no list', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(PAGE);
  await expect(page.locator('.contents')).toBeHidden();
});

test('after the last chapter the book leads on', async ({ page }) => {
  await page.goto(chapters.find((path) => path.endsWith('/report/'))!);
  await expect(page.locator('nav.after a').first()).toHaveAttribute('href', '/en/scorer/');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [360, 1280])
    test(`at ${width} pixels the sections are links`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(PAGE);
      const link = page.locator('.contents a').nth(1);
      if (width < 1280) await page.locator('.contents summary').click();
      await link.click();
      expect(new URL(page.url()).hash).toBe(await link.getAttribute('href'));
    });
});
