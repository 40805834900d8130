/** What is kept on the device: whatever stands there, in two tabs at once, and from versions of the page that are gone. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { loadCollection } from '../../src/book/collections';
import { format } from '../../src/core/i18n';
import { ui, VOICES, wake } from './site';

const tools = ui.workbench;
const PAGE = '/en/scorer/';
const bets = [...loadCollection('bets').values()].sort((a, b) => a.order - b.order);

const openKeep = async (page: Page): Promise<{ scorer: Locator; keep: Locator }> => {
  const scorer = await wake(page, 'scorer');
  const keep = scorer.locator('.tools > details').filter({ hasText: tools.tools.keep });
  await keep.locator('summary').click();
  await expect(keep.getByRole('button', { name: tools.keep.save })).toBeVisible();
  return { scorer, keep };
};
const stored = (page: Page, key: string) =>
  page.evaluate((name) => JSON.parse(localStorage.getItem(`wks:${name}`) ?? 'null') as unknown, key);
const errorsOf = (page: Page): string[] => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
};

test('a saved life is duplicated as often as one likes, and everything goes on', async ({ page }) => {
  const errors = errorsOf(page);
  await page.goto(PAGE);
  const { keep } = await openKeep(page);
  await keep.getByRole('button', { name: tools.keep.save }).click();
  const duplicate = keep.getByRole('button', { name: tools.keep.duplicate });
  for (const n of [2, 3, 4]) {
    await duplicate.first().click();
    await expect(duplicate).toHaveCount(n);
  }
  await page.reload();
  const again = (await openKeep(page)).keep;
  await expect(again.getByRole('button', { name: tools.keep.duplicate })).toHaveCount(4);
  // Of three alike one goes.
  await again
    .getByRole('button', { name: /^Delete Lin \(copy\)/ })
    .first()
    .click();
  await expect(again.getByRole('button', { name: tools.keep.duplicate })).toHaveCount(3);
  await again.getByRole('button', { name: tools.keep.save }).click();
  expect(errors).toEqual([]);
});

const LIFE = '1~guo~20201231~gave-blood_20200101';
/** What no widget has written, and what each of the widgets might have: damaged, too long, or of another kind. */
const NOBODYS = ['{', 'null', '1e400', '"lin"', '[]', '{}'];
const LIVES = [
  '[null,1,{},[],true]',
  '["","~","1~","3~lin~20201231","1~lin~20201231","1~lin~20201231"]',
  JSON.stringify([LIFE, LIFE, LIFE, '\u0000', 'x'.repeat(9999), '2~lin~20201231~.n_E0_A4']),
];
const CHOICES = [
  '{"__proto__":1,"constructor":2,"length":3}',
  JSON.stringify(Object.fromEntries(bets.map(({ id }) => [id, 'many']))),
  JSON.stringify(Object.fromEntries(bets.map(({ id }) => [id, -5]))),
  JSON.stringify(Object.fromEntries(bets.map(({ id }) => [id, null]))),
];

for (const [path, figure, values] of [
  [PAGE, 'scorer', [...NOBODYS, ...LIVES]],
  ['/en/start/', 'bets', CHOICES],
  [VOICES, 'viewpoints', CHOICES],
  ['/en/report/', 'report', [...NOBODYS, ...LIVES, ...CHOICES]],
  ['/en/trust/', null, NOBODYS.slice(0, 2)],
] as const)
  test(`whatever is stored, ${path} is whole`, async ({ page }) => {
    test.slow();
    const errors = errorsOf(page);
    for (const text of values) {
      await page.goto('/favicon.svg');
      await page.evaluate(
        (value) => ['lives', 'bets', 'stances', 'theme'].forEach((key) => localStorage.setItem(`wks:${key}`, value)),
        text,
      );
      await page.goto(path);
      if (figure === 'scorer') {
        const { keep } = await openKeep(page);
        const before = await keep.locator('li:not(.muted)').count();
        await keep.getByRole('button', { name: tools.keep.save }).click();
        await expect(keep.locator('li', { hasText: 'Lin' }).first()).toBeVisible();
        expect(await keep.locator('li').count()).toBeGreaterThanOrEqual(before);
      } else if (figure) await wake(page, figure);
      else await page.waitForLoadState('networkidle');
      expect(errors, text.slice(0, 80)).toEqual([]);
    }
  });

