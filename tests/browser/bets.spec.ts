/** What a reader believes, from the first chapter to the last: kept on the device, told again where the evidence stands, forgotten on demand. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { loadCollection } from '../../src/book/collections';
import { format } from '../../src/core/i18n';
import { axeFaults } from './axe';
import { downloadFrom, expectToFit, ui, wake } from './site';
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
/** Turns to one bet, as a reader does. */
const turnTo = async (figure: Locator, id: string): Promise<Locator> => {
  const bet = figure.locator('li').nth(bets.findIndex((one) => one.id === id));
  while (!(await bet.isVisible())) {
    const next = figure.getByRole('button', { name: ui.bets.next });
    await ((await next.isEnabled()) ? next : figure.getByRole('button', { name: ui.bets.previous })).click();
  }
  return bet;
};
const of = (page: Page, id: string) => page.locator('#bets li').nth(bets.findIndex((bet) => bet.id === id));

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every bet opens its answer, and nothing that cannot answer is shown', async ({ page }) => {
    await page.goto(START);
    const figure = page.locator('#bets');
    await expect(figure.locator('noscript p')).toBeVisible();
    await expect(figure.locator('li')).toHaveCount(bets.length);
    await expect(figure.locator('li').filter({ visible: true })).toHaveCount(bets.length);
    await expect(figure.getByRole('slider')).toHaveCount(0);
    await expect(figure.getByRole('button')).toHaveCount(0);
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
  await turnTo(figure, 'plan-for-citizens');
  await of(page, 'plan-for-citizens').getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  expect(await kept(page)).toEqual({ 'trust-in-people': 3, 'plan-for-citizens': 1 });
  await expect(figure.getByRole('status')).toContainText(ui.bets.kept);

  await page.reload();
  const again = await wake(page, 'bets');
  await turnTo(again, 'licences-granted');
  await again.getByRole('button', { name: ui.bets.previous }).click();
  await expect(of(page, 'trust-in-people')).toContainText('3%');
  await expect(of(page, 'plan-for-citizens').getByRole('radio').nth(1)).toBeChecked();
  await of(page, 'plan-for-citizens').getByRole('button', { name: ui.bets.back }).click();
  await expect(of(page, 'plan-for-citizens').getByRole('radio', { checked: true })).toHaveCount(0);
  expect(await kept(page)).toEqual({ 'trust-in-people': 3 });
  await again.getByRole('button', { name: ui.bets.previous }).click();
  await of(page, 'trust-in-people').getByRole('button', { name: ui.bets.back }).click();
  expect(await kept(page)).toBeNull();
  expect(asked).toEqual([]);
});

test('one bet is in hand at a time: left out, placed, gone back to, by keyboard; nothing below it moves', async ({ page }) => {
  await page.goto(START);
  const figure = await wake(page, 'bets');
  const open = figure.locator('li').filter({ visible: true });
  const question = (n: number) => expect(open.locator('legend')).toContainText(`Bet ${n} of ${bets.length}`);
  const previous = figure.getByRole('button', { name: ui.bets.previous });
  const height = async () => (await figure.boundingBox())!.height;
  await expect(open).toHaveCount(1);
  await question(1);
  await expect(previous).toBeDisabled();
  const before = await height();
  const next = figure.getByRole('button', { name: ui.bets.next });
  await next.press('Enter');
  await question(2);
  await expect(open.locator('fieldset')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await kept(page)).toEqual({ 'plan-for-citizens': 0 });
  await expect(figure.locator('.progress .placed')).toHaveCount(1);
  await next.press('Enter');
  await question(3);
  await previous.press('Enter');
  await question(2);
  await expect(open.getByRole('radio').first()).toBeChecked();
  for (let n = 3; n <= bets.length; n++) await next.click();
  await question(bets.length);
  await expect(next).toBeDisabled();
  expect(await height()).toBe(before);

  // The address names the bet in hand.
  await expect.poll(() => new URL(page.url()).searchParams.get('bets')).toBe(`1~${bets.at(-1)!.id}`);
  await page.reload();
  await wake(page, 'bets');
  await question(bets.length);
  await page.goto(`${START}?bets=1~no-such-bet`);
  await wake(page, 'bets');
  await question(1);
  // Who comes back goes on with the first that is not placed.
  await page.evaluate(() => localStorage.setItem('wks:bets', JSON.stringify({ 'trust-in-people': 3, 'plan-for-citizens': 1 })));
  await page.goto(START);
  await wake(page, 'bets');
  await question(3);
  await page.emulateMedia({ media: 'print' });
  await expect(open).toHaveCount(bets.length);
});

test('a script that is lost on the way hides no bet', async ({ page }) => {
  await page.goto(START);
  const url = await page.locator('#bets astro-island').getAttribute('component-url');
  await page.route(`**${url}*`, (route) => route.abort());
  await page.reload();
  await page.locator('#bets').scrollIntoViewIfNeeded();
  await expect(page.locator('#bets .asleep')).toBeVisible();
  await expect(page.locator('#bets li').filter({ visible: true })).toHaveCount(bets.length);
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
  await expect(card.getByRole('status').first()).toHaveText(
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
  await expect(card.getByRole('status').first()).toContainText(ui.report.forgotten);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('wks:')))).toEqual([]);
  await expect(row('trust-in-people')).toContainText(ui.report.notPlaced);
  await expect(card.locator('.rest li')).toHaveCount(0);
});

