/** What the figures of the plan, the licences and the punishments owe every reader: axe in use, and two copies that keep apart. */
import { expect, test, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { readFileSync } from 'node:fs';
import { MEASURES, ui, wake } from './site';
import { confusions, twice } from './twice';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe finds within a figure in both themes, wide and narrow; the contrast of text is held to AAA. */
async function faults(page: Page, figure: string): Promise<string[]> {
  await page.evaluate(axe);
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 320]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const here = await page.evaluate(async (root) => {
        const { axe } = window as unknown as { axe: { run: (root: string, options: object) => Promise<AxeResults> } };
        const values = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const rules = { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: true } };
        const { violations, passes } = await axe.run(root, { runOnly: { type: 'tag', values }, rules, preload: false });
        return passes.length < 8
          ? ['nothing to look at']
          : violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
      }, `#${figure}`);
      found.push(...here.map((fault) => `${colorScheme} ${width}: ${fault}`));
    }
  return found;
}

const inUse = [
  ['licences', '/en/licences/?licences=1~first-licence'],
  ['licences', '/en/licences/?licences=9~'],
  ['structure', '/en/plan/?structure=1~20190919~pboc.baihang._7~tencent-credit'],
  ['structure', '/en/plan/?structure=9~'],
  ['measures-punishment', `${MEASURES}?measures-punishment=1~not-found~company~all~all~name`],
  ['measures-reward', `${MEASURES}?measures-reward=9~`],
] as const;
for (const [figure, address] of inUse)
  test(`axe finds nothing on ${address}, all opened`, async ({ page }) => {
    await page.goto(address);
    await wake(page, figure);
    await page.locator(`#${figure} details`).evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
    expect(await faults(page, figure)).toEqual([]);
  });

const clean = { doubled: [], astray: [], sharedGroups: [] };

test('two copies of the licences', async ({ page }) => {
  await twice(page, '/en/licences/', 'licences', 'licences');
  await page.goto('/en/licences/');
  const one = await wake(page, 'licences');
  const two = await wake(page, 'licences-2');
  await one.getByRole('button', { name: ui.licences.next }).click();
  await two.getByRole('slider', { name: ui.licences.steps }).press('End');
  await expect(one.getByRole('slider', { name: ui.licences.steps })).toHaveValue('1');
  await expect(two.getByRole('slider', { name: ui.licences.steps })).toHaveValue('8');
  expect(await confusions(page, 'licences')).toMatchObject(clean);
  await expect.poll(() => new URL(page.url()).searchParams.get('licences')).toBe('1~scores');
  await expect.poll(() => new URL(page.url()).searchParams.get('licences-2')).toBe('1~third-licence');
});

test('two copies of who runs what', async ({ page }) => {
  await twice(page, '/en/plan/', 'structure', 'structure');
  await page.goto('/en/plan/');
  const one = await wake(page, 'structure');
  const two = await wake(page, 'structure-2');
  await one.locator('foreignObject').getByRole('button', { name: 'Supreme Court' }).click();
  await expect(one.locator('section h3')).toContainText('Supreme People’s Court');
  await expect(two.locator('section')).toHaveCount(0);
  expect(await confusions(page, 'structure')).toMatchObject(clean);
});
