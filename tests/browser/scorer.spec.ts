/** The scorer once its script runs. */
import { expect, test, type Page } from '@playwright/test';
import { format, formatDate } from '../../src/core/i18n';
import type { Entry } from '../../src/core/scoring';
import { act, addUp, book, expectLife, LAST, person, results, row, SCORER, START, ui, wake } from './site';

const words = ui.scorer;
const open = async (page: Page, state?: string) => {
  await page.goto(state === undefined ? SCORER : `${SCORER}?scorer=${state}`);
  return wake(page, 'scorer');
};
const entryOf = (scorer: Awaited<ReturnType<typeof wake>>, id: string) =>
  scorer
    .getByRole('list', { name: words.acts })
    .getByRole('listitem')
    .filter({ hasText: act(id).label });
/** The first life with one of its entries changed. */
const linWith = (id: string, change: Partial<Entry>) =>
  person('lin').entries.map((entry) => (entry.act === id ? { ...entry, ...change } : entry));
const addressed = (page: Page) => new URL(page.url()).searchParams.get('scorer');

test('each person has a result of their own', async ({ page }) => {
  const scorer = await open(page);
  const sentences = new Set<string>();
  for (const one of [...book.personas].reverse()) {
    const { id, name, line, lesson } = one;
    await scorer.locator('.personas').getByText(name, { exact: true }).click();
    await expect(scorer.locator('.controls').getByText(line)).toBeVisible();
    await expect(scorer.getByText(lesson)).toBeVisible();
    await expectLife(scorer, one);
    const status = scorer.getByRole('status').first();
    await expect(status).toContainText(name);
    await expect(scorer.locator('p.outcome')).toHaveText(await status.innerText());
    sentences.add((await status.innerText()).replaceAll(name, '…'));
    await expect.poll(() => addressed(page)).toBe(id === 'lin' ? null : `1~${id}~20201231`);
  }
  // Two lives may come to the same sentence by other numbers.
  expect(sentences.size).toBeGreaterThan(3);
});

test('an act is added', async ({ page }) => {
  const scorer = await open(page);
  const before = await scorer.getByRole('status').first().innerText();
  await expect(scorer.getByRole('button', { name: words.addButton, exact: true })).toBeDisabled();
  await scorer.getByLabel(words.add).selectOption({ label: act('listed-by-court').label });
  await scorer.getByRole('button', { name: words.addButton, exact: true }).click();
  await expect(entryOf(scorer, 'listed-by-court')).toBeVisible();
  await expectLife(scorer, [...person('lin').entries, { act: 'listed-by-court', date: START }]);
  await expect(scorer.getByRole('status').first()).not.toHaveText(before);
  await expect(row(scorer, 'Court list').locator('strong')).toHaveText(words.listed);
});

test('an amount is changed, and kept within its bounds', async ({ page }) => {
  const scorer = await open(page);
  const amount = entryOf(scorer, 'volunteered').getByRole('spinbutton');
  await amount.fill('300');
  await amount.blur();
  await expectLife(scorer, linWith('volunteered', { amount: 300 }));
  await amount.fill('99999');
  await amount.blur();
  const most = act('volunteered').amount!.max;
  await expect(amount).toHaveValue(String(most));
  await expectLife(scorer, linWith('volunteered', { amount: most }));
  await amount.fill('');
  await amount.blur();
  await expect(amount).toHaveValue(String(most));
});

test('a date is changed; one outside the slider’s years is refused', async ({ page }) => {
  const scorer = await open(page);
  const date = entryOf(scorer, 'left-bill-unpaid').locator('input[type=date]');
  await date.fill('2021-01-15');
  await expectLife(scorer, linWith('left-bill-unpaid', { date: '2021-01-15' }));
  await date.blur();
  await date.fill('2035-01-01');
  await date.blur();
  await expect(date).toHaveValue('2021-01-15');
  await date.fill('');
  await date.blur();
  await expect(date).toHaveValue('2021-01-15');
  await expectLife(scorer, linWith('left-bill-unpaid', { date: '2021-01-15' }));
});

test('a bill is ticked as paid, and unticked', async ({ page }) => {
  const scorer = await open(page);
  const paid = entryOf(scorer, 'left-bill-unpaid').getByLabel(act('left-bill-unpaid').settles!);
  await expect(paid).not.toBeChecked();
  await paid.check();
  await expectLife(scorer, linWith('left-bill-unpaid', { settled: START }));
  await expect.poll(() => addressed(page)).toContain('left-bill-unpaid_20201120__20201231');
  await paid.uncheck();
  await expectLife(scorer, person('lin').entries);
});

