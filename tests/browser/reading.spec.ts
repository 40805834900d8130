/** Times to read, against the words that a browser shows. */
import { expect, test } from '@playwright/test';
import { chapters } from './site';

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

test('the minutes of a chapter are those of the words that stand open', async ({ page }) => {
  for (const path of chapters) {
    await page.goto(path);
    const { words, said } = await page.locator('article').evaluate((article) => {
      for (const one of article.querySelectorAll('select, .sources, .cite, nav, svg, .no-print, .visually-hidden')) one.remove();
      return {
        words: (article as HTMLElement).innerText.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
        said: Number(article.querySelector('.meta')?.textContent?.match(/\d+/)?.[0]),
      };
    });
    expect(Math.abs(words / 230 - said), `${path}: ${words} words, ${said} minutes`).toBeLessThanOrEqual(1.5);
  }
});
