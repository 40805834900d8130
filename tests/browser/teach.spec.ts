/** The lessons on the screen, by the keyboard, and on paper. */
import { expect, test } from '@playwright/test';
import { flat, readPdf } from '../readers';
import { pages } from './site';

const plans = pages.filter((path) => /^\/en\/teach\/[^/]+\/$/.test(path));
const SIX = '/en/teach/six-answers/';

/** Pages of a PDF file, by the objects that stand for them. */
const sheetsOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length;

test('a plan and a sheet at every level fit on one piece of paper, A4 and Letter', async ({ page }) => {
  test.slow();
  expect(plans.length).toBeGreaterThan(0);
  for (const plan of plans)
    for (const path of [plan, ...['easy', 'standard', 'deep'].map((level) => `${plan}sheet/?level=${level}`)]) {
      await page.goto(path);
      for (const format of ['A4', 'Letter']) {
        const margin = { top: '12mm', bottom: '12mm', left: '14mm', right: '14mm' };
        expect.soft(sheetsOf(await page.pdf({ format, margin })), `${path} ${format}`).toBeLessThanOrEqual(2);
      }
    }
});

test('on paper cards stand under their heading, and the tally table of one task begins under its title', async ({ page }) => {
  for (const plan of plans) {
    await page.goto(`${plan}cards/`);
    const sets = await page.locator('main ul.cards').evaluateAll((all) =>
      all.map((set) => {
        let head = set.previousElementSibling;
        while (head && head.tagName !== 'H2') head = head.previousElementSibling;
        return [head?.textContent ?? '', set.firstElementChild?.textContent ?? ''] as const;
      }),
    );
    expect(sets.length).toBeGreaterThan(0);
    const paper = await readPdf(await page.pdf({ format: 'A4', tagged: true }));
    const pages = paper.pages.map(flat);
    for (const [head, first] of sets) {
      const from = pages.filter((words) => words.includes(flat(head)));
      expect
        .soft(
          from.some((words) => words.includes(flat(first).slice(-20))),
          `${plan}: ${head}`,
        )
        .toBe(true);
    }
  }
  await page.goto('/en/class/tally/#six-answers');
  const { pages } = await readPdf(await page.pdf({ format: 'A4', tagged: true }));
  expect(flat(pages[0]!)).toContain(flat(await page.locator('section:has(#six-answers) caption').first().innerText()));
});

test('the level of a sheet comes from its address, and a choice is written there', async ({ page }) => {
  await page.goto(`${SIX}sheet/?level=easy`);
  await expect(page.locator('#easy')).toBeVisible();
  await expect(page.locator('#standard, #deep').filter({ visible: true })).toHaveCount(0);
  await page.locator('.pill').getByText('With a source').click();
  await expect(page.locator('#deep')).toBeVisible();
  await expect(page).toHaveURL(/\?level=deep$/);
});

test('the arrow keys turn the slides, there and back', async ({ page }) => {
  await page.goto(`${SIX}slides/`);
  const slides = page.locator('.slide');
  const first = slides.nth(0);
  await first.scrollIntoViewIfNeeded();
  await page.keyboard.press('ArrowRight');
  await expect(slides.nth(1)).toBeInViewport({ ratio: 0.6 });
  await page.keyboard.press('ArrowLeft');
  await expect(first).toBeInViewport({ ratio: 0.6 });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('a level can be chosen all the same', async ({ page }) => {
    await page.goto(`${SIX}sheet/`);
    await expect(page.locator('#standard')).toBeVisible();
    await page.getByText('Easy reading', { exact: true }).first().click();
    await expect(page.locator('#easy')).toBeVisible();
    await expect(page.locator('#standard')).toBeHidden();
  });
});