test('a bill ticked as paid while the slider stands before it makes a link that can be read again', async ({ page }) => {
  const scorer = await open(page, '1~lin~20201031');
  await entryOf(scorer, 'left-bill-unpaid').getByRole('checkbox').check();
  await expect.poll(() => addressed(page)).toContain('__20201120');
  await page.reload();
  await wake(page, 'scorer');
  await expect(scorer.getByRole('alert')).toHaveCount(0);
  await expect(entryOf(scorer, 'left-bill-unpaid').getByRole('checkbox')).toBeChecked();
});

test('an act is removed and the focus stays in the list', async ({ page }) => {
  const scorer = await open(page);
  const list = scorer.getByRole('list', { name: words.acts });
  const remove = entryOf(scorer, 'left-bill-unpaid').getByRole('button');
  await expect(remove).toHaveAccessibleName(format(words.remove, { act: `${act('left-bill-unpaid').label}, 20 November 2020` }, 'en'));
  await remove.focus();
  await page.keyboard.press('Enter');
  await expect(entryOf(scorer, 'left-bill-unpaid')).toHaveCount(0);
  await expect(list).toBeFocused();
  await expectLife(
    scorer,
    person('lin').entries.filter((entry) => entry.act !== 'left-bill-unpaid'),
  );
  await page.keyboard.press('Tab');
  expect(await list.evaluate((ul) => ul.contains(document.activeElement))).toBe(true);
  for (let left = 3; left > 0; left--) await list.getByRole('button').first().click();
  await expect(list).toHaveText(words.noActs);
  await expectLife(scorer, []);
  await expect.poll(() => addressed(page)).toMatch(/~-$/);
  await page.reload();
  await expect((await wake(page, 'scorer')).getByRole('list', { name: words.acts }).getByText(words.noActs)).toBeVisible();
});

test('the day is changed by the arrow keys', async ({ page }) => {
  const scorer = await open(page);
  const slider = scorer.getByRole('slider', { name: words.asOf });
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(scorer.locator('.asof .value')).toHaveText('31 October 2020');
  await expect(slider).toHaveAttribute('aria-valuetext', '31 October 2020');
  await expectLife(scorer, person('lin').entries, '2020-10-31');
  await page.keyboard.press('Home');
  await expect(scorer.locator('.asof .value')).toHaveText('31 December 2009');
  await expectLife(scorer, person('lin').entries, '2009-12-31');
  await page.keyboard.press('End');
  await expect(scorer.locator('.asof .value')).toHaveText(formatDate(LAST, 'en'));
  await expectLife(scorer, person('lin').entries, LAST);
});

test('the state stands in the address, survives a reload, and is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  let scorer = await open(page);
  await scorer.locator('.personas').getByText('Sun', { exact: true }).click();
  await scorer.getByLabel(words.add).selectOption({ label: act('volunteered').label });
  await scorer.getByRole('button', { name: words.addButton, exact: true }).click();
  await scorer.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => addressed(page)).toMatch(/^1~sun~20210131~.*~volunteered_20201231_50$/);
  const before = await results(scorer);
  await scorer.getByRole('button', { name: words.link, exact: true }).click();
  await expect(scorer.getByText(words.copied)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());

  await page.reload();
  scorer = await wake(page, 'scorer');
  await expect(scorer.getByRole('radio', { name: 'Sun' })).toBeChecked();
  await expect(entryOf(scorer, 'volunteered').getByRole('spinbutton')).toHaveValue('50');
  await expect(scorer.locator('.asof .value')).toHaveText('31 January 2021');
  await expect.poll(() => results(scorer)).toEqual(before);
  await expect(scorer.getByRole('alert')).toHaveCount(0);
});

const stale = { kind: 'newer', message: words.linkNewer, links: ['9~lin~20201231', '3'] };
const hostile = {
  kind: 'hostile',
  message: words.linkBroken,
  links: [
    encodeURIComponent('<script>alert(1)</script><img src=x onerror=alert(1)>'),
    '1~__proto__~20201231',
    encodeURIComponent('1~lin"onfocus="alert(1)~20201231'),
    '%E0%A4%A~%00~%',
    `1~${'lin~'.repeat(1500)}x`.replaceAll('lin', '../lin'),
  ],
};
for (const { kind, message, links } of [stale, hostile]) {
  test(`a ${kind} link gives a message and the first life, and one goes on from there`, async ({ page }) => {
    const ran: string[] = [];
    page.on('dialog', (dialog) => void dialog.dismiss().finally(() => ran.push(dialog.message())));
    page.on('pageerror', (error) => ran.push(error.message));
    for (const link of links) {
      const scorer = await open(page, link);
      await expect(scorer.getByRole('alert'), link).toHaveText(message);
      await expect(scorer.getByRole('radio', { name: 'Lin' })).toBeChecked();
      await expectLife(scorer, person('lin').entries);
      await scorer.locator('.personas').getByText('Guo', { exact: true }).click();
      await expectLife(scorer, person('guo').entries);
      await expect(scorer.getByRole('alert')).toHaveCount(0);
      await expect.poll(() => addressed(page)).toBe('1~guo~20201231');
    }
    expect(ran).toEqual([]);
  });
}

