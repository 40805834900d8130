/** Two copies of a widget on one page do not disturb each other. */
import { expect, test } from '@playwright/test';
import { expectLife, LAST, person, SCORER, stamp, START, ui, VOICES, wake } from './site';
import { clean, confusions, twice } from './twice';

test('two scorers', async ({ page }) => {
  await twice(page, SCORER, 'scorer', 'scorer');
  let fetched = 0;
  page.on('request', (request) => (fetched += Number(request.url().endsWith('rulebook.json'))));
  await page.goto(SCORER);
  const one = await wake(page, 'scorer');
  const two = await wake(page, 'scorer-2');
  expect(fetched).toBe(1);

  await one.locator('.personas').getByText('Guo', { exact: true }).click();
  await expectLife(one, person('guo').entries);
  await expectLife(two, person('lin').entries);
  await expect(two.getByRole('radio', { name: 'Lin' })).toBeChecked();

  await two.getByRole('slider').focus();
  await page.keyboard.press('End');
  await two.locator('.entries button').first().click();
  const fewer = person('lin').entries.slice(1);
  await expectLife(two, fewer, LAST);
  await expectLife(one, person('guo').entries, START);
  await expect(one.locator('.entries li')).toHaveCount(person('guo').entries.length);
  expect(await confusions(page, 'scorer')).toMatchObject(clean);

  await expect.poll(() => new URL(page.url()).searchParams.get('scorer')).toBe(`1~guo~${stamp(START)}`);
  await expect.poll(() => new URL(page.url()).searchParams.get('scorer-2')).toMatch(new RegExp(`^1~lin~${stamp(LAST)}~`));
  await page.reload();
  await expectLife(await wake(page, 'scorer'), person('guo').entries);
  await expectLife(await wake(page, 'scorer-2'), fewer, LAST);
});

test('two copies of the voices', async ({ page }) => {
  await twice(page, VOICES, 'viewpoints', 'voices');
  await page.goto(VOICES);
  const one = await wake(page, 'viewpoints');
  const two = await wake(page, 'viewpoints-2');
  const words = ui.viewpoints;

  await one.locator('.themes').first().getByText('Privacy', { exact: true }).click();
  await expect(one.locator('.deck').first().locator('.card').filter({ visible: true })).not.toHaveCount(14);
  await expect(two.locator('.deck').first().locator('.card')).toHaveCount(14);
  await expect(two.getByRole('radio', { name: words.allThemes })).toBeChecked();

  await two.getByRole('button', { name: words.showAll }).click();
  for (const copy of [one, two]) await copy.locator('details.named > summary').click();
  await two.getByLabel(words.second).selectOption('mrs-zhang');
  await expect(two.locator('.deck').first().locator('details[open]')).toHaveCount(14);
  await expect(one.locator('.deck details[open]')).toHaveCount(0);
  await expect(one.getByLabel(words.second)).toHaveValue('adam');
  expect(await confusions(page, 'viewpoints')).toMatchObject(clean);

  await expect.poll(() => new URL(page.url()).searchParams.get('voices')).toBe('1~privacy~mr-li~adam');
  await expect.poll(() => new URL(page.url()).searchParams.get('voices-2')).toMatch(/^1~-~mr-li~mrs-zhang~/);
});
