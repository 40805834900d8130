/** What machines can tell of accessibility (axe), and the keyboard alone. */
import { expect, type Locator, type Page } from '@playwright/test';
import { axeFaults } from './axe';
import { test } from './look';
import { act, embeds, pages, SCORER, templates, ui, VOICES, wake } from './site';

const openAll = (page: Page, within: string, open = true) =>
  page.locator(`${within} details`).evaluateAll((all, open) => all.forEach((one) => ((one as HTMLDetailsElement).open = open)), open);

/** How far the page can be scrolled sideways, and what sticks out of it. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const clipped = (one: Element | null): boolean =>
      !!one && (getComputedStyle(one).overflowX !== 'visible' || clipped(one.parentElement));
    const wide = [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > edge + 1 && one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => !clipped(one.parentElement))
      .map((one) => `${one.localName}.${one.getAttribute('class')}`);
    return { scroll: document.documentElement.scrollWidth - edge, wide };
  });

for (const path of templates)
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await page.goto(path);
    expect(await axeFaults(page)).toEqual([]);
  });

// Pages of one kind differ in their words: each is tried on the narrowest screen with all opened, one of each kind also closed and on wider
// ones; many pages in one test.
const EACH = 24;
const all = [...pages, ...embeds];
for (let first = 0; first < all.length; first += EACH)
  test(`pages ${first + 1} to ${Math.min(first + EACH, all.length)} fit the screen`, async ({ page }) => {
    test.slow();
    for (const path of all.slice(first, first + EACH)) {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(path);
      for (const open of templates.includes(path) ? [false, true] : [true]) {
        await openAll(page, 'main', open);
        await expect(page.locator('details[open][data-part]')).toHaveCount(0);
        for (const width of templates.includes(path) ? [1280, 768, 320] : [320]) {
          await page.setViewportSize({ width, height: 800 });
          expect.soft({ path, width, open, ...(await overflow(page)) }).toEqual({ path, width, open, scroll: 0, wide: [] });
        }
      }
    }
  });

test('axe finds nothing on the scorer in use, all opened', async ({ page }) => {
  await page.goto(
    `${SCORER}?scorer=1~sun~20201231~lost-contract-lawsuit_20200224~listed-by-court_20200518~volunteered_20201130_300~none_20200101`,
  );
  const scorer = await wake(page, 'scorer');
  await expect(scorer.getByRole('alert')).toBeVisible();
  await expect(scorer.getByRole('status').first()).toContainText('Sun');
  await openAll(page, '#scorer');
  expect(await axeFaults(page, '#scorer')).toEqual([]);
});

test('axe finds nothing on the voices in use, all opened', async ({ page }) => {
  await page.goto(`${VOICES}?voices=9~`);
  const voices = await wake(page, 'viewpoints');
  await expect(voices.getByRole('alert')).toBeVisible();
  await openAll(page, '#viewpoints');
  await voices.getByLabel(ui.viewpoints.first).selectOption('mrs-zhang');
  expect(await axeFaults(page, '#viewpoints')).toEqual([]);
});

/** What has the focus: a mark of its own in `data-stop`, and whether one sees it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement as HTMLElement;
    const shown = (one.matches('.visually-hidden') ? one.closest('label') : one) ?? one;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    // The calendar button inside a date field is the browser's own and draws its own ring; the field itself has no focus then.
    const browsersOwn = one.matches('input[type=date]:not(:focus):focus-within');
    const box = shown.getBoundingClientRect();
    const over = document.elementFromPoint(
      Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1),
      Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 0), innerHeight - 1),
    );
    return {
      stop: one.dataset['stop'] ?? null,
      name: `${one.localName} ${one.getAttribute('aria-label') ?? one.innerText?.slice(0, 40) ?? ''}`,
      outlined: browsersOwn || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2),
      uncovered: box.width > 0 && !!over && (shown.contains(over) || over.contains(shown)),
    };
  });

test('the skip link leads past the bar and the list of sections', async ({ page }) => {
  await page.goto(SCORER);
  const skip = page.getByRole('link', { name: ui.site.nav.skip });
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  expect(await focused(page)).toMatchObject({ outlined: true, uncovered: true });
  await page.keyboard.press('Enter');
  await expect(page.locator('main article')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => !!document.activeElement?.closest('main article'))).toBe(true);
});

test('the chapter menu opens, leads on, and closes by keyboard', async ({ page }) => {
  await page.goto(SCORER);
  const menu = page.locator('.menu');
  await menu.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(menu.getByRole('link').first()).toBeVisible();
  await expect(menu.getByRole('link', { name: 'One country, many ledgers' })).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('link').first()).toBeFocused();
  expect(await focused(page)).toMatchObject({ outlined: true, uncovered: true });
  const to = await menu.getByRole('link').first().getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${to}$`));

  await page.locator('.menu summary').focus();
  await page.keyboard.press('Space');
  await expect(menu.getByRole('link').first()).toBeVisible();
  await page.keyboard.press('Space');
  await expect(menu.getByRole('link').first()).toBeHidden();
});

/** Marks every control that Tab should reach, of a group of radios the chosen one or else the first, and says their marks. */
const mark = (root: Locator) =>
  root.evaluate((element) => {
    const controls = [...element.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]')].filter(
      (one) => one.checkVisibility() && !one.matches(':disabled'),
    );
    const group = (one: Element) => (one instanceof HTMLInputElement && one.type === 'radio' ? one.name : null);
    return controls
      .filter((one) => {
        const name = group(one);
        if (name === null) return true;
        const radios = controls.filter((other) => group(other) === name);
        return one === (radios.find((radio) => radio.matches(':checked')) ?? radios[0]);
      })
      .map((one, i) => (one.dataset['stop'] = String(i)));
  });

