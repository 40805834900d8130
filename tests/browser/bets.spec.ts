/** What a reader believes, from the first chapter to the last: kept on the device, told again where the evidence stands, forgotten on demand. */
import { expect, test, type Page } from '@playwright/test';
import { loadCollection } from '../../src/book/collections';
import { format } from '../../src/core/i18n';
import { faultsInAllLooks } from './axe';
import { expectToFit, ui, wake } from './site';
import { clean, confusions, twice } from './twice';

const START = '/en/start/';
const REPORT = '/en/report/';
const bets = [...loadCollection('bets').values()].sort((a, b) => a.order - b.order);
const SAID = { 'trust-in-people': 30, 'plan-for-citizens': 0, 'aware-of-pilot': 70, 'people-behind-tickets': 12000, 'national-law': 2 };

const keep = (page: Page, stored: Record<string, unknown>) =>
  page.addInitScript((all) => {
    if (sessionStorage.getItem('kept')) return;
    sessionStorage.setItem('kept', '1');
    for (const [key, value] of Object.entries(all)) localStorage.setItem(`wks:${key}`, JSON.stringify(value));
  }, stored);
const kept = (page: Page, key = 'bets') =>
  page.evaluate((name) => JSON.parse(localStorage.getItem(`wks:${name}`) ?? 'null') as unknown, key);
const of = (page: Page, id: string) => page.locator('#bets li').nth(bets.findIndex((bet) => bet.id === id));

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every bet opens its answer, and nothing that cannot answer is shown', async ({ page }) => {
    await page.goto(START);
    const figure = page.locator('#bets');
    await expect(figure.locator('noscript p')).toBeVisible();
    await expect(figure.locator('li')).toHaveCount(bets.length);
    await expect(figure.getByRole('slider')).toHaveCount(0);
    await figure.locator('li').first().getByText(ui.bets.evidence).click();
    await expect(figure.locator('li').first()).toContainText('63.1%');
  });
  test('the card is a list of the bets with their answers', async ({ page }) => {
    await page.goto(REPORT);
    const rows = page.locator('#report ol > li');
    await expect(rows).toHaveCount(bets.length);
    await expect(rows.first()).toContainText('63.1%');
    await expect(page.locator('#report').getByRole('button')).toHaveCount(0);
    await expect(page.locator('#report')).not.toContainText(ui.report.notPlaced);
  });
  test('no chapter reminds of what nobody said', async ({ page }) => {
    await page.goto('/en/trust/');
    await expect(page.locator('.reminder')).toBeHidden();
  });
});

test('bets are placed by the keyboard, kept, taken back, and nothing is sent', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && asked.push(request.url()));
  await page.goto(START);
  const figure = await wake(page, 'bets');
  await expect(figure.getByRole('status')).toHaveText(ui.bets.nothing);
  expect(await kept(page)).toBeNull();

  const slider = of(page, 'trust-in-people').getByRole('slider');
  await expect(slider).toHaveAttribute('aria-valuetext', ui.bets.none);
  await slider.focus();
  await page.keyboard.press('Home');
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '3%');
  await of(page, 'plan-for-citizens').getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  expect(await kept(page)).toEqual({ 'trust-in-people': 3, 'plan-for-citizens': 1 });
  await expect(figure.getByRole('status')).toContainText(ui.bets.kept);

  await page.reload();
  await wake(page, 'bets');
  await expect(of(page, 'trust-in-people')).toContainText('3%');
  await expect(of(page, 'plan-for-citizens').getByRole('radio').nth(1)).toBeChecked();
  await of(page, 'plan-for-citizens').getByRole('button', { name: ui.bets.back }).click();
  await expect(of(page, 'plan-for-citizens').getByRole('radio', { checked: true })).toHaveCount(0);
  expect(await kept(page)).toEqual({ 'trust-in-people': 3 });
  await of(page, 'trust-in-people').getByRole('button', { name: ui.bets.back }).click();
  expect(await kept(page)).toBeNull();
  expect(asked).toEqual([]);
});

test('the chapters tell again what was said, where the evidence stands', async ({ page }) => {
  await keep(page, { bets: SAID });
  for (const bet of bets) {
    const said = (SAID as Record<string, number>)[bet.id];
    await page.goto(`/en/${bet.chapter}/#${bet.kind === 'choice' ? 'bet' : `bet-${bet.id}`}`);
    if (bet.kind === 'number') {
      await expect(page.locator(`.prose #bet-${bet.id}`)).toBeInViewport();
      const reminder = page.locator(`.reminder[data-bet=${bet.id}]`);
      if (said === undefined) await expect(reminder).toBeHidden();
      else await expect(reminder).toHaveText(new RegExp(`^At the start you said ${said.toLocaleString('en')}`));
    } else {
      const fieldset = page.locator('#bet');
      if (said === undefined) await expect(fieldset.getByRole('radio', { checked: true })).toHaveCount(0);
      else {
        await expect(fieldset.getByRole('radio').nth(said)).toBeChecked();
        await expect(fieldset).toContainText(ui.bets.before);
        await expect(fieldset.locator('.revealed')).toBeVisible();
      }
    }
  }
});

test('a survey that asks the same begins with what was said', async ({ page }) => {
  await keep(page, { bets: { 'approval-informed': 71 } });
  await page.goto('/en/voices/');
  const figure = page.locator('#survey-students-informed-2019');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('slider')).toHaveValue('71');
  await expect(figure.getByRole('status')).toHaveText(format(ui.bets.said, { said: '71%' }, 'en'));
});

