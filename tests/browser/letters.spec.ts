/** Letters twice as large, on a phone: nothing is wider than the page. */
import { expect } from '@playwright/test';
import { test } from './look';
import { templates } from './site';

test.use({ viewport: { width: 360, height: 740 } });

for (const path of templates)
  test(`${path} fits a phone with letters of 200 %`, async ({ page }) => {
    const browser = await page.context().newCDPSession(page);
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.goto(path);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    const beyond = await page.evaluate(() =>
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
    expect(beyond).toEqual([]);
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
    await browser.detach();
  });
