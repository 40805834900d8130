/** Where a text can be read in more than one way: the ledger names the readings, and the reader may settle on one. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { format } from '../../src/core/i18n';
import { expectLife, person, row, ui, wake, words } from './site';

const { reading } = ui.scorer.ledger;
/** Tian's loan went into arrears and Tian went to petition: how the direct grade and the points meet is open in Wendeng. */
const LIFE = '1~tian~20201231';
const { question, choices, locator, original } = words('wendeng-2020').readings['grade-order']!;

const open = async (page: Page, path: string): Promise<Locator> => {
  await page.goto(path);
  const wendeng = row(await wake(page, 'scorer'), 'Wendeng');
  await wendeng.locator('summary').first().click();
  await expect(wendeng.getByRole('group', { name: question })).toBeVisible();
  return wendeng;
};
const asked = (wendeng: Locator) => wendeng.getByRole('group', { name: question });
const result = (wendeng: Locator) => wendeng.locator('summary .outcome strong');
const addressed = (page: Page) => new URL(page.url()).searchParams.get('scorer');

for (const path of ['/en/patchwork/', '/en/scorer/']) {
  test(`${path}: a reading is chosen by keyboard, kept by the link, and taken back`, async ({ page }) => {
    const wendeng = await open(page, `${path}?scorer=${LIFE}`);
    const radios = asked(wendeng).getByRole('radio');
    await expect(radios).toHaveCount(1 + Object.keys(choices).length);
    await expect(radios.first()).toBeChecked();
    await expect(result(wendeng)).toHaveText('550–600');
    await expect(wendeng.locator('tbody tr', { hasText: ui.scorer.ledger.kinds.open }).locator('.points')).toHaveText('−50 … 0');

    await radios.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(radios.nth(3)).toBeFocused();
    await expect(radios.nth(3)).toBeChecked();
    // All points count from the lowest of the grade: 600 − 50.
    await expect(result(wendeng)).toHaveText('550');
    await expect(wendeng.locator('tfoot .points')).toHaveText('550');
    await expect(wendeng.locator('tbody tr', { hasText: ui.scorer.ledger.kinds.open })).toHaveCount(0);
    // The other answers go on saying what they would make of it.
    await expect(asked(wendeng).locator('label', { hasText: reading.open })).toContainText('550–600');
    await expect.poll(() => addressed(page)).toBe('2~tian~20201231~.owendeng_grade-order_from-lowest');

    await page.reload();
    const again = row(await wake(page, 'scorer'), 'Wendeng');
    await expect(result(again)).toHaveText('550');
    await expectLife(page.locator('.scorer'), { ...person('tian'), readings: { wendeng: { 'grade-order': 'from-lowest' } } });
    await again.locator('summary').first().click();
    await expect(asked(again).getByRole('radio').nth(3)).toBeChecked();
    await asked(again).getByRole('radio').first().check();
    await expect(result(again)).toHaveText('550–600');
    await expect.poll(() => addressed(page)).toBe(LIFE);
  });
}

test('a ledger that is opened before its words are there waits for them', async ({ page }) => {
  let free = () => {};
  const held = new Promise<void>((done) => (free = done));
  await page.route('**/schemes/wendeng-2020.json', (route) => held.then(() => route.continue()));
  await page.goto(`/en/scorer/?scorer=${LIFE}`);
  const wendeng = row(await wake(page, 'scorer'), 'Wendeng');
  await expect(result(wendeng)).toHaveText('550–600');
  await wendeng.locator('summary').first().click();
  await expect(wendeng.locator('tfoot .points')).toHaveText('550–600');
  await expect(asked(wendeng)).toHaveCount(0);
  free();
  await expect(asked(wendeng)).toBeVisible();
});

test('what each answer says is what choosing it shows', async ({ page }) => {
  const wendeng = await open(page, `/en/scorer/?scorer=${LIFE}`);
  const labels = asked(wendeng).locator('label');
  expect(await labels.count()).toBeGreaterThan(1);
  for (const label of await labels.all()) {
    const promised = await label.locator('b').innerText();
    await label.getByRole('radio').check();
    const shown = async () => {
      const [points, remark] = [await result(wendeng).innerText(), await wendeng.locator('summary .outcome .muted').innerText()];
      return format(reading.result, { points, remark }, 'en');
    };
    await expect.poll(shown).toBe(promised);
  }
});

test('the article stands beside the question, with its wording and its sources', async ({ page }) => {
  const wendeng = await open(page, `/en/scorer/?scorer=${LIFE}`);
  await wendeng.getByText(locator, { exact: true }).click();
  await expect(wendeng.getByText(original!, { exact: true })).toBeVisible();
  await expect(wendeng.locator('details', { hasText: original! }).getByRole('link').first()).toHaveAttribute('href', /^https?:/);
});

test('an embed asks the same', async ({ page }) => {
  await page.goto('/embed/v1/en/scorer/');
  const scorer = page.locator('.scorer');
  await scorer.locator('.personas').getByText('Tian', { exact: true }).click();
  const wendeng = row(scorer, 'Wendeng');
  await expect(result(wendeng)).toHaveText('550–600');
  await wendeng.locator('summary').first().click();
  await expect(asked(wendeng).locator('b').first()).toContainText('550–600');
  await asked(wendeng).getByRole('radio').nth(3).check();
  await expect(result(wendeng)).toHaveText('550');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the question and what each answer makes of the life stand as text', async ({ page }) => {
    await page.goto('/en/lives/tian/');
    const wendeng = row(page.locator('.scorer'), 'Wendeng');
    await wendeng.locator('summary').first().click();
    const group = asked(wendeng);
    for (const choice of Object.values(choices)) await expect(group.locator('label', { hasText: choice })).toBeVisible();
    await expect(group.locator('b')).toHaveCount(1 + Object.keys(choices).length);
    await expect(group.locator('b').first()).toContainText('550–600');
    await expect(group.locator('label', { hasText: choices['from-lowest']! }).locator('b')).toContainText('550 points');
    await expect(group.locator('input').first()).toBeHidden();
  });
});

test('a scheme’s page names what the text leaves open and what is not counted', async ({ page }) => {
  await page.goto('/en/schemes/wendeng-2020/');
  const section = (name: string) => page.locator('section', { has: page.getByRole('heading', { name, exact: true }) });
  await expect(section(ui.schemes.readings)).toContainText(question);
  await expect(section(ui.schemes.readings)).toContainText(choices['from-lowest']!);
  await expect(section(ui.schemes.readings)).toContainText(original!);
  await expect(section(ui.schemes.notCounted).getByRole('listitem').first()).toBeVisible();
  await page.goto('/en/schemes/fuzhou-2018/');
  await expect(section(ui.schemes.caps).getByRole('listitem').first()).toBeVisible();
});
