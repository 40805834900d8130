/** What the figures of the plan, the licences and the punishments owe every reader: axe in use, and two copies that keep apart. */
import { expect } from '@playwright/test';
import { axeFaults } from './axe';
import { test } from './look';
import { MEASURES, ui, wake } from './site';
import { confusions, twice } from './twice';

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
    expect(await axeFaults(page, `#${figure}`)).toEqual([]);
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
  await one.getByRole('combobox', { name: ui.structure.body }).selectOption('spc');
  await expect(one.locator('section h3')).toContainText('Supreme People’s Court');
  await expect(one.locator('.bodies:visible [data-relation=selected]').first()).toBeAttached();
  await expect(two.locator('[data-relation=selected]')).toHaveCount(0);
  await expect(two.locator('section')).toHaveCount(0);
  expect(await confusions(page, 'structure')).toMatchObject(clean);
});
