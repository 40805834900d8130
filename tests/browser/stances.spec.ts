/** What a reader may do with the arguments: take a stand, walk the map, guess a survey's answer. */
import { expect, test, type Page } from '@playwright/test';
import { loadCollection } from '../../src/book/collections';
import { format } from '../../src/core/i18n';
import { ui, VOICES, wake } from './site';

const words = ui.viewpoints;
const all = [...loadCollection('viewpoints').values()];
const textOf = (id: string) => all.find((one) => one.id === id && one.kind === 'argument') as { text: { en: string } };

const open = async (page: Page) => {
  await page.goto(VOICES);
  const voices = await wake(page, 'viewpoints');
  const card = (id: string) =>
    voices
      .locator('.deck')
      .first()
      .locator('.card', { hasText: textOf(id).text.en });
  return { voices, card, standing: voices.locator('.standing') };
};
const stored = (page: Page) => page.evaluate(() => localStorage.getItem('wks:stances'));

test('a stand gives a place among the five, stays on the device and is taken back', async ({ page }) => {
  const { card, standing } = await open(page);
  await expect(standing).toContainText(words.standing.none);
  await card('adam-1').getByRole('radio', { name: words.stance.yes, exact: true }).check();
  await card('li-3').getByRole('radio', { name: words.stance.ratherNo, exact: true }).check();
  await expect(standing).toContainText('Adam +1 (1 of 1 answered).');
  await expect(standing).toContainText(/Mr\. Li [-−]0\.5 \(1 of 2 answered\)\./);
  expect(new URL(page.url()).search).toBe('');

  await page.reload();
  const again = await open(page);
  await expect(again.standing).toContainText('Adam +1');
  expect(JSON.parse((await stored(page)) ?? '')).toEqual({ 'adam-1': 2, 'li-3': -1 });
  await again.standing.getByRole('button', { name: words.standing.forget }).click();
  await expect(again.standing).toContainText(words.standing.none);
  expect(await stored(page)).toBeNull();
});

test('a link carries the answers only when the reader asks for it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { voices, card } = await open(page);
  const withAnswers = voices.getByRole('button', { name: words.linkWithStances });
  await expect(withAnswers).toBeDisabled();
  await card('h-1').getByRole('radio', { name: words.stance.no, exact: true }).check();
  await voices.getByRole('button', { name: words.link, exact: true }).click();
  await expect(voices.getByText(words.copied)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('h-1');
  await withAnswers.click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('h-1_a');

  await page.evaluate(() => localStorage.clear());
  await page.goto(link);
  await wake(page, 'viewpoints');
  await expect(page.locator('.standing')).toContainText(/Mr\. H [-−]1/);
  expect(await stored(page)).toBeNull();
});

test('the map is drawn when asked for, walked by arrow keys, and leads to the cards', async ({ page }) => {
  const { voices } = await open(page);
  await voices.locator('details.named > summary').click();
  const map = voices.locator('.map');
  await expect(map.locator('svg a')).toHaveCount(0);
  await map.getByText(words.map.show).click();
  const dots = map.locator('svg a');
  await expect(dots).toHaveCount(23);
  const start = map.locator('[data-id="li-3"]');
  await start.focus();
  await page.keyboard.press('ArrowRight');
  const next = await page.evaluate(() => document.activeElement?.getAttribute('data-id'));
  expect(next).not.toBe('li-3');
  await page.keyboard.press('ArrowLeft');
  await expect(start).toBeFocused();
  await page.keyboard.press('Enter');
  const card = voices
    .locator('.deck')
    .first()
    .locator('.card', { hasText: textOf('li-3').text.en });
  await expect(card.locator('.who b')).toBeVisible();
  await expect(card).toBeInViewport();
});

test('a survey’s bar waits for the guess and then stands beside it', async ({ page }) => {
  const survey = [...loadCollection('surveys').values()].find(({ id }) => id === 'students-informed-2019')!;
  await page.goto(VOICES);
  const figure = page.locator(`#survey-${survey.id}`);
  await figure.scrollIntoViewIfNeeded();
  const value = figure.locator('li b').nth(survey.predict!.answer);
  await expect(value).toBeHidden();
  const slider = figure.getByRole('slider');
  await expect(slider).toBeEnabled();
  await slider.fill('40');
  await figure.getByRole('button', { name: ui.surveys.show }).click();
  await expect(value).toBeVisible();
  await expect(figure.getByRole('status')).toHaveText(
    format(ui.surveys.guessed, { guess: '40%', value: `${survey.answers[survey.predict!.answer]!.value}%` }, 'en'),
  );
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('surveys are open, and nothing that needs script is offered', async ({ page }) => {
    await page.goto('/en/surveys/');
    let count = 0;
    for (const figure of await page.locator('figure').all()) {
      // A stack is there twice, of which a page shows the one that its width has room for.
      const values = figure.locator(':is(text.amount, foreignObject b, li b)');
      const shown = await values.filter({ visible: true }).allTextContents();
      expect(new Set(shown)).toEqual(new Set(await values.allTextContents()));
      count += shown.length;
    }
    expect(count).toBeGreaterThan(20);
    await expect(page.getByRole('slider')).toHaveCount(0);
  });
});
