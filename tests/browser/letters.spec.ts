/** Letters twice as large, or set as wide as WCAG 1.4.12 asks, on a phone: nothing is wider than the page. */
import { expect, type Page } from '@playwright/test';
import { test } from './look';
import { templates } from './site';

test.use({ viewport: { width: 360, height: 740 } });

/** What reaches beyond the page, where it is wider than the screen. */
const beyond = (page: Page) =>
  page.evaluate(() =>
    document.documentElement.scrollWidth <= innerWidth
      ? []
      : [
          // A text may reach beyond while its box does not.
          `${document.documentElement.scrollWidth} pixels`,
          ...[...document.querySelectorAll('body *')]
            .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(one).visibility !== 'hidden')
            .map(
              (one) =>
                `${one.tagName.toLowerCase()}.${one.className} in ${one.closest('figure, section, header, footer, nav')?.id}: ${one.textContent?.trim().slice(0, 30)}`,
            )
            .slice(0, 8),
        ],
  );

for (const path of templates)
  test(`${path} fits a phone with letters of 200 %`, async ({ page }) => {
    const browser = await page.context().newCDPSession(page);
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.goto(path);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    expect(await beyond(page)).toEqual([]);
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
    await browser.detach();
  });

/** https://www.w3.org/TR/WCAG22/#text-spacing */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

test.describe('set wide', () => {
  test.use({ bypassCSP: true });
  for (const path of templates)
    test(`${path} fits a phone with letters set wide`, async ({ page }) => {
      await page.goto(path);
      await page.addStyleTag({ content: SPACING });
      await page.locator('main').evaluate((main) => {
        for (const one of main.querySelectorAll('details')) one.open = true;
      });
      expect(await beyond(page)).toEqual([]);
      // Names and results of the rows are whole.
      const cut = await page
        .locator('.outcome strong')
        .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent));
      expect(cut).toEqual([]);
    });
});
