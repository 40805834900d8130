/** What a page says in its file it still says once its widgets are awake: no number changes under the reader's eyes. */
import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { test } from './look';
import { difference, wakeAll } from './operate';
import { embeds, fileOf, pages } from './site';

/** What only a script can say or offer: regions that speak, lists of what was fetched, what is still closed. */
const LATER = 'noscript, script, style, select, [role=status], .asleep, .difference, details:not([open]) > :not(summary)';

for (const path of [...pages, ...embeds].filter((path) => readFileSync(fileOf(path), 'utf8').includes('<astro-island')))
  test(`${path} says awake what its file says, and not that its scripts do not run`, async ({ page }) => {
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(path);
    await wakeAll(page);
    const [served, awake] = await page.evaluate(
      ([html, later]) => {
        const said = (root: ParentNode) =>
          [...root.querySelectorAll('figure:has(astro-island)')].map((figure) => {
            const copy = figure.cloneNode(true) as Element;
            for (const one of copy.querySelectorAll(later)) one.remove();
            return copy.textContent!.replace(/\s+/g, ' ').trim();
          });
        return [said(new DOMParser().parseFromString(html, 'text/html')), said(document)];
      },
      [readFileSync(fileOf(path), 'utf8'), LATER] as const,
    );
    expect(difference(served, awake)).toBeNull();
    await expect(page.locator('.asleep').filter({ visible: true })).toHaveCount(0);
    expect(errors).toEqual([]);
  });
