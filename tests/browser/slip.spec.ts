/** The slip of the reader's citizen: lent, chosen, edited, forgotten; on this device only, in every tab, and where nothing may be kept. */
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { format } from '../../src/core/i18n';
import { act, expectLife, fileOf, person, ui, wake } from './site';
import { translate } from './translate';

const CHAPTER = '/en/lists/';
const OTHER = '/en/patchwork/';
const EDITED = '1~sun~20201231~listed-by-court_20200518';
const SUN = { ...person('sun'), entries: [{ act: 'listed-by-court', date: '2020-05-18' }] };
const words = ui.slip;
const name = (page: Page) => page.locator('.slip [data-name]');
const state = (page: Page) => page.locator('.slip [data-state]');
const values = (page: Page) => page.locator('.slip [data-value]');
const sheet = (page: Page) => page.locator('dialog');
const open = async (page: Page) => {
  await page.locator('.slip a').click();
  await expect(sheet(page).locator('.whole[data-ready="true"] ol')).toBeVisible();
};
const citizenWords = (said: 'take' | 'goes', name: string) => format(ui.scorer.readerCitizen[said], { name }, 'en');
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
  await expect(page).toHaveURL(/\/en\/scorer\/$/);
  await expectLife(await wake(page, 'scorer'), SUN);
});

test('a life that the scorer takes through the book', async ({ page }) => {
  await page.goto(`/en/scorer/?scorer=${EDITED}`);
  const scorer = await wake(page, 'scorer');
  expect(await stored(page)).toBeNull();
  await scorer.getByRole('button', { name: citizenWords('take', 'Sun') }).click();
  await expect(scorer.getByText(citizenWords('goes', 'Sun'))).toBeVisible();
  await page.goto(CHAPTER);
  await expect(state(page)).toHaveText(words.states.edited);
});

for (const path of ['/en/scorer/', OTHER])
  test(`the scorer of ${path} begins with the citizen, unless its address or its reader says otherwise`, async ({ page }) => {
    await page.addInitScript((link) => localStorage.setItem('wks:citizen', JSON.stringify(link)), EDITED);
    await page.goto(path);
    const scorer = await wake(page, 'scorer');
    const take = (name: string) => scorer.getByRole('button', { name: citizenWords('take', name) });
    const state = () => new URL(page.url()).searchParams.get('scorer');
    await expectLife(scorer, SUN);
    await expect(take('Sun')).toHaveAttribute('aria-pressed', 'true');
    await expect(scorer.getByText(citizenWords('goes', 'Sun'))).toBeVisible();
    expect(state()).toBeNull();

    // What is changed here is no one's citizen before it is asked for, and stands in the address.
    await scorer.locator('.personas').getByText('Guo', { exact: true }).click();
    await expectLife(scorer, person('guo'));
    await expect.poll(state).toBe('1~guo~20201231');
    expect(await stored(page)).toBe(JSON.stringify(EDITED));
    await scorer.getByRole('button', { name: ui.scorer.readerCitizen.show }).click();
    await expect(take('Sun')).toHaveAttribute('aria-pressed', 'true');
    await expect(take('Sun')).toBeFocused();
    await expect.poll(state).toBeNull();

    // The first life of the page has an address of its own now.
    await scorer.locator('.personas').getByText('Lin', { exact: true }).click();
    await expect.poll(state).toBe('1~lin~20201231');
    await expect(take('Lin')).toHaveAttribute('aria-pressed', 'false');
    await page.goto(`${path}?scorer=1~zhao~20201231`);
    await expectLife(await wake(page, 'scorer'), person('zhao'));
    await take('Zhao').click();
    await expect.poll(state).toBeNull();
    expect(await stored(page)).toBe('"1~zhao~20201231"');
  });

test('the scorer goes with the citizen of another tab while nothing was changed in it', async ({ page, context }) => {
  await page.goto('/en/scorer/');
  const scorer = await wake(page, 'scorer');
  const other = await context.newPage();
  await other.goto(CHAPTER);
  await open(other);
  const choose = (name: string) => sheet(other).getByRole('button', { name, exact: true }).click();
  await choose('Sun');
  await expectLife(scorer, person('sun'));
  await sheet(other).getByRole('button', { name: words.forget }).click();
  await expectLife(scorer, person('lin'));
  await choose('Guo');
  await expectLife(scorer, person('guo'));
  await scorer.locator('.personas').getByText('Zhao', { exact: true }).click();
  await expectLife(scorer, person('zhao'));
  await choose('Sun');
  await expect(scorer.getByText(ui.scorer.readerCitizen.other)).toBeVisible();
  await expectLife(scorer, person('zhao'));
});

test('the page of one person is about that person', async ({ page }) => {
  await page.addInitScript((link) => localStorage.setItem('wks:citizen', JSON.stringify(link)), EDITED);
  await page.goto('/en/lives/guo/');
  const scorer = await wake(page, 'scorer');
  await expect(scorer.getByText(ui.scorer.readerCitizen.other)).toBeVisible();
  await expectLife(scorer, person('guo'));
});

