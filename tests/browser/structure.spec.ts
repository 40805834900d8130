/** Who runs what: a few bodies, more on touch, one relation followed in time, the list beneath. */
import { expect, test, type Page } from '@playwright/test';
import { loadCollection } from '../../src/book/collections';
import { ui, wake } from './site';

const PATH = '/en/plan/';
const words = ui.structure;
const all = [...loadCollection('structure').values()];
const bodies = all.flatMap((one) => (one.kind === 'body' ? [one] : []));
const starting = bodies.filter(({ start }) => start);

const open = async (page: Page, state?: string) => {
  await page.goto(state === undefined ? PATH : `${PATH}?structure=${state}`);
  const structure = await wake(page, 'structure');
  return {
    structure,
    boxes: structure.locator('foreignObject button'),
    box: (name: string) => structure.locator('foreignObject').getByRole('button', { name }),
  };
};

test('it begins with six bodies; touching one brings its neighbours, many of them as one', async ({ page }) => {
  const { structure, boxes, box } = await open(page);
  await expect(boxes).toHaveCount(starting.length);
  await box('Central bank').click();
  await expect(box('Central bank')).toHaveAttribute('aria-pressed', 'true');
  await expect(structure.getByRole('status').first()).toHaveText(/^People’s Bank of China: \d+ ties/);
  await expect(box('Credit Reference Center')).toBeVisible();
  await expect(box('12 cities')).toBeVisible();
  await expect(page).toHaveURL(/structure=1(~|%7E)20261122(~|%7E)pboc$/);
  await box('12 cities').press('Enter');
  await expect(box('Rongcheng')).toBeVisible();
  await structure.getByRole('button', { name: words.reset }).click();
  await expect(boxes).toHaveCount(starting.length);
  await expect(page).toHaveURL(new RegExp(`${PATH}$`));
});

test('one relation is followed in time: told, turned down, stopped, part owner', async ({ page }) => {
  const { structure, box } = await open(page, '1~20150105~pboc');
  await structure.locator('section').getByRole('button', { name: 'Tencent Credit' }).click();
  const line = structure.locator('path.followed');
  await expect(box('Tencent Credit')).toBeVisible();
  await expect(line).toHaveCount(1);
  await expect(structure.locator('text.followed')).toHaveText(words.types.tells.out);
  const slider = structure.getByRole('slider', { name: words.asOf });
  await slider.focus();
  for (let i = 0; i < 40 && (await slider.getAttribute('aria-valuetext')) !== '21 April 2017'; i++) await page.keyboard.press('ArrowRight');
  await expect(line).toHaveCount(0);
  for (let i = 0; i < 40 && (await slider.getAttribute('aria-valuetext')) !== '31 January 2018'; i++)
    await page.keyboard.press('ArrowRight');
  await expect(structure.locator('text.followed')).toHaveText(words.types.stops.out);
  await expect(page).toHaveURL(/structure=1(~|%7E)20180131(~|%7E)pboc(~|%7E)tencent-credit$/);
  await page.reload();
  await wake(page, 'structure');
  await expect(structure.locator('text.followed')).toHaveText(words.types.stops.out);
});

test('every tie of an opened body names its date and leads to a source of this site', async ({ page }) => {
  const { structure } = await open(page, '1~20261122~baihang');
  const rows = structure.locator('section li');
  await expect.poll(() => rows.count()).toBeGreaterThan(3);
  for (const row of await rows.all()) {
    for (const tie of await row.locator('.ties p').all()) {
      await expect(tie).toHaveText(/\b(19|20)\d\d\b/);
      expect(await tie.getByRole('link').count()).toBeGreaterThan(0);
    }
    await expect(row.getByRole('link').first()).toHaveAttribute('href', /\/en\/sources\/#[\w-]+$/);
  }
});

test('a strange link says so and keeps what it can; a file that does not come leaves the list', async ({ page }) => {
  for (const strange of ['9~20180101~pboc', '1~20180101~pboc.no-such', encodeURIComponent('1~<img src=x>~a'), '%E0%A4%A']) {
    const { structure } = await open(page, strange);
    await expect(structure.getByRole('alert')).toHaveText(words.linkBroken);
  }
  await page.route('**/bodies.json', (route) => route.abort());
  await page.goto(PATH);
  await page.locator('#structure').scrollIntoViewIfNeeded();
  await expect(page.locator('#structure').getByRole('alert')).toHaveText(words.failed);
  await expect(page.locator('#structure foreignObject button').first()).toBeDisabled();
});

test('the boxes stay within the picture at every width', async ({ page }) => {
  for (const [state, width] of [undefined, '1~20261122~pboc.baihang._7._6'].flatMap((one) =>
    [320, 768, 1280].map((at) => [one, at] as const),
  )) {
    const { structure } = await open(page, state);
    await page.setViewportSize({ width, height: 900 });
    await expect
      .poll(() =>
        structure.evaluate((one) => {
          const frame = one.getBoundingClientRect();
          return [...one.querySelectorAll('foreignObject button')]
            .filter((button) => {
              const { left, right } = button.getBoundingClientRect();
              return left < frame.left - 1 || right > frame.right + 1 || button.scrollWidth > button.clientWidth + 1;
            })
            .map((button) => button.textContent?.trim());
        }),
      )
      .toEqual([]);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the picture of the beginning stands, and the list leads from body to body', async ({ page }) => {
    await page.goto(PATH);
    const figure = page.locator('#structure');
    await expect(figure.locator('foreignObject button')).toHaveCount(starting.length);
    await figure.getByText(words.list, { exact: true }).click();
    // The list stands on the page beside the chapter.
    await figure.locator('.list').getByRole('link', { name: ui.chapter.details.link }).click();
    const list = page.locator(new URL(page.url()).hash);
    await expect(list.locator('> section > ul > li')).toHaveCount(bodies.length);
    const bank = page.locator('#structure-pboc');
    const to = bank.getByRole('link', { name: 'Baihang Credit' }).first();
    await to.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('#structure-baihang')).toBeInViewport();
    await expect(page.locator('#structure-baihang')).toContainText(words.types.licenses.in);
    // Nothing leads nowhere.
    const astray = await list
      .locator('a[href^="#"]')
      .evaluateAll((links) => links.filter((link) => !document.querySelector(link.getAttribute('href')!)).length);
    expect(astray).toBe(0);
  });
});
