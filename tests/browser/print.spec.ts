/** The book on paper. */
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './look';
import { chapters, pages, person, SCORER, wake } from './site';

/** A4 with margins of a centimetre, at 96 dots an inch. */
const SHEET = { width: 718, height: 1047 };

/** Things wider than the sheet or than the box that cuts them off. */
const cut = (page: Page) =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    return [...document.querySelectorAll('main *')]
      .filter((one) => one.checkVisibility() && getComputedStyle(one).clipPath === 'none')
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        const cuts = getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1;
        return left < -1 || right > edge + 1 || cuts;
      })
      .map((one) => `${one.localName}.${one.getAttribute('class')} ${one.textContent?.trim().slice(0, 40)}`);
  });

const seen = (these: Locator) =>
  these.evaluateAll((all) =>
    all.filter((one) => one.checkVisibility() && one.getClientRects().length > 0).map((one) => one.outerHTML.slice(0, 90)),
  );

test.use({ viewport: SHEET });

for (const path of chapters) {
  test(`${path} prints whole: text, notes and figures, no controls`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const controls = page.locator('header.bar, main :is(button, select), .figure input:not(.visually-hidden)');
    expect(await controls.count()).toBeGreaterThan(0);
    expect.soft(await seen(controls), 'controls').toEqual([]);

    // A picture has its sources and no table beside it. How to cite it is for the screen; the page's own address stands on paper.
    const bodies = page.locator('.figure-more:not(.quote, :has(table)) > :not(summary), .revealed');
    expect(await bodies.count()).toBeGreaterThan(0);
    expect.soft((await seen(bodies)).length, 'sources and answers').toBe(await bodies.count());
    const closed = page.locator('.prose :is(.figure-more:has(table), .figure-more.quote):not([open]), .prose details:not([open]) .ledger');
    expect(await closed.count()).toBeGreaterThan(0);
    expect.soft(await seen(closed), 'what is closed').toEqual([]);

    // Terms print as words; the notes stand after the text, each once.
    const notes = await page.locator('.prose .note-text').allTextContents();
    expect(notes.length).toBeGreaterThan(3);
    expect.soft(await seen(page.locator('.note-body, .term-body')), 'within sentences').toEqual([]);
    await expect.soft(page.locator('#endnotes li')).toHaveText(notes);
    expect.soft(await seen(page.locator('#endnotes li'))).toHaveLength(notes.length);
    expect.soft(await cut(page)).toEqual([]);
  });
}

test('the pages of numbers and of sources print whole', async ({ page }) => {
  for (const path of pages.filter((one) => /\/(numbers|sources)\/$/.test(one))) {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('header.bar')).toBeHidden();
    const entries = page.locator('.entry, .list li');
    expect(await entries.count()).toBeGreaterThan(2);
    expect(await seen(entries)).toHaveLength(await entries.count());
    expect(await cut(page)).toEqual([]);
  }
});

test('what a reader has chosen is printed, in dark ink whatever the theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${SCORER}?scorer=1~guo~20201031`);
  const scorer = await wake(page, 'scorer');
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect(scorer.locator('p.outcome')).toContainText('Guo');
  await expect(scorer.locator('.controls')).toBeHidden();
  // The controls that said whose life it is and on which day are gone: the paper must say it otherwise.
  for (const text of [person('guo').line, '31 October 2020']) {
    const printed = scorer.getByText(text).and(page.locator(':not(.visually-hidden)'));
    expect.soft(await seen(printed), text).not.toEqual([]);
  }
  const luminance = await page.evaluate(() => {
    const [r = 0, g = 0, b = 0] = (getComputedStyle(document.body).color.match(/[\d.]+/g) ?? []).map(Number);
    return (r + g + b) / 3;
  });
  expect(luminance).toBeLessThan(60);
  expect(await cut(page)).toEqual([]);
});

test('every row of the scorer is printed, lists and companies too', async ({ page }) => {
  await page.goto(SCORER);
  await page.emulateMedia({ media: 'print' });
  const rows = page.locator('#scorer [data-scheme]');
  expect(await rows.count()).toBeGreaterThan(6);
  expect(await seen(rows)).toHaveLength(await rows.count());
});

test('a table that the reader has opened is printed', async ({ page }) => {
  await page.goto('/en/lists/');
  const table = page.locator('.prose .figure-more:has(table)').first();
  await page.emulateMedia({ media: 'print' });
  await expect(table).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await table.locator('summary').click();
  await page.emulateMedia({ media: 'print' });
  await expect(table.locator('table')).toBeVisible();
});

test('every chapter is at most twelve sheets of A4', async ({ page }) => {
  for (const path of chapters) {
    await page.goto(path);
    const document = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(document.slice(0, 5)).toBe('%PDF-');
    const sheets = document.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect.soft(sheets, path).toBeGreaterThan(3);
    expect.soft(sheets, path).toBeLessThanOrEqual(12);
  }
});

test('a figure that fits on a sheet stands whole on it; what may break is longer, or keeps its drawing whole', async ({ page }) => {
  // The sheet within its margins.
  const sheet = { width: 665, height: 1009 };
  await page.setViewportSize(sheet);
  let whole = 0;
  for (const path of chapters) {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const figures = await page.locator('.prose .figure').evaluateAll((all) =>
      all.map((one) => ({
        id: one.id,
        height: one.getBoundingClientRect().height,
        breaks: getComputedStyle(one).breakInside,
        keeps: [...one.querySelectorAll('.drawings > *, fieldset.board, .bureaus, .lists')].some(
          (drawing) => getComputedStyle(drawing).breakInside === 'avoid',
        ),
      })),
    );
    // Some of these are near the height of a sheet, and letters are not as wide everywhere.
    whole += figures.filter(({ height }) => height <= sheet.height).length;
    const wrong = figures.filter(({ height, breaks, keeps }) =>
      breaks === 'avoid' ? height > 1.05 * sheet.height : height < 0.95 * sheet.height && !keeps,
    );
    expect.soft(wrong, path).toEqual([]);
    await page.emulateMedia({ media: null });
  }
  expect(whole).toBeGreaterThan(15);
});
