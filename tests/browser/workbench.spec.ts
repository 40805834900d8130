/** The scorer's own page: the whole citizen, the search, the line of years, and the tools. */
import { expect, test, type Download, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { format, formatDate } from '../../src/core/i18n';
import { act, book, downloadFrom, expectLife, LAST, person, row, stamp, ui, wake } from './site';

const words = ui.scorer;
const tools = ui.workbench;
const PAGE = '/en/scorer/';
const open = async (page: Page, state?: string) => {
  await page.goto(state === undefined ? PAGE : `${PAGE}?scorer=${state}`);
  return wake(page, 'scorer');
};
const addressed = (page: Page) => new URL(page.url()).searchParams.get('scorer');
const tool = async (scorer: Locator, name: keyof typeof tools.tools): Promise<Locator> => {
  const details = scorer.locator('.tools > details').filter({ hasText: tools.tools[name] });
  await details.locator('summary').click();
  return details;
};
const entries = (scorer: Locator) => scorer.getByRole('list', { name: words.acts }).getByRole('listitem');
const textOf = async (download: Download) => readFile(await download.path(), 'utf8');

test('every scheme has one row, and its version follows the day', async ({ page }) => {
  const scorer = await open(page);
  const schemes = new Set(book.schemes.map(({ scheme }) => scheme));
  await expect(scorer.locator('[data-scheme]')).toHaveCount(schemes.size);
  await expectLife(scorer, person('lin'));
  await expect(scorer.locator('[data-scheme="rongcheng-2016"]')).toBeVisible();
  await scorer.getByRole('slider', { name: words.asOf }).focus();
  await page.keyboard.press('End');
  await expect(scorer.locator('[data-scheme="rongcheng-2021"]')).toBeVisible();
  await expect(scorer.locator('[data-scheme="rongcheng-2016"]')).toHaveCount(0);
  await expectLife(scorer, person('lin'), LAST);
});

test('an act is found through a typing error, by keyboard alone, and is added', async ({ page }) => {
  const scorer = await open(page);
  const field = scorer.getByRole('combobox', { name: tools.search.label });
  await field.fill('voluntered');
  const first = scorer.getByRole('listbox').getByRole('option').first();
  await expect(first).toContainText(act('volunteered').label);
  await expect(field).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id'))!);
  await page.keyboard.press('ArrowDown');
  await expect(first).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(entries(scorer)).toHaveCount(5);
  await expect(field).toBeFocused();
  await expect(scorer.getByText(format(tools.search.added, { act: act('volunteered').label }, 'en'))).toBeVisible();
});

test('an act is found in Chinese, and a theme lists its acts', async ({ page }) => {
  const scorer = await open(page);
  const field = scorer.getByRole('combobox', { name: tools.search.label });
  await field.fill('献血');
  await expect(scorer.getByRole('listbox').getByRole('option').first()).toContainText(act('gave-blood').label);
  await page.keyboard.press('Escape');
  await expect(scorer.getByRole('listbox').getByRole('option')).toHaveCount(0);
  await field.fill('');
  await scorer.getByLabel(tools.search.theme).selectOption('petitions');
  await expect(scorer.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await field.fill('zzzz');
  await expect(scorer.getByText(tools.search.none)).toBeVisible();
});

test('a line of the rulebook is an act of its own, and opens to its Chinese', async ({ page }) => {
  const printed = book.acts.find(({ id, amount, zh }) => id.startsWith('ind-') && !amount && zh)!;
  const scorer = await open(page, `1~zhao~20201231~${printed.id}_20200601`);
  await expectLife(scorer, { ...person('zhao'), entries: [{ act: printed.id, date: '2020-06-01' }] });
  const wendeng = row(scorer, 'Wendeng');
  await wendeng.locator('summary').first().click();
  const line = wendeng.locator('tbody tr').filter({ hasText: printed.label });
  await line.locator('summary').click();
  await expect(line.getByText(printed.zh!)).toBeVisible();
});

test('the person counts: villagers have stars, opt-in schemes fall silent without consent, children are not scored', async ({ page }) => {
  const scorer = await open(page);
  await scorer.getByText(tools.person.title).click();
  const village = row(scorer, 'Wendeng village').locator('.outcome');
  await expect(village).toContainText(words.notCovered.role);
  await scorer.getByLabel(tools.roles.villager).check();
  await expect(village).toContainText('★');
  const rongcheng = row(scorer, 'Rongcheng').locator('.outcome');
  await scorer.getByRole('slider', { name: words.asOf }).focus();
  await page.keyboard.press('End');
  await scorer.getByRole('group', { name: tools.person.consents }).getByLabel('Rongcheng', { exact: true }).uncheck();
  await expect(rongcheng).toContainText(words.notCovered.consent);
  await scorer.getByLabel(tools.person.born).fill('2012');
  await scorer.getByLabel(tools.person.born).blur();
  await expect(village).toContainText(words.notCovered.age);
  await scorer.getByLabel(tools.person.name).fill('Mei 李');
  await scorer.getByLabel(tools.person.name).blur();
  await expect(scorer.getByRole('status').first()).toContainText('Mei 李');
  // The address carries all of it but the name.
  await expect.poll(() => addressed(page)).toMatch(new RegExp(`^2~lin~${stamp(LAST)}~\\.b2012\\.rtrader_villager\\.drongcheng$`));
  await page.reload();
  await expect(row(await wake(page, 'scorer'), 'Wendeng village').locator('.outcome')).toContainText(words.notCovered.age);
});

test('a mark on the line of years is moved by keys and by the pointer, and removed', async ({ page }) => {
  const scorer = await open(page);
  const mark = scorer.getByRole('slider', { name: act('left-bill-unpaid').label });
  await mark.focus();
  await page.keyboard.press('PageUp');
  await expect(mark).toHaveAttribute('aria-valuetext', '30 November 2021');
  await expect(mark).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(mark).toHaveAttribute('aria-valuetext', '31 October 2021');
  await mark.evaluate((node) => node.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const dot = (await mark.locator('.dot').boundingBox())!;
  await page.mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2);
  await page.mouse.down();
  await page.mouse.move(dot.x - 120, dot.y, { steps: 4 });
  await page.mouse.up();
  const date = await entries(scorer).last().locator('input[type=date]').inputValue();
  expect(date < '2020-06-01').toBe(true);
  await mark.focus();
  await page.keyboard.press('Delete');
  await expect(entries(scorer)).toHaveCount(3);
});

test('the years are replayed and stop at the end', async ({ page }) => {
  const scorer = await open(page, '1~lin~20250601');
  await scorer.getByRole('button', { name: tools.replay.play }).click();
  await expect(scorer.getByRole('button', { name: tools.replay.pause })).toBeVisible();
  await expect(scorer.locator('.asof .value')).toHaveText(formatDate(LAST, 'en'));
  await expect(scorer.getByRole('button', { name: tools.replay.play })).toBeVisible();
});

test('a myth is answered, with who told it first', async ({ page }) => {
  const scorer = await open(page, '1~zhao~20201231~bought-video-games_20200601');
  const answer = scorer.locator('section').filter({ hasText: tools.myths.title }).first();
  await expect(answer).toContainText(act('bought-video-games').label);
  await expect(answer).toContainText(tools.myths.origin);
  await expect(answer.getByRole('link').first()).toHaveAttribute('href', /^https?:/);
});

test('the smallest change is named for each scheme', async ({ page }) => {
  const scorer = await open(page, '1~sun~20201001');
  const change = await tool(scorer, 'change');
  await expect(change.locator('p').filter({ hasText: 'Up from D' })).toContainText('put right');
  await change.getByLabel(tools.change.scheme).selectOption({ label: 'Weihai, City, Shandong' });
  // One blood donation lifts a listed debtor out of Weihai's D: 800 and 10.
  await expect(change.locator('p').filter({ hasText: 'Up from D' })).toContainText(act('gave-blood').label);
});

test('acts stand against the schemes that answer them, and the dispute is named', async ({ page }) => {
  const scorer = await open(page, '1~lin~20201231~volunteered_20200301_300');
  const agree = await tool(scorer, 'agree');
  await expect(agree.locator('.heads li').first()).toContainText('Wendeng');
  await expect(agree.locator('ol li')).toHaveText([act('volunteered').label]);
  await expect(agree.locator('path.gives')).not.toHaveCount(0);
  await expect(agree).toContainText(act('volunteered').label);
});

test('another life stands beside, on the scales, in the table and in the link', async ({ page }) => {
  const scorer = await open(page);
  const beside = await tool(scorer, 'beside');
  await beside.getByLabel(tools.beside.choose).selectOption('sun');
  await expect(row(scorer, 'Wendeng').locator('circle.other')).toHaveCount(1);
  await expect(beside.getByRole('status')).toContainText('Sun stands higher in');
  await scorer.getByText(words.table.title, { exact: true }).click();
  await expect(scorer.getByRole('columnheader', { name: 'Sun' })).toBeVisible();
  await expect.poll(() => addressed(page)).toBe('2~lin~20201231~.wsun');
});

test('a life is saved, opened, duplicated, deleted, taken out and brought back', async ({ page }) => {
  const scorer = await open(page, '1~guo~20201231~gave-blood_20200101');
  const keep = await tool(scorer, 'keep');
  await keep.getByRole('button', { name: tools.keep.save }).click();
  await expect(keep.getByRole('button', { name: /^Open Guo/ })).toHaveCount(1);
  await keep.getByRole('button', { name: tools.keep.duplicate }).click();
  await expect(keep.getByRole('button', { name: /^Open Guo \(copy\)/ })).toHaveCount(1);
  const download = await downloadFrom(keep.getByRole('button', { name: tools.keep.export }));
  expect(download.suggestedFilename()).toBe('guo.json');
  const file = await textOf(download);
  expect(JSON.parse(file)).toMatchObject({ format: 'who-keeps-score/life', version: 1, persona: 'guo', entries: [{ act: 'gave-blood' }] });

  await page.goto(PAGE);
  const again = await wake(page, 'scorer');
  const kept = await tool(again, 'keep');
  await kept.getByRole('button', { name: /^Open Guo, / }).click();
  await expectLife(again, { ...person('guo'), entries: [{ act: 'gave-blood', date: '2020-01-01' }] });
  for (const left of [1, 0]) {
    await kept
      .getByRole('button', { name: /^Delete/ })
      .first()
      .click();
    await expect(kept.getByRole('button', { name: /^Delete/ })).toHaveCount(left);
  }
  await again.locator('.personas').getByText('Zhao', { exact: true }).click();
  await kept.locator('input[type=file]').setInputFiles({ name: 'guo.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await expectLife(again, { ...person('guo'), entries: [{ act: 'gave-blood', date: '2020-01-01' }] });
});

for (const [what, content, said] of [
  ['broken', '{', tools.keep.problems.json],
  ['foreign', '{"a":1}', tools.keep.problems.format],
  ['newer', '{"format":"who-keeps-score/life","version":9}', tools.keep.problems.version],
  ['hostile', '{"format":"who-keeps-score/life","version":1,"persona":"<img onerror=1>","asOf":"2020-12-31","entries":[]}', 'persona'],
  ['10 MB', ' '.repeat(10_000_000), tools.keep.problems.size],
] as const) {
  test(`a ${what} file says what is wrong and leaves the life as it was`, async ({ page }) => {
    const scorer = await open(page, '1~guo~20201231');
    const keep = await tool(scorer, 'keep');
    await keep.locator('input[type=file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await expect(keep).toContainText(said);
    await expectLife(scorer, person('guo'));
  });
}

test('storage that is denied is said, and a file helps', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied');
      },
    });
  });
  const scorer = await open(page);
  const keep = await tool(scorer, 'keep');
  await keep.getByRole('button', { name: tools.keep.save }).click();
  await expect(keep).toContainText(tools.keep.saveFailed);
});

test('the picture is taken away as SVG and as PNG', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const scorer = await open(page);
  const picture = await tool(scorer, 'picture');
  const svg = await downloadFrom(picture.getByRole('button', { name: tools.picture.svg }));
  const markup = await textOf(svg);
  expect(markup).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(markup).toContain('1,010');
  expect(markup).not.toMatch(/class="|var\(--/);
  // The scales are drawn on light paper: the lowest grade of BAND_WORST.
  expect(markup).toContain('fill="rgb(143, 128, 105)"');
  const png = await downloadFrom(picture.getByRole('button', { name: tools.picture.png }));
  const bytes = await readFile(await png.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(1800);
});

test('a chapter’s scorer leads here with its life', async ({ page }) => {
  await page.goto('/en/patchwork/?scorer=1~guo~20201231');
  const chapter = await wake(page, 'scorer');
  await chapter.getByRole('link', { name: words.more }).click();
  await expect(page).toHaveURL(/\/en\/scorer\/\?scorer=1~guo~20201231$/);
  await expectLife(await wake(page, 'scorer'), person('guo'));
});
