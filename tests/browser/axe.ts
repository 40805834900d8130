/** Asks axe what a machine can tell of accessibility, in both themes and at both widths. */
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { readFileSync } from 'node:fs';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Colours depend on the theme and the rest on the width, so that two layouts show what four would. */
const LAYOUTS = [
  { width: 1280, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const;

/** What axe finds within an element, as "theme width: rule: place"; the contrast of text is held to AAA. */
export async function axeFaults(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(axe);
  const found: string[] = [];
  for (const { colorScheme, width } of LAYOUTS) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    // The bar at the top must not lie over a control that is being measured.
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const here = await page.evaluate(
      async ([root, values]) => {
        const { axe } = window as unknown as { axe: { run: (root: string, options: object) => Promise<AxeResults> } };
        // AAA (7:1) contains AA (4.5:1), and measuring contrast is most of the work: once is enough.
        const rules = { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: true } };
        // The pages hold no media and no style sheet of their own files, so there is nothing to fetch first.
        const options = { runOnly: { type: 'tag', values }, rules, resultTypes: ['violations'], preload: false };
        const { violations, passes } = await axe.run(root, options);
        if (passes.length < 8) return [`only ${passes.length} rules had anything to look at`];
        return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
      },
      [within, tags] as const,
    );
    found.push(...here.map((fault) => `${colorScheme} ${width}: ${fault}`));
  }
  return found;
}
