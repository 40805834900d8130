/**
 * Browsers that translate a page put each of its texts into a <font>, or take the text away and put one in its place. What the
 * widgets say afterwards must be what they say without.
 */
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { controls, difference, operated, said, step, wakeAll } from './operate';
import { downloadFrom, ui, wake } from './site';
import { translate, type Way } from './translate';

for (const [i, path] of operated.entries()) {
  const way: Way = i % 2 === 0 ? 'moved' : 'replaced';
  test(`translated (${way}), the widgets of ${path} say the same`, async ({ page, browser, baseURL }) => {
    test.slow();
    const errors: string[] = [];
    // With storage of its own: what one keeps the other must not find.
    const other = await browser.newPage({ baseURL: baseURL! });
    other.on('pageerror', (error) => errors.push(error.message));
    const both = <T>(ask: (one: Page) => Promise<T>) => Promise.all([ask(page), ask(other)]);
    const alike = (message: string) => expect.poll(async () => difference(...(await both(said))), { message, timeout: 20_000 }).toBeNull();
    // The mark of a class and a pupil's slip are drawn by chance.
    await both((one) => one.addInitScript(() => (crypto.getRandomValues = (array) => array)));
    await both((one) => one.goto(path));
    // Once before the widgets wake, and from then on after whatever changed.
    await translate(other, way);
    await both(wakeAll);
    await translate(other, way);
    await alike('at first');
    for (let n = 0; ; n++) {
      // What one of them still waits for, as results of a search, has come to both.
      await expect.poll(async () => new Set(await both(controls)).size).toBe(1);
      const [done, alsoDone] = await both((one) => step(one, n));
      expect(alsoDone).toBe(done);
      if (done === null) break;
      await alike(`step ${n}: ${done}`);
      await translate(other, way);
    }
    expect(errors).toEqual([]);
    await other.close();
  });
}

for (const [path, figure, name] of [
  ['/en/report/', 'report', ui.report.picture.svg],
  ['/en/scorer/', 'scorer', ui.workbench.picture.svg],
] as const)
  for (const way of ['moved', 'replaced'] as const)
    test(`translated (${way}), the picture of ${path} keeps its words`, async ({ page }) => {
      await page.goto(path);
      const widget = await wake(page, figure);
      if (figure === 'scorer')
        await widget.locator('.tools > details').filter({ hasText: ui.workbench.tools.picture }).locator('summary').click();
      const take = async () => {
        const file = await downloadFrom(widget.getByRole('button', { name, exact: true }));
        return readFileSync(await file.path(), 'utf8');
      };
      const picture = await take();
      await translate(page, way);
      expect(await take()).toBe(picture);
    });