test('of a partly broken link the rest is shown', async ({ page }) => {
  const scorer = await open(
    page,
    '1~guo~20201231~gave-blood_20200418~no-such-act_20200101~volunteered_20201130_99999~gave-blood_20209999~constructor_20200101~volunteered_20201130_300',
  );
  await expect(scorer.getByRole('alert')).toHaveText(words.linkDropped);
  await expect(scorer.getByRole('radio', { name: 'Guo' })).toBeChecked();
  await expectLife(scorer, [
    { act: 'gave-blood', date: '2020-04-18' },
    { act: 'volunteered', date: '2020-11-30', amount: 300 },
  ]);
});

test('a life holds sixty entries and says so', async ({ page }) => {
  const scorer = await open(page, `1~lin~20201231${'~gave-blood_20200314'.repeat(60)}`);
  await expect(scorer.getByRole('alert')).toHaveCount(0);
  await expect(scorer.getByText(format(words.full, { n: 60 }, 'en'))).toBeVisible();
  await expect(scorer.getByLabel(words.add)).toHaveCount(0);
  await expect(scorer.getByRole('list', { name: words.acts }).getByRole('listitem')).toHaveCount(60);
});

test('every ledger of points adds up to the balance under it, and to the result at the end of the scale', async ({ page }) => {
  const scorer = await open(page);
  await scorer.locator('[data-scheme] > details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
  for (const { id, name, entries } of book.personas) {
    await scorer.locator('.personas').getByText(name, { exact: true }).click();
    await expectLife(scorer, entries);
    for (const scheme of ['Wendeng', 'Weihai']) {
      const ledger = row(scorer, scheme).locator('.ledger');
      // A ledger that has just been opened is still being filled.
      await expect(async () => {
        const { sum, balance } = await addUp(ledger);
        expect(sum, `${id} in ${scheme}`).toEqual(balance);
        const end = await row(scorer, scheme).locator('summary .outcome strong').innerText();
        expect(end.replace(' + ?', '')).toBe(await ledger.locator('tfoot td.points').innerText());
      }).toPass();
    }
  }
});

test('without the rulebooks the first life stays, a message says so, and trying again helps', async ({ page }) => {
  await page.route('**/rulebook.json', (route) => route.abort());
  await page.goto(SCORER);
  await page.locator('#scorer').scrollIntoViewIfNeeded();
  const scorer = page.locator('.scorer');
  await expect(scorer.getByRole('alert')).toContainText(words.loadFailed);
  await expect(scorer.getByRole('radio', { name: 'Guo' })).toBeDisabled();
  await expectLife(scorer, person('lin').entries);

  const again = scorer.getByRole('button', { name: words.tryAgain });
  await again.click();
  await expect(scorer.getByRole('alert')).toContainText(words.loadFailed);
  await page.unroute('**/rulebook.json');
  await again.click();
  await expect(scorer.getByRole('alert')).toHaveCount(0);
  await scorer.locator('.personas').getByText('Guo', { exact: true }).click();
  await expectLife(scorer, person('guo').entries);
});

test('a link may ask for some of the rows, and a button shows all of them', async ({ page }) => {
  await page.goto(`${SCORER}?scorer=1~guo~20201231&rows=1~wendeng.court-list.nowhere`);
  const scorer = await wake(page, 'scorer');
  const shown = scorer.locator('li.row');
  await expect(shown).toHaveCount(2);
  await expect(scorer.getByRole('alert')).toHaveText(words.linkDropped);
  await expect(shown.first()).toContainText('1,065');
  // The sentence speaks of the rows that are shown.
  await expect(scorer.locator('p.outcome')).toContainText(
    format(words.sentence, { n: 2, name: person('guo').name, clauses: [] }, 'en').split(':')[0]!,
  );
  await scorer.getByRole('button', { name: words.rowsAll }).click();
  await expect(shown).toHaveCount(9);
  await expect(scorer.getByRole('alert')).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).searchParams.has('rows')).toBe(false);
  expect(addressed(page)).toBe('1~guo~20201231');
});