test('the card draws every miss on one scale, in the share of the scale by which it misses', async ({ page }) => {
  await keep(page, { bets: SAID });
  await page.goto(REPORT);
  const card = await wake(page, 'report');
  const facts = loadCollection('facts');
  const numbers = bets.flatMap((bet, i) => (bet.kind === 'number' ? [{ bet, row: card.locator('ol > li').nth(i) }] : []));
  for (const { bet, row } of numbers) {
    const known = Number(facts.get(bet.fact)!.values.find(({ key }) => key === bet.value)!.value);
    const said = (SAID as Record<string, number>)[bet.id];
    const width = (await row.locator('.scale').boundingBox())!.width;
    const square = (await row.locator('.known').boundingBox())!;
    const left = (await row.locator('.scale').boundingBox())!.x;
    expect((square.x + square.width / 2 - left) / width).toBeCloseTo((known - bet.min) / (bet.max - bet.min), 1);
    if (said === undefined) await expect(row.locator('.off')).toHaveCount(0);
    else expect((await row.locator('.off').boundingBox())!.width / width).toBeCloseTo(Math.abs(said - known) / (bet.max - bet.min), 1);
  }
  const shares = [33.1 / 100, 59 / 100, 389 / 110000];
  const mean = Math.round((100 * shares.reduce((sum, one) => sum + one, 0)) / shares.length);
  await expect(card.locator('.balance')).toHaveText(format(ui.report.balance, { n: 3, mean }, 'en'));
});

test('the card is taken away as a picture that holds what was said, and nothing is sent', async ({ page }) => {
  const sent: string[] = [];
  await keep(page, { bets: SAID });
  await page.goto(REPORT);
  const card = await wake(page, 'report');
  page.on('request', (request) => (request.method() !== 'GET' || request.url().includes('?')) && sent.push(request.url()));
  const svg = await downloadFrom(card.getByRole('button', { name: ui.report.picture.svg }));
  expect(svg.suggestedFilename()).toBe(`${ui.report.file}.svg`);
  const text = readFileSync(await svg.path(), 'utf8');
  const drawn = await page.evaluate((markup) => {
    const picture = new DOMParser().parseFromString(markup, 'image/svg+xml');
    return {
      fault: picture.querySelector('parsererror')?.textContent ?? null,
      says: [...picture.querySelectorAll('text')].map(({ textContent }) => textContent).join(' '),
    };
  }, text);
  expect(drawn.fault).toBeNull();
  for (const part of ['63.1%', '30%', ui.report.half, ui.report.fits, 'Choices made: two', ...bets.map(({ name }) => name.en)])
    expect(drawn.says).toContain(part);
  expect(text).not.toMatch(/var\(|class="[^"]*known/);
  const png = await downloadFrom(card.getByRole('button', { name: ui.report.picture.png }));
  expect([...readFileSync(await png.path()).subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
  expect(sent).toEqual([]);
});

test('without a bet the card shows what is known on every scale, and the way to the bets', async ({ page }) => {
  await page.goto(REPORT);
  const card = await wake(page, 'report');
  await expect(card.getByRole('status').first()).toContainText(ui.report.none);
  await expect(card.locator('ol .known')).toHaveCount(bets.length);
  await expect(card.locator('ol .said, ol .off')).toHaveCount(0);
  await expect(card.locator('.balance')).toBeEmpty();
  await card.getByRole('link', { name: ui.report.start }).click();
  await expect(page).toHaveURL(/\/en\/start\/#bets$/);
});

test('only the card is printed when the card is printed, with the slip, on one sheet', async ({ page }) => {
  await keep(page, { bets: SAID });
  await page.addInitScript(() => Object.assign(window, { print: () => (document.title = 'printed') }));
  await page.goto(REPORT);
  const card = await wake(page, 'report');
  await card.getByRole('button', { name: ui.report.print }).click();
  await expect(page).toHaveTitle('printed');
  await page.emulateMedia({ media: 'print' });
  await expect(card.locator('ol > li').first()).toBeVisible();
  for (const other of ['h1', '.bar', 'footer', '.prose > p >> nth=0', '.bet']) await expect(page.locator(other)).toBeHidden();
  await expect(page.locator('#slip')).toBeVisible();
  const sheets = (await page.pdf({ format: 'A4', margin: { top: '12mm', right: '12mm', bottom: '12mm', left: '12mm' } }))
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g);
  expect(sheets).toHaveLength(1);
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
  await (await turnTo(figure, 'plan-for-citizens')).locator('label').first().click();
  await (await turnTo(figure, 'licences-granted')).locator('label').last().click();
  await expect(figure.getByRole('status')).toHaveText(new RegExp(`2 bets of .*${ui.bets.notKept}`));
  await page.goto('/en/plan/');
  await expect(page.locator('#bet').getByRole('radio', { checked: true })).toHaveCount(0);
  await page.goto(REPORT);
  await expect((await wake(page, 'report')).getByRole('status').first()).toContainText(ui.report.none);
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
  await expect((await wake(page, 'report')).getByRole('status').first()).toContainText(ui.report.none);
  expect(errors).toEqual([]);
});

test('two copies of the bets keep what the other has placed', async ({ page }) => {
  await twice(page, START, 'bets');
  await page.goto(START);
  const one = await wake(page, 'bets');
  await (await turnTo(one, 'plan-for-citizens')).locator('label').first().click();
  const two = await wake(page, 'bets-2');
  await expect(two.locator('li').filter({ visible: true })).toHaveCount(1);
  await (await turnTo(two, 'licences-granted')).locator('label').first().click();
  await (await turnTo(one, 'national-law')).locator('label').first().click();
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
    expect(await axeFaults(page, `#${figure}`)).toEqual([]);
    await expectToFit(page);
  });
}
