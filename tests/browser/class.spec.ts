/** A class without a server: ten pupils in ten browsers, one collector, a wall; and what becomes of a class where little is allowed. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { axeFaults } from './axe';
import { fileOf, ui } from './site';

const words = ui.class;
const COLLECTOR = '/en/class/';

/** Answers each question of a pupils' page with its nth option, and gives the code. */
async function answer(page: Page, path: string, nth: number): Promise<string> {
  await page.goto(path);
  await expect(page.locator('.pupil[data-ready="true"]')).toBeVisible();
  for (const question of await page.locator('.pupil fieldset:has(.question)').all()) {
    const options = question.locator('.options label');
    const count = await options.count();
    if (count > 0) await options.nth(nth % count).click();
    else await question.getByRole('slider').press(nth % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
  }
  return page.locator('output').innerText();
}

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`${COLLECTOR}${query}`);
  await expect(page.getByRole('heading', { name: words.setup.title })).toBeVisible();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel(words.intake.label).fill(text);
  await page.getByRole('button', { name: words.intake.take }).click();
}

/** The counts of the first question, as its table says them. */
const counts = (page: Page) => page.locator('.result').first().locator('tbody .number:first-of-type b').allInnerTexts();

test('ten pupils answer in ten browsers, and their codes make the picture of the class', async ({ browser, page, baseURL }) => {
  await open(page, '?task=six-answers');
  await page.getByLabel(words.setup.tag).fill('k7');
  await page.getByLabel(words.setup.life).selectOption('guo');
  await page.getByLabel(words.setup.flags.closed).check();
  const link = new URL(await page.locator('.setup .address').innerText());
  expect(link.origin).toBe(baseURL);
  expect(link.hash).toBe('#1~K7~h');
  expect(link.searchParams.get('scorer')).toBe('1~guo~20201231');

  const codes: string[] = [];
  for (let i = 0; i < 10; i += 1) {
    const context: BrowserContext = await browser.newContext();
    const pupil = await context.newPage();
    codes.push(await answer(pupil, link.href, i < 4 ? 0 : 3));
    if (i === 0) {
      await expect(pupil.locator('.pupil')).toContainText('Guo');
      await pupil.getByRole('button', { name: words.pupil.record }).click();
      await expect(pupil.locator('.evidence').first()).toContainText('Guo: 1,065');
    }
    await context.close();
  }
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^4K7[\dA-Z]-[\dA-Z]{4}-[\dA-Z]{4}$/);

  const chat = codes.map((code, i) => `[10:0${i}] Pupil ${i + 1}: ${i % 2 ? code.toLowerCase() : code.replaceAll('-', ' ')} :)`).join('\n');
  await paste(page, chat);
  await expect(page.locator('.answers').getByRole('status')).toContainText('10 answers, class K7');
  // up, down, no change, a range, no rule found, listed
  expect(await counts(page)).toEqual(['4', '0', '0', '6', '0', '0']);
  await expect(page.locator('.result').first().locator('i')).toHaveCount(10);
  await page.getByRole('button', { name: words.showRecord }).click();
  await expect(page.locator('.result').first()).toContainText('The record bears out 4 of 10. Guo: 1,065, grade AAA.');
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('what the record says stays shut until all is answered, where the teacher wants it so', async ({ page }) => {
  await page.goto('/en/class/starter/#1~K7~h');
  const record = page.getByRole('button', { name: words.pupil.record });
  await expect(page.getByText('Opens when all 4 questions are answered.')).toBeVisible();
  await expect(record).toBeDisabled();
  await expect(page.locator('.book')).toHaveCount(0);
  const code = await answer(page, '/en/class/starter/#1~K7~h', 1);
  await record.click();
  await expect(page.locator('.evidence')).toHaveCount(3);
  await expect(page.locator('.book a')).toHaveAttribute('href', /\/en\/start\/#bets$/);
  // The tab remembers; no address and no storage does.
  await page.reload();
  await expect(page.locator('output')).toHaveText(code);
  expect(page.url()).toMatch(/\/en\/class\/starter\/#1~K7~h$/);
});

test('paper slips, names off, and a link that was cut are each said', async ({ page }) => {
  await page.goto('/en/class/nod/#1~K7~np');
  await expect(page.getByText(words.pupil.paper)).toBeVisible();
  await expect(page.locator('.ticket')).toHaveCount(0);
  await page.getByText(words.pupil.cards, { exact: true }).click();
  await expect(page.locator('.pupil')).not.toContainText('Mr. Li');
  await page.goto('/en/class/nod/?class=1~K7~-');
  await page.getByText(words.pupil.cards, { exact: true }).click();
  await expect(page.locator('.pupil')).toContainText('Mr. Li');
  await page.goto('/en/class/pen/#7~K7');
  await expect(page.getByRole('alert')).toBeVisible();
});

test('misread, foreign, newer and repeated codes are named, and none is lost', async ({ page }) => {
  await open(page, '?task=six-answers#1~K7~-');
  await paste(page, '4K7Q-9F3N-XH49 4K7Q-9F3N-XH49 4K7Q-9F3N-XH48 4M37-TZMY-6K7X 1M37-TZ06-6NNS');
  await expect(page.locator('.answers').getByRole('status')).toContainText('1 answer, class K7');
  await expect(page.getByText('1 code was seen twice')).toBeVisible();
  await expect(page.getByText('One symbol of 4K7Q-9F3N-XH48 is misread.')).toBeVisible();
  await expect(page.getByText('1 code is of class M3 and set aside.')).toBeVisible();
  await expect(page.getByText('1 code is of “Place your bets”, class M3.')).toBeVisible();
  await page.getByRole('button', { name: words.notices.takeIn }).click();
  await expect(page.locator('.answers').getByRole('status')).toContainText('2 answers, class K7 and M3');
  await page.getByLabel('Correct 4K7Q-9F3N-XH48').fill('4k7q 9f3n xh49');
  await page.getByRole('button', { name: words.notices.mend }).click();
  await expect(page.getByText('One symbol of')).toHaveCount(0);
  await paste(page, 'nothing of the kind, see you at 10:30');
  await expect(page.getByText(words.intake.nothing)).toBeVisible();
});

test('opinions are drawn from five answers up, hands among them', async ({ page }) => {
  await open(page, '?task=nod#1~M3~-');
  await paste(page, '5M37-TZ03-NE9A');
  await expect(page.locator('.few')).toBeVisible();
  await expect(page.locator('.result')).toHaveCount(0);
  await expect(page.getByRole('button', { name: words.tools.sheet })).toBeDisabled();
  await page.getByRole('button', { name: words.countHands }).click();
  const more = page
    .locator('.result')
    .first()
    .getByRole('button', { name: /^One hand more/ });
  for (let i = 0; i < 4; i += 1) await more.nth(1).click();
  await page.getByRole('button', { name: words.countHands }).click();
  await expect(page.locator('.result').first()).toBeVisible();
  expect(await counts(page)).toEqual(['1', '4', '0', '0', '0']);
});

test('two tabs agree once the device is asked to keep the class, and forget together', async ({ page, context }) => {
  await open(page, '?task=six-answers#1~K7~-');
  await paste(page, '4K7Q-9F3N-XH49');
  await page.getByRole('button', { name: words.tools.keep }).click();
  const other = await context.newPage();
  await open(other);
  await expect(other.locator('.answers').getByRole('status')).toContainText('1 answer, class K7');
  await paste(other, '4K7H-K675-S2WX');
  await expect(page.locator('.answers').getByRole('status')).toContainText('2 answers, class K7');
  await page.getByRole('button', { name: words.tools.forget }).click();
  await expect(other.getByRole('button', { name: words.tools.keep })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('storage that is denied is said, and the class stays', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  await open(page, '?task=six-answers#1~K7~-');
  await paste(page, '4K7Q-9F3N-XH49');
  await page.getByRole('button', { name: words.tools.keep }).click();
  await expect(page.getByText(words.tools.notKept)).toBeVisible();
  await expect(page.locator('.answers').getByRole('status')).toContainText('1 answer, class K7');
});

test('on a wall of 1920 × 1080 the answers stay shut until a key is pressed, and then fit', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, '?task=six-answers#1~K7~-');
  await paste(page, '4K7Q-9F3N-XH49');
  // A code that is only typed is taken in on the way to the wall.
  await page.getByLabel(words.intake.label).pressSequentially('4K7H-K675-S2WX');
  await page.getByRole('link', { name: words.toWall }).click();
  await expect(page.getByRole('img', { name: words.setup.qr })).toBeVisible();
  await expect(page.locator('.wall .count')).toHaveText(/2\s+answers/);
  await expect(page.locator('.result')).toHaveCount(0);
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.keyboard.press('Space');
  await expect(page.locator('.result')).toHaveCount(7);
  await expect(page.locator('.wall')).toBeInViewport();
  const last = await page.locator('.result').last().boundingBox();
  expect(last!.y + last!.height).toBeLessThanOrEqual(1080);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: words.setup.title })).toBeVisible();
});

test('the kit opens from a disk and asks for nothing', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const file = `file://${process.cwd()}/${fileOf('/teach/v1/en/class-kit.html')}`;
  await page.goto(`${file}?task=pen#1~K7~-`);
  await page.locator('[data-task="pen"] .options label').first().click();
  await expect(page.locator('[data-task="pen"] output')).toHaveText(/^3K7/);
  await page.goto(file);
  await expect(page.getByRole('heading', { name: words.setup.title })).toBeVisible();
  await expect(page.locator('.setup .address')).toHaveText(/^https:\/\/.*\/en\/class\/starter\/#1~/);
  expect(asked.every((address) => address.startsWith('file:') || address.startsWith('data:'))).toBe(true);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the questions are a sheet, and tally tables stand in for the collector', async ({ page }) => {
    await page.goto('/en/class/starter/');
    await expect(page.locator('noscript p')).toHaveText(words.pupil.noScript);
    await expect(page.getByText('credit records on all citizens, without a score for everyone')).toBeVisible();
    await page.goto(COLLECTOR);
    await expect(page.locator('noscript p')).toHaveText(words.noScript);
    await page.getByRole('link', { name: words.tally.title }).click();
    await expect(page.getByRole('table').first()).toBeVisible();
  });
});