test('the card lays bets, voices and lives side by side, and forgets them', async ({ page }) => {
  const stance = [...loadCollection('viewpoints').values()].find(({ kind }) => kind === 'argument')!.id;
  await keep(page, {
    bets: SAID,
    stances: { [stance]: 2 },
    lives: ['2~guo~20190101~.nAnna_20B~-', '1~lin~20201231', 7, 'broken'],
    theme: 'dark',
  });
  await page.goto(REPORT);
  const card = await wake(page, 'report');
  await expect(card.getByRole('status')).toHaveText(
    /^You placed five bets of eight\. Of your numbers one lies above the evidence, one below and one on it\. One is further off than half the scale\. Choices made: two; in line with the evidence: one\.\s*$/,
  );
  const row = (id: string) => card.locator('ol > li').nth(bets.findIndex((bet) => bet.id === id));
  await expect(row('trust-in-people')).toContainText('You said 30%. That is 33 percentage points below the evidence.');
  await expect(row('aware-of-pilot')).toContainText(ui.report.half);
  await expect(row('people-behind-tickets')).toContainText(ui.report.offOn);
  await expect(row('plan-for-citizens')).toContainText(ui.report.differs);
  await expect(row('national-law')).toContainText(ui.report.fits);
  await expect(row('approval-online')).toContainText(ui.report.notPlaced);
  await expect(card).toContainText('You took a stand on one argument');
  await expect(card.locator('.rest li')).toHaveText(['Anna B, as of 1 January 2019', 'Lin, as of 31 December 2020']);

  await card.getByRole('link', { name: 'Anna B' }).click();
  await expect(page).toHaveURL(/\/en\/scorer\/\?scorer=2~guo~20190101~\.nAnna_20B~-$/);
  await page.goBack();
  await wake(page, 'report');

  await card.getByRole('button', { name: ui.report.forget }).click();
  expect(await kept(page)).toEqual(SAID);
  await card.getByRole('button', { name: ui.report.forgetSure }).click();
  await expect(card.getByRole('status')).toContainText(ui.report.forgotten);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('wks:')))).toEqual([]);
  await expect(row('trust-in-people')).toContainText(ui.report.notPlaced);
  await expect(card.locator('.rest li')).toHaveCount(0);
});

test('only the card is printed when the card is printed', async ({ page }) => {
  await keep(page, { bets: SAID });
  await page.addInitScript(() => Object.assign(window, { print: () => (document.title = 'printed') }));
  await page.goto(REPORT);
  const card = await wake(page, 'report');
  await card.getByRole('button', { name: ui.report.print }).click();
  await expect(page).toHaveTitle('printed');
  await page.emulateMedia({ media: 'print' });
  await expect(card.locator('ol > li').first()).toBeVisible();
  for (const other of ['h1', '.bar', 'footer', '.prose > p >> nth=0', '.bet']) await expect(page.locator(other)).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('h1')).toBeVisible();
});

test('where storage is denied, bets last until the page is left, and the card says there are none', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await page.goto(START);
  const figure = await wake(page, 'bets');
  await of(page, 'plan-for-citizens').locator('label').first().click();
  await of(page, 'licences-granted').locator('label').last().click();
  await expect(figure.getByRole('status')).toHaveText(new RegExp(`2 bets of .*${ui.bets.notKept}`));
  await page.goto('/en/plan/');
  await expect(page.locator('#bet').getByRole('radio', { checked: true })).toHaveCount(0);
  await page.goto(REPORT);
  await expect((await wake(page, 'report')).getByRole('status')).toContainText(ui.report.none);
  expect(errors).toEqual([]);
});

test('what is no answer is left aside', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await keep(page, {
    bets: { 'trust-in-people': 900, 'plan-for-citizens': 17, 'national-law': '2', evil: 3 },
    stances: [1],
    lives: { a: 1 },
  });
  await page.goto('/en/plan/');
  await expect(page.locator('#bet').getByRole('radio', { checked: true })).toHaveCount(0);
  await page.goto(START);
  await expect((await wake(page, 'bets')).getByRole('status')).toHaveText(ui.bets.nothing);
  await page.goto(REPORT);
  await expect((await wake(page, 'report')).getByRole('status')).toContainText(ui.report.none);
  expect(errors).toEqual([]);
});

test('two copies of the bets keep what the other has placed', async ({ page }) => {
  await twice(page, START, 'bets');
  await page.goto(START);
  const one = await wake(page, 'bets');
  await one.locator('li').nth(1).locator('label').first().click();
  const two = await wake(page, 'bets-2');
  await two.locator('li').nth(2).locator('label').first().click();
  await one.locator('li').nth(7).locator('label').first().click();
  expect(await kept(page)).toEqual({ 'plan-for-citizens': 0, 'licences-granted': 0, 'national-law': 0 });
  expect(await confusions(page, 'bets')).toMatchObject(clean);
});

for (const [path, figure] of [
  [START, 'bets'],
  [REPORT, 'report'],
  ['/en/trust/', 'main'],
] as const) {
  test(`axe finds nothing on ${path} when bets are placed, all opened`, async ({ page }) => {
    await keep(page, { bets: SAID, lives: ['1~lin~20201231'] });
    await page.goto(path);
    if (figure !== 'main') await wake(page, figure);
    // A note stands beside the text whether it is open or not.
    await page
      .locator(`#${figure} details:not(.note)`)
      .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
    expect(await faultsInAllLooks(page, `#${figure}`)).toEqual([]);
    await expectToFit(page);
  });
}