test('who agrees: the acts of the citizen are underlined, and those of anyone else on request', async ({ page }) => {
  await page.addInitScript((link) => localStorage.setItem('wks:citizen', JSON.stringify(link)), EDITED);
  await page.goto(OTHER);
  const agree = await wake(page, 'agree');
  const yours = agree.getByRole('radio', { name: format(ui.agree.readerCitizen, { name: 'Sun' }, 'en') });
  const marked = agree.locator('ol .marked');
  await expect(yours).toBeChecked();
  await expect(marked).toHaveText([act('listed-by-court').label], { ignoreCase: true });
  await agree.getByText('Lin', { exact: true }).click();
  await expect(marked).not.toHaveText([act('listed-by-court').label], { ignoreCase: true });
  await agree.getByText(format(ui.agree.readerCitizen, { name: 'Sun' }, 'en'), { exact: true }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('agree')).toMatch(/^1~yours~/);
  // The same link on a device that keeps nobody: the person with whom the picture begins.
  await page.evaluate(() => localStorage.clear());
  const link = page.url();
  const elsewhere = await page.context().browser()!.newContext();
  const guest = await elsewhere.newPage();
  await guest.goto(link);
  await wake(guest, 'agree');
  await expect(guest.locator('#agree').getByRole('radio').first()).toBeChecked();
  await expect(guest.locator('#agree').getByRole('alert')).toHaveCount(0);
  await elsewhere.close();
});

test('whatever is stored, the slip is whole', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto('/favicon.svg');
  const { unreadable, version } = words.lost;
  for (const [text, said] of [
    ...['{', '7', '[]', '"x"', '"1~nobody~20201231"', `"${'~'.repeat(5000)}"`].map((text) => [text, unreadable] as const),
    ['"3~lin~20201231"', version] as const,
    ['null', format(words.said.lent, { name: 'Lin' }, 'en')] as const,
  ]) {
    await page.evaluate((value) => localStorage.setItem('wks:citizen', value), text).catch(() => {});
    await page.goto(CHAPTER);
    await open(page);
    await expect(name(page)).toHaveText('Lin');
    await expect(sheet(page).getByRole('status')).toContainText(said);
    expect(await stored(page)).toBe(text);
  }
  for (const path of ['/en/scorer/', OTHER])
    for (const [text, said] of [
      ['{', ui.scorer.readerCitizen.lost.unreadable],
      ['"3~lin~20201231"', ui.scorer.readerCitizen.lost.version],
      ['"1~sun~20201231~no-such-act_20200518"', ui.scorer.readerCitizen.lost.dropped],
    ] as const) {
      await page.goto('/favicon.svg');
      await page.evaluate((value) => localStorage.setItem('wks:citizen', value), text);
      await page.goto(path);
      const scorer = await wake(page, 'scorer');
      await expect(scorer.getByRole('alert')).toHaveText(said);
      await expectLife(scorer, text.includes('sun') ? { ...SUN, entries: [] } : person('lin'));
      expect(await stored(page)).toBe(text);
    }
  expect(errors).toEqual([]);
});

test('translated by the browser, slip and sheet say whose life it is after each change', async ({ page }) => {
  await page.goto(CHAPTER);
  await translate(page, 'replaced');
  await open(page);
  for (const one of ['Sun', 'Guo']) {
    await translate(page, 'replaced');
    await sheet(page).getByRole('button', { name: one, exact: true }).click();
    await expect(name(page)).toHaveText(one);
    await expect(state(page)).toHaveText(words.states.chosen);
    await expect(sheet(page).getByRole('status')).toHaveText(format(words.said.chosen, { name: one }, 'en'));
    await expect(sheet(page).locator('.name')).toHaveText(one);
  }
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

for (const kept of [false, true])
  test(`where its code cannot be fetched, the link leads to the whole slip (${kept ? 'a citizen is kept' : 'nobody is kept'})`, async ({
    page,
  }) => {
    if (kept) await page.addInitScript((link) => localStorage.setItem('wks:citizen', JSON.stringify(link)), EDITED);
    const [, data] = /<astro-island[^>]*component-export="Slip"[^>]*data-props="([^"]+)"/.exec(readFileSync(fileOf(CHAPTER), 'utf8'))!;
    await page.route(`**${data}`, (route) => route.abort());
    // In an idle moment it has failed already.
    const failed = kept && page.waitForEvent('requestfailed', (request) => request.url().endsWith(data!));
    await page.goto(CHAPTER);
    await failed;
    await page.locator('.slip a').click();
    await expect(page).toHaveURL(/\/en\/report\/#slip$/);
    // The figures of the page are well, and none of them says otherwise.
    await page.goBack();
    await expect(page.locator('.asleep').first()).toBeHidden();
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
