/** The slip of the reader's citizen: lent, chosen, edited, forgotten; on this device only, in every tab, and where nothing may be kept. */
import { expect, test, type Page } from '@playwright/test';
import { format } from '../../src/core/i18n';
import { person, ui } from './site';

const CHAPTER = '/en/lists/';
const OTHER = '/en/patchwork/';
const EDITED = '1~sun~20201231~listed-by-court_20200518';
const words = ui.slip;
const name = (page: Page) => page.locator('.slip [data-name]');
const state = (page: Page) => page.locator('.slip [data-state]');
const values = (page: Page) => page.locator('.slip [data-value]');
const sheet = (page: Page) => page.locator('dialog');
const open = async (page: Page) => {
  await page.locator('.slip a').click();
  await expect(sheet(page).locator('.whole[data-ready="true"] ol')).toBeVisible();
};
const stored = (page: Page) => page.evaluate(() => localStorage.getItem('wks:citizen'));

test.use({ viewport: { width: 1280, height: 900 } });

test('lent until the reader chooses: nothing of it is fetched, kept or moved', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(CHAPTER);
  await page.waitForLoadState('networkidle');
  await expect(name(page)).toHaveText('Lin');
  await expect(state(page)).toHaveText(words.states.lent);
  await expect(sheet(page)).toBeHidden();
  // The one script that all chapters share opens closed parts.
  expect(asked.filter((path) => (path.endsWith('.js') && !path.includes('Chapter.astro')) || path.includes('/data/'))).toEqual([]);
  expect(await stored(page)).toBeNull();
});

test('chosen on one chapter, it stands on the next with what that chapter asks, and is forgotten everywhere', async ({ page, context }) => {
  await page.goto(CHAPTER);
  await open(page);
  await sheet(page).getByRole('button', { name: 'Sun', exact: true }).click();
  await expect(state(page)).toHaveText(words.states.chosen);
  await expect(name(page)).toHaveText('Sun');
  await expect(sheet(page).getByRole('status')).toHaveText(format(words.said.chosen, { name: 'Sun' }, 'en'));
  expect(await stored(page)).toBe('"1~sun~20201231"');
  await page.keyboard.press('Escape');
  await expect(page.locator('.slip a')).toBeFocused();

  const second = await context.newPage();
  await second.setViewportSize({ width: 1280, height: 900 });
  await second.goto(OTHER);
  const text = () => second.locator('.prose > p').first().boundingBox();
  const place = await text();
  await expect(name(second)).toHaveText('Sun');
  expect(await text()).toEqual(place);

  await open(page);
  await sheet(page).getByRole('button', { name: words.forget }).click();
  await expect(state(page)).toHaveText(words.states.forgotten);
  await expect(name(second)).toHaveText('Lin');
  await expect(state(second)).toHaveText(words.states.lent);
  expect(await stored(page)).toBeNull();
});

test('an edited life is counted, and leads to the scorer', async ({ page }) => {
  await page.addInitScript((link) => localStorage.setItem('wks:citizen', JSON.stringify(link)), EDITED);
  await page.goto(CHAPTER);
  await expect(state(page)).toHaveText(words.states.edited);
  await expect(values(page).first()).toHaveText(ui.scorer.listed);
  await open(page);
  await sheet(page).getByRole('link', { name: words.scorer }).click();
  await expect(page).toHaveURL(new RegExp(`/en/scorer/\\?scorer=${EDITED}$`));
});

test('a life that the scorer takes through the book', async ({ page }) => {
  await page.goto(`/en/scorer/?scorer=${EDITED}`);
  await page.locator("#scorer [data-ready='true']").waitFor();
  const keep = page.locator('#scorer .tools > details').filter({ hasText: ui.workbench.tools.keep });
  await keep.locator('summary').click();
  await keep.getByRole('button', { name: ui.workbench.keep.takeAlong }).click();
  await expect(keep.getByText(format(ui.workbench.keep.goes, { name: 'Sun' }, 'en'))).toBeVisible();
  await page.goto(CHAPTER);
  await expect(state(page)).toHaveText(words.states.edited);
});

test('whatever is stored, the slip is whole', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto('/favicon.svg');
  for (const text of ['{', 'null', '7', '[]', '"x"', '"3~lin~20201231"', '"1~nobody~20201231"', `"${'~'.repeat(5000)}"`]) {
    await page.evaluate((value) => localStorage.setItem('wks:citizen', value), text).catch(() => {});
    await page.goto(CHAPTER);
    await open(page);
    await expect(name(page)).toHaveText('Lin');
  }
  expect(errors).toEqual([]);
});

test('where nothing may be kept it says so, and the life stays while the page does', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    }),
  );
  await page.goto(CHAPTER);
  await open(page);
  await sheet(page).getByRole('button', { name: 'Guo', exact: true }).click();
  await expect(name(page)).toHaveText('Guo');
  await expect(sheet(page).getByRole('status')).toContainText(words.notKept);
  await page.reload();
  await expect(name(page)).toHaveText('Lin');
});

test('a rulebook that cannot be fetched is said', async ({ page }) => {
  await page.route('**/rulebook.json', (route) => route.abort());
  await page.goto(CHAPTER);
  await open(page);
  await sheet(page).getByRole('button', { name: 'Guo', exact: true }).click();
  await expect(sheet(page).getByRole('status')).toContainText(format(words.failed, { name: 'Lin' }, 'en'));
});

test('on a phone the bar holds the name, and its sheet opens and closes by keys', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(CHAPTER);
  const bar = page.locator('.slip');
  const box = (await bar.boundingBox())!;
  expect(Math.round(box.y + box.height)).toBe(740);
  expect(box.height).toBeLessThanOrEqual(50);
  await page.locator('.slip a').focus();
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByRole('button', { name: 'Lin', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
});

test('the last chapter prints the whole slip', async ({ page }) => {
  await page.goto('/en/report/');
  await page.locator('#slip').scrollIntoViewIfNeeded();
  await expect(page.locator('#slip .whole')).toHaveAttribute('data-ready', 'true');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#slip ol > li').first()).toBeVisible();
  await expect(page.locator('#slip button').first()).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the slip is that of the life which the book lends, and leads to the whole of it', async ({ page }) => {
    await page.goto(CHAPTER);
    await expect(name(page)).toHaveText(person('lin').name);
    await page.locator('.slip a').click();
    await expect(page).toHaveURL(/\/en\/report\/#slip$/);
    await expect(page.locator('#slip')).toBeInViewport();
    await expect(page.locator('#slip ol > li')).toHaveCount(12);
  });
});
