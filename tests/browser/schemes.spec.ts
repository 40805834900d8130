/** The table of schemes: filtered without script, sorted by the keyboard, whole on a phone. */
import { expect, test } from '@playwright/test';
import { loadCollection } from '../../src/book/collections';
import { ui } from './site';

const PAGE = '/en/schemes/';
const { columns, groups } = ui.schemes.table;
const schemes = [...loadCollection('schemes').values()];

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the filter leaves the scores of places, and heads are no buttons', async ({ page }) => {
    await page.goto(PAGE);
    const rows = page.locator('tbody tr:visible');
    await expect(rows).toHaveCount(schemes.length);
    await page.getByText(groups.local).click();
    const places = schemes.filter(({ kind, keeper }) => kind === 'score' && keeper === 'local');
    await expect(rows).toHaveCount(places.length);
    await expect(page.locator('thead button')).toHaveCount(0);
  });
});

test('a head sorts by the keyboard, turns round at the second press, and says so', async ({ page }) => {
  await page.goto(PAGE);
  await page.locator('.schemes').scrollIntoViewIfNeeded();
  await expect(page.locator('.schemes[data-ready=true]')).toBeVisible();
  const head = page.getByRole('columnheader', { name: columns.start });
  const starts = async () =>
    (await page.locator('tbody td.start').allInnerTexts()).map((text) => Number(text.match(/[\d,]+/)?.[0].replace(',', '') ?? NaN));
  await head.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const bases = schemes.filter(({ kind, base }) => (kind === 'score' || kind === 'permit') && base !== null).map(({ base }) => base!);
  bases.sort((a, b) => a - b);
  expect((await starts()).slice(0, bases.length)).toEqual(bases);
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  expect((await starts()).slice(0, bases.length)).toEqual(bases.toReversed());
  expect((await starts()).slice(bases.length).every(Number.isNaN)).toBe(true);
});

test('on a phone every value stands under its name, and nothing is cut', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(PAGE);
  const first = page.locator('.schemes tbody tr').first();
  for (const key of ['start', 'range', 'grades', 'people', 'consent', 'held', 'years'] as const)
    await expect(first.getByText(columns[key], { exact: true })).toBeVisible();
  const wide = await page
    .locator('main *')
    .evaluateAll(
      (all) =>
        all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.visually-hidden'))
          .length,
    );
  expect(wide).toBe(0);
});
