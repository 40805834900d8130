/** The licences step by step: by button, slider and link; two guesses; and all steps in a row without script and on paper. */
import { expect, test, type Page } from '@playwright/test';
import { ui, wake } from './site';

const PATH = '/en/licences/';
const words = ui.licences;
const shown = (page: Page) => page.locator('#licences .steps > li').filter({ visible: true });
/** Bars of the bureaus that are licensed by the step, each by its first part. */
const drawn = (page: Page) => page.locator('#licences .field g:has(> text.inside) > rect:first-of-type').filter({ visible: true });
const open = async (page: Page, state?: string) => {
  await page.goto(state === undefined ? PATH : `${PATH}?licences=${state}`);
  return wake(page, 'licences');
};

test('one goes on, back, and by the slider; the page keeps its height; the address follows', async ({ page }) => {
  const licences = await open(page);
  await expect(shown(page)).toHaveCount(1);
  await expect(shown(page).getByRole('heading', { level: 3 })).toHaveText('Eight firms are told to prepare');
  const height = await licences.evaluate((one) => one.clientHeight);
  const next = licences.getByRole('button', { name: words.next });
  await next.click();
  await next.press('Enter');
  await expect(shown(page)).toContainText('Wan Cunzhi');
  await expect(shown(page).locator('.points li')).toHaveCount(3);
  await expect(licences.getByRole('status').first()).toContainText('Step 3 of 9, 21 April 2017');
  await expect(page).toHaveURL(/licences=1(~|%7E)refused$/);
  const slider = licences.getByRole('slider', { name: words.steps });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', /^Step 9 of 9/);
  await expect(drawn(page)).toHaveCount(3);
  await expect(shown(page)).toContainText('40.1%');
  await next.press('Enter');
  await expect(slider).toHaveValue('8');
  await licences.getByRole('button', { name: words.back }).click();
  await expect(shown(page)).toContainText(words.through);
  await slider.press('Home');
  await expect(page).toHaveURL(new RegExp(`${PATH}$`));
  expect(await licences.evaluate((one) => one.clientHeight)).toBe(height);
});

test('two steps wait for a guess and then set it beside the figure', async ({ page }) => {
  for (const [step, asked, told] of [
    ['first-licence', 'How much of Baihang', 'Your guess: 51%. Reported: 64%.'],
    ['data', 'How many of the eight', 'Your guess: 5 of 8. Reported: 3 of 8.'],
  ] as const) {
    await open(page, `1~${step}`);
    const here = shown(page);
    const answer = here.locator('.told p').first();
    await expect(answer).toBeHidden();
    // What the step answers is not drawn either.
    await expect(drawn(page)).toHaveCount(step === 'first-licence' ? 0 : 1);
    await expect(page.locator('#licences .mark')).toHaveCount(0);
    const guess = here.getByRole('slider', { name: asked });
    await guess.focus();
    await page.keyboard.press('ArrowRight');
    await here.getByRole('button', { name: words.show }).click();
    await expect(here.getByRole('status')).toHaveText(told);
    await expect(answer).toBeVisible();
    await expect(here.locator('.told')).toBeFocused();
    await expect(guess).toBeHidden();
    await expect(drawn(page)).toHaveCount(1);
    await expect(page.locator('#licences .mark')).toHaveText(step === 'data' ? ['refuses', 'refuses'] : []);
  }
});

test('a link leads to a step or to a day; a strange one to the beginning, and says so', async ({ page }) => {
  const licences = await open(page, '1~2019-06-30');
  await expect(licences.getByRole('slider', { name: words.steps })).toHaveValue('4');
  for (const strange of ['7~data', '1~__proto__', encodeURIComponent('<img src=x>'), '%E0%A4%A']) {
    const again = await open(page, strange);
    await expect(again.getByRole('alert')).toHaveText(words.linkBroken);
    await expect(again.getByRole('slider', { name: words.steps })).toHaveValue('0');
    await again.getByRole('button', { name: words.next }).click();
    await expect(again.getByRole('alert')).toHaveCount(0);
  }
});

test('before a step the picture shows nothing that came later, and who stands behind each firm', async ({ page }) => {
  await open(page);
  await expect(drawn(page)).toHaveCount(0);
  await expect(page.locator('#licences .gate')).toBeHidden();
  await expect(page.locator('#licences .says')).toHaveCount(8);
  await open(page, '1~refused');
  await expect(page.locator('#licences .gate')).toBeVisible();
  await expect(page.locator('#licences .says')).toHaveCount(0);
  await expect(drawn(page)).toHaveCount(0);
  await open(page, '1~second-licence');
  await expect(drawn(page)).toHaveCount(2);
  // Each owner stands at its part of the bar, in the order of the bar.
  const owners = page.locator('#licences .owner p').filter({ visible: true });
  await expect(owners).toHaveCount(5);
  const tops = await owners.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
});

test('the link to a step is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const licences = await open(page, '1~direct');
  await licences.getByRole('button', { name: words.link }).click();
  await expect(licences.getByText(words.copied)).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\?licences=1(~|%7E)direct$/);
});

test('on paper all steps stand in a row, answers included, controls left out', async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  await expect(shown(page)).toHaveCount(9);
  await expect(page.locator('#licences .told > div > p:first-child').filter({ visible: true })).toHaveCount(9);
  await expect(page.locator('#licences .moves')).toBeHidden();
  const tops = await shown(page).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  expect(new Set(tops).size).toBe(9);
  await expect(drawn(page)).toHaveCount(3);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('all steps stand in a row, answers included, and the eight firms as a table', async ({ page }) => {
    await page.goto(PATH);
    await expect(shown(page)).toHaveCount(9);
    await expect(drawn(page)).toHaveCount(3);
    await expect(page.locator('#licences .moves')).toBeHidden();
    await expect(page.locator('#licences .ask').filter({ visible: true })).toHaveCount(0);
    await expect(page.locator('#licences').getByText('Only three of the eight', { exact: false })).toBeVisible();
    // Tables stand on the page beside the chapter.
    for (const [figure, rows] of [
      ['licences', 8],
      ['ownership-baihang-pudao-qiantang', 20],
    ] as const) {
      await page.goto(PATH);
      const table = page.locator(`#${figure} .figure-more`).first();
      await table.locator('summary').click();
      await table.getByRole('link', { name: ui.chapter.details.link }).click();
      await expect(page.locator(':target tbody tr')).toHaveCount(rows);
    }
  });
});
