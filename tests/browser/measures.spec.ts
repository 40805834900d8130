/** The measures: filters that work without script and together, an order, a link. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { loadCollection } from '../../src/book/collections';
import { MEASURES, ui, wake } from './site';

const words = ui.measures;
const all = [...loadCollection('measures').values()].filter(({ kind }) => kind === 'punishment');
const list = (page: Page) => page.locator('#measures-punishment');
const names = (figure: Locator) => figure.locator('li[data-standing]').filter({ visible: true }).locator('.name');
const open = async (page: Page, state?: string) => {
  await page.goto(state === undefined ? MEASURES : `${MEASURES}?measures-punishment=${state}`);
  return wake(page, 'measures-punishment');
};

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the filters work, alone and together', async ({ page }) => {
    await page.goto(MEASURES);
    const figure = list(page);
    await expect(names(figure)).toHaveCount(all.length);
    await expect(figure.getByLabel(words.order)).toBeHidden();
    for (const [label, key, values] of [
      [words.imposedBy, 'imposedBy', words.imposers],
      [words.basis, 'basis', words.bases],
      [words.reach, 'reach', words.reaches],
    ] as const) {
      const select = figure.getByLabel(label);
      const options = await select.locator('option').evaluateAll((found) => found.map((option) => (option as HTMLOptionElement).value));
      expect(options.length).toBeGreaterThan(2);
      for (const option of options.slice(1)) {
        await select.selectOption(option);
        await expect(names(figure)).toHaveText(await expected(figure, (one) => one[key] === option));
        expect((values as Record<string, string>)[option]).toBeTruthy();
      }
      await select.selectOption('all');
    }
    await figure.getByLabel(words.imposedBy).selectOption('local');
    await figure.locator('.board label', { hasText: words.standings['local-pilot'] }).click();
    await figure.getByLabel(words.basis).selectOption('score');
    await expect(names(figure)).toHaveCount(
      all.filter((one) => one.imposedBy === 'local' && one.standing === 'local-pilot' && one.basis === 'score').length,
    );
  });
});

/** Names of the measures that fit, in the order of the page. */
async function expected(figure: Locator, fits: (one: (typeof all)[number]) => boolean): Promise<string[]> {
  const order = await figure.locator('li[data-standing] .name').allTextContents();
  const wanted = new Set(all.filter(fits).map(({ name }) => name.en));
  return order.map((name) => name.trim()).filter((name) => wanted.has(name));
}

test('the list is put in order, counted, and the state stands in the address', async ({ page }) => {
  const island = await open(page);
  const figure = list(page);
  await expect(island.getByRole('status')).toHaveText(`${all.length} of ${all.length} shown`);
  await island.getByLabel(words.order).selectOption('since');
  const dates = await figure
    .locator('li[data-standing]')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['since'] ?? ''));
  const dated = dates.filter(Boolean);
  expect(dated.length).toBeGreaterThan(5);
  expect(dates.slice(0, dated.length)).toEqual([...dated].sort());
  await island.getByLabel(words.imposedBy).selectOption('court');
  const court = all.filter(({ imposedBy }) => imposedBy === 'court').length;
  await expect(island.getByRole('status')).toHaveText(`${court} of ${all.length} shown`);
  await expect(names(figure)).toHaveCount(court);
  await expect(page).toHaveURL(/measures-punishment=1(~|%7E)all(~|%7E)court(~|%7E)all(~|%7E)all(~|%7E)since$/);
  await page.reload();
  await wake(page, 'measures-punishment');
  await expect(names(figure)).toHaveCount(court);
  await expect(island.getByLabel(words.order)).toHaveValue('since');
  // The other list is another list.
  await expect(page.locator('#measures-reward li[data-standing]').filter({ visible: true })).toHaveCount(
    [...loadCollection('measures').values()].length - all.length,
  );
  await island.getByRole('button', { name: words.reset }).click();
  await expect(names(figure)).toHaveCount(all.length);
  await expect(page).toHaveURL(new RegExp(`${MEASURES}$`));
});

test('slow internet ends at nothing found, with its evidence', async ({ page }) => {
  await open(page, '1~not-found~all~all~all~name');
  const figure = list(page);
  const slow = figure.locator('li[data-standing]', { hasText: 'Slow internet' });
  await expect(slow.locator('.standing')).toHaveText(words.standings['not-found']);
  await slow.locator('summary').press('Enter');
  await expect(slow.getByRole('link').first()).toHaveAttribute('href', /\/en\/sources\/#/);
  await expect(names(figure)).toHaveText(
    all
      .filter(({ standing }) => standing === 'not-found')
      .map(({ name }) => name.en)
      .sort((a, b) => a.localeCompare(b, 'en')),
  );
});

test('a combination that fits nothing says so; a strange link says so', async ({ page }) => {
  const island = await open(page, '1~national-rule~company~all~all~standing');
  await expect(island.getByText(words.nothing)).toBeVisible();
  const again = await open(page, '1~all~emperor~all~all~standing');
  await expect(again.getByRole('alert')).toHaveText(words.linkBroken);
  await expect(names(list(page))).toHaveCount(all.length);
});