test.describe('two tabs', () => {
  test('lives saved in both are kept, and each tab shows them', async ({ page, context }) => {
    const other = await context.newPage();
    await page.goto(`${PAGE}?scorer=1~guo~20201231`);
    await other.goto(`${PAGE}?scorer=1~sun~20201231`);
    const [one, two] = [(await openKeep(page)).keep, (await openKeep(other)).keep];
    await one.getByRole('button', { name: tools.keep.save }).click();
    await two.getByRole('button', { name: tools.keep.save }).click();
    for (const keep of [one, two])
      for (const name of [/^Open Guo/, /^Open Sun/]) await expect(keep.getByRole('button', { name })).toHaveCount(1);
    await one.getByRole('button', { name: /^Delete Sun/ }).click();
    await expect(two.getByRole('button', { name: /^Open/ })).toHaveCount(1);
    expect(await stored(page, 'lives')).toEqual(['1~guo~20201231']);
  });

  test('bets placed in both are kept, and the card follows', async ({ page, context }) => {
    const [other, card] = [await context.newPage(), await context.newPage()];
    await page.goto('/en/start/');
    await other.goto('/en/start/');
    await card.goto('/en/report/');
    for (const one of [page, other]) await wake(one, 'bets');
    const report = await wake(card, 'report');
    const numbers = bets.flatMap((bet) => (bet.kind === 'number' ? [bet] : []));
    for (const [i, one] of [page, other].entries()) {
      const slider = one.locator('#bets').getByRole('slider', { name: numbers[i]!.question.en });
      while (!(await slider.isVisible())) await one.getByRole('button', { name: ui.bets.next }).click();
      await slider.focus();
      await one.keyboard.press('Home');
    }
    const said = { [numbers[0]!.id]: numbers[0]!.min, [numbers[1]!.id]: numbers[1]!.min };
    expect(await stored(page, 'bets')).toEqual(said);
    for (const one of [page, other]) await expect(one.locator('#bets .idle')).toHaveCount(bets.length - 2);
    await expect(report.locator('.difference.idle')).toHaveCount(bets.length - 2);
  });

  test('a life answers after another tab has chosen the citizen', async ({ page, context }) => {
    const other = await context.newPage();
    for (const one of [page, other]) await one.goto(PAGE);
    const scorer = await wake(page, 'scorer');
    await (await wake(other, 'scorer')).getByRole('button', { name: format(ui.scorer.readerCitizen.take, { name: 'Lin' }, 'en') }).click();
    await expect(scorer.getByText(format(ui.scorer.readerCitizen.goes, { name: 'Lin' }, 'en'))).toBeVisible();
    const date = scorer.locator('input[type=date]').first();
    await date.fill('2019-05-05');
    await date.blur();
    await expect.poll(() => new URL(page.url()).searchParams.get('scorer')).toContain('20190505');
  });

  test('light or dark is chosen for both', async ({ page, context }) => {
    const other = await context.newPage();
    for (const one of [page, other]) await one.goto('/en/plan/');
    const theme = page.locator('#theme');
    await theme.click();
    const chosen = await theme.getAttribute('aria-pressed');
    expect(chosen).not.toBe(await page.evaluate(() => String(matchMedia('(prefers-color-scheme: dark)').matches)));
    await expect(other.locator('#theme')).toHaveAttribute('aria-pressed', chosen!);
    await expect(other.locator('html')).toHaveAttribute('data-theme', chosen === 'true' ? 'dark' : 'light');
  });

  test('stands taken in both are kept', async ({ page, context }) => {
    const other = await context.newPage();
    for (const [i, one] of [page, other].entries()) {
      await one.goto(VOICES);
      const voices = await wake(one, 'viewpoints');
      await expect(voices.locator('.card').first()).toBeVisible();
      if (i === 0) continue;
      await (await wake(page, 'viewpoints')).locator('.card').nth(0).getByRole('radio').first().check();
      await voices.locator('.card').nth(1).getByRole('radio').first().check();
    }
    expect(Object.keys((await stored(page, 'stances')) as object)).toHaveLength(2);
    await expect(page.locator('.deck .card').nth(1).getByRole('radio').first()).toBeChecked();
  });
});

test('a saved life that can no longer be read says so, under nobody’s name, and the others go on', async ({ page }) => {
  await page.addInitScript(
    (lives) => localStorage.setItem('wks:lives', JSON.stringify(lives)),
    [
      '1~nobody~20201231~gave-blood_20200101',
      '1~guo~20201231~flew-to-the-moon_20200101~gave-blood_20200101',
      '7~lin~20201231',
      '1~sun~20201231',
    ],
  );
  await page.goto(PAGE);
  const { scorer, keep } = await openKeep(page);
  const rows = keep.getByRole('listitem');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(0)).toContainText(tools.keep.lost.unreadable);
  await expect(rows.nth(0).getByRole('button', { name: /^Open/ })).toHaveCount(0);
  await expect(rows.nth(1)).toContainText(tools.keep.lost.dropped);
  await expect(rows.nth(2)).toContainText(tools.keep.lost.version);
  await expect(rows.nth(3)).not.toContainText(tools.keep.lost.dropped);
  await rows
    .nth(1)
    .getByRole('button', { name: /^Open Guo/ })
    .click();
  await expect(scorer.getByRole('list', { name: ui.scorer.acts }).getByRole('listitem')).toHaveCount(1);
  await rows.nth(0).getByRole('button', { name: tools.keep.deleteLost }).click();
  await expect(rows).toHaveCount(3);

  await page.goto('/en/report/');
  const report = await wake(page, 'report');
  await expect(report).toContainText(format(ui.report.livesLost, { n: 2 }, 'en'));
});
