/** Rules on an invented town: every printed result is what the core works out here, by hand, by link and without a script. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { loadCollection } from '../../src/book/collections';
import { overview, type Setting } from '../../src/features/town/model';
import { ui, wake } from './site';
import { format } from '../../src/core/i18n';
import { clean, confusions, twice } from './twice';

const GOOD = '/en/good/';
const town = loadCollection('towns').get('invented')!;
const words = ui.town;

const address = (page: Page, key = 'rules') => expect.poll(() => new URL(page.url()).searchParams.get(key));

/** The sentence, the picture's labels and the table against a run here. */
async function expectTown(widget: Locator, setting: Setting): Promise<void> {
  const { falls, rises, wrong, wronglyFallen, dimensions } = overview(town, setting);
  const sentence = widget.locator('.sentence');
  await expect(sentence).toContainText(`${falls} of ${town.people} people fall below nought and ${rises} rise`);
  if (setting.error > 0) await expect(sentence).toContainText(new RegExp(`${wrong} are wrong\\. By mistake alone ${wronglyFallen} people`));
  else await expect(sentence).toContainText(words.noError);
  const labels = [falls && `${falls} fall`, town.people - falls - rises && `${town.people - falls - rises} stay`, rises && `${rises} rise`];
  await expect(widget.locator('.labels span:not(:empty)')).toHaveText(labels.filter((label) => label !== 0));
  const dots = await widget.locator('path').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')!.split('M').length - 1));
  expect(dots.reduce((sum, n) => sum + n, 0)).toBe(town.people);
  const groups = dimensions.flatMap(({ groups: of }) => of);
  const rows = widget.locator('tbody tr');
  await expect(rows).toHaveCount(groups.length + 2);
  for (const [i, { falls: share }] of groups.entries())
    await expect(rows.nth(i).locator('td').nth(1)).toHaveText(`${Math.round(100 * share)}%`);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the first five rules stand with what became of them', async ({ page }) => {
    await page.goto(GOOD);
    const widget = page.locator('#town .rules');
    await expect(widget.locator('noscript p')).toBeVisible();
    await expectTown(widget, town.start);
    await widget.getByText(ui.figure.asTable, { exact: true }).click();
    await expect(widget.getByRole('table')).toBeVisible();
    await page.getByText(words.assumed.summary, { exact: true }).click();
    await page.locator('.assumed').getByRole('link', { name: ui.chapter.details.link }).click();
    const assumed = town.deeds.length + town.dimensions.flatMap(({ groups }) => groups).length;
    await expect(page.locator(':target tbody tr')).toHaveCount(assumed);
  });
});

test('rules are written by the keyboard, and the address holds them', async ({ page }) => {
  await page.goto(GOOD);
  const widget = await wake(page, 'town');
  await expectTown(widget, town.start);
  expect(new URL(page.url()).search).toBe('');

  await widget.getByRole('slider', { name: format(words.points, { n: 3 }, 'en') }).focus();
  await page.keyboard.press('Home');
  await widget.getByRole('combobox', { name: format(words.deed, { n: 1 }, 'en') }).selectOption('wallet');
  await widget.getByRole('combobox', { name: format(words.deed, { n: 2 }, 'en') }).selectOption('');
  await widget.getByRole('radio', { name: '10%' }).focus();
  await page.keyboard.press('Space');
  await widget.getByRole('radio', { name: words.watchAlike }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const [, , bill, red, form] = town.start.rules;
  const setting = { rules: [{ deed: 'wallet', points: 10 }, { ...bill!, points: -50 }, red!, form!], watch: 2, error: 10 };
  await expectTown(widget, setting);
  await expect(widget.locator('.sentence')).toContainText('Lower Street is watched 2 times as closely');
  await address(page).toBe('1~2~10~wallet_10~bill_-50~red_-10~form_-10');

  await page.reload();
  await expectTown(await wake(page, 'town'), setting);
  await widget.getByLabel(words.mark).selectOption('minority');
  await expect(widget).toContainText('Large dots: speakers of a minority language');
  await widget.getByRole('button', { name: words.reset }).click();
  await expectTown(widget, town.start);
  await address(page).toBeNull();
});

test('a deed has one rule, and an empty sheet leaves everybody at nought', async ({ page }) => {
  await page.goto(`${GOOD}?rules=1~1~3~-`);
  const widget = await wake(page, 'town');
  await expect(widget.locator('.sentence')).toHaveText(`Without a rule nobody rises and nobody falls: all ${town.people} stay at nought.`);
  await widget.getByRole('combobox', { name: format(words.deed, { n: 1 }, 'en') }).selectOption('dog');
  await expect(widget.getByRole('combobox', { name: format(words.deed, { n: 2 }, 'en') }).locator('option[value=dog]')).toBeDisabled();
  await expectTown(widget, { rules: [{ deed: 'dog', points: 10 }], watch: 1, error: 3 });
});

test('a link that cannot be read says so', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${GOOD}?rules=9~%00~x`);
  await expect((await wake(page, 'town')).getByRole('alert')).toHaveText(words.linkBroken);
  await expectTown(page.locator('#town .rules'), town.start);
  await page.goto(`${GOOD}?rules=1~1~0~bill_-20~spit_-50`);
  const widget = await wake(page, 'town');
  await expect(widget.getByRole('alert')).toBeVisible();
  await expectTown(widget, { rules: [{ deed: 'bill', points: -20 }], watch: 1, error: 0 });
  expect(errors).toEqual([]);
});

test('two copies write into their own places', async ({ page }) => {
  await twice(page, GOOD, 'town', 'rules');
  await page.goto(GOOD);
  const one = await wake(page, 'town');
  const two = await wake(page, 'town-2');
  await two.getByText('10%', { exact: true }).first().click();
  await expectTown(two, { ...town.start, error: 10 });
  await expectTown(one, town.start);
  await one.locator('.choices').getByText('none', { exact: true }).click();
  await address(page, 'rules-2').toMatch(/^1~1~10~/);
  await address(page).toMatch(/^1~1~0~/);
  await expectTown(two, { ...town.start, error: 10 });
  expect(await confusions(page, 'town')).toMatchObject(clean);
});