async function walk(page: Page, root: Locator, from: string): Promise<void> {
  const stops = await mark(root);
  await root.locator(`[data-stop="0"]`).focus();
  await page.keyboard.press('Shift+Tab');
  const reached: string[] = [];
  for (let i = 0; i < stops.length * 4 && reached.at(-1) !== stops.at(-1); i++) {
    await page.keyboard.press('Tab');
    const { stop, name, outlined, uncovered } = await focused(page);
    expect({ name, outlined, uncovered }, `${from}, ${stop}`).toEqual({ name, outlined: true, uncovered: true });
    if (stop !== null && stop !== reached.at(-1)) reached.push(stop);
  }
  expect(reached).toEqual(stops);
}

test('Tab reaches every control of the scorer in order, and one sees where one is', async ({ page }) => {
  await page.goto(SCORER);
  const scorer = await wake(page, 'scorer');
  await scorer.getByLabel(ui.scorer.add).selectOption({ label: act('volunteered').label });
  await scorer.locator('[data-scheme] summary').first().click();
  await expect(scorer.getByRole('button', { name: ui.scorer.addButton, exact: true })).toBeEnabled();
  await walk(page, scorer, 'scorer');
});

test('Tab reaches every control of the voices in order, and one sees where one is', async ({ page }) => {
  await page.goto(VOICES);
  await walk(page, await wake(page, 'viewpoints'), 'voices');
});

test('the scorer is used by keyboard alone', async ({ page }) => {
  await page.goto(SCORER);
  const scorer = await wake(page, 'scorer');
  await scorer.getByRole('radio', { name: 'Lin' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(scorer.getByRole('radio', { name: 'Zhao' })).toBeChecked();
  await expect(scorer.getByRole('radio', { name: 'Zhao' })).toBeFocused();
  await expect(scorer.getByRole('status').first()).toContainText('Zhao');
  await scorer.getByLabel(ui.scorer.add).focus();
  await page.keyboard.type('gave blood');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(scorer.getByRole('list', { name: ui.scorer.acts })).toContainText(act('gave-blood').label);
  const why = scorer.locator('[data-scheme] summary').first();
  await why.focus();
  await page.keyboard.press('Enter');
  await expect(scorer.locator('.ledger').first()).toBeVisible();
});
