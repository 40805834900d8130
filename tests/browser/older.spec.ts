/**
 * The oldest browsers in which widgets work, as README names them: what came later is taken away, and the widgets do the same without.
 * https://developer.mozilla.org/docs/Web/JavaScript/Reference tells when each came.
 */
import { expect, test } from '@playwright/test';
import { operated, step, wakeAll } from './operate';
import { ui, wake } from './site';

const YOUNGER: Readonly<Record<string, readonly string[]>> = {
  'Array.prototype': ['toSorted', 'toReversed', 'toSpliced', 'with'],
  Array: ['fromAsync'],
  'String.prototype': ['isWellFormed', 'toWellFormed'],
  Object: ['groupBy'],
  Map: ['groupBy'],
  'Set.prototype': ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
  'Iterator.prototype': ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'],
  Promise: ['withResolvers', 'try'],
  RegExp: ['escape'],
  URL: ['canParse', 'parse'],
  'URLSearchParams.prototype': ['size'],
  AbortSignal: ['any', 'timeout'],
  'Element.prototype': ['checkVisibility', 'moveBefore', 'setHTMLUnsafe'],
  Intl: ['Segmenter', 'DurationFormat'],
  window: ['requestIdleCallback', 'scheduler', 'Iterator', 'structuredClone'],
};

for (const path of operated)
  test(`without younger functions, the widgets of ${path} work`, async ({ page }) => {
    test.slow();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.addInitScript((taken) => {
      for (const [owner, names] of Object.entries(taken)) {
        const from = owner.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], {
          window,
          ...Object.fromEntries(
            Object.getOwnPropertyNames(window).map((name) => [name, (window as unknown as Record<string, unknown>)[name]]),
          ),
        });
        for (const name of names) if (from) delete (from as Record<string, unknown>)[name];
      }
    }, YOUNGER);
    await page.goto(path);
    expect(await page.evaluate(() => 'toWellFormed' in String.prototype || 'groupBy' in Map || 'size' in URLSearchParams.prototype)).toBe(
      false,
    );
    await wakeAll(page);
    for (let n = 0, done = await step(page, n); done !== null; done = await step(page, ++n)) expect(errors, done).toEqual([]);
    await page.waitForLoadState('networkidle');
    expect(errors).toEqual([]);
  });

test('a name is kept without toWellFormed', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(String.prototype, 'toWellFormed'));
  await page.goto('/en/scorer/?scorer=2~guo~20201231~.nMei');
  const scorer = await wake(page, 'scorer');
  const keep = scorer.locator('.tools > details').filter({ hasText: ui.workbench.tools.keep });
  await keep.locator('summary').click();
  await keep.getByRole('button', { name: ui.workbench.keep.save }).click();
  await expect(keep.getByRole('button', { name: /^Open Mei/ })).toBeVisible();
});
