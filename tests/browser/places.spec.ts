/** The map of places: one year and one life for map, results and lines of time; map and lines follow each other; links; the file that fails. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { loadCollection } from '../../src/book/collections';
import { formatInterval } from '../../src/core/i18n';
import { score } from '../../src/core/scoring';
import { book, compiledSchemes, ui, wake } from './site';

const words = ui.places;
const PATH = '/en/schemes/';
const open = async (page: Page, state?: string) => {
  await page.goto(state === undefined ? PATH : `${PATH}?places=${state}`);
  return wake(page, 'places');
};
const order = async (places: Locator) => places.locator('[data-row] a').allTextContents();
/** The mark of a place on its map, and its line of time. */
const marks = async (places: Locator, name: string) => {
  const at = (await order(places)).indexOf(name);
  return { map: places.locator(`[data-mark="${at}"]`), row: places.locator(`[data-row="${at}"]`) };
};
const year = (places: Locator) => places.getByRole('slider', { name: words.year });

test('every place has a mark on one of the maps and a line', async ({ page }) => {
  const places = await open(page);
  const all = [...loadCollection('places').values()].map(({ name }) => name.en!);
  expect((await order(places)).sort()).toEqual([...all].sort());
  for (const name of all) await expect((await marks(places, name)).map).toHaveCount(1);
});

test('one year moves marks, lines and the sentence', async ({ page }) => {
  const places = await open(page);
  const { map, row } = await marks(places, 'Rongcheng');
  for (const one of [map, row]) await expect(one.locator('use')).toHaveAttribute('class', 'compulsory part');
  const now = await places.locator('[data-now]').getAttribute('d');
  await year(places).press('ArrowRight');
  for (const one of [map, row]) await expect(one.locator('use')).toHaveAttribute('class', 'opt-in part');
  await expect(places.locator('[data-now]')).not.toHaveAttribute('d', now!);
  await expect(places.getByRole('status').first()).toContainText('by the end of 2021');
  await expect(page).toHaveURL(/places=1(~|%7E)2021/);
  await year(places).press('Home');
  await expect(places.locator('[data-row] use.not-yet')).toHaveCount(26);
});

test('results beside the places are what the scorer counts', async ({ page }) => {
  const places = await open(page);
  const schemes = compiledSchemes();
  for (const person of book.personas) {
    await places.getByRole('combobox', { name: words.whose }).selectOption({ label: person.name });
    await expect(page).toHaveURL(person === book.personas[0] ? /./ : new RegExp(`(~|%7E)${person.id}(~|%7E)`));
    for (const [name, id] of [
      ['Wendeng', 'wendeng-2020'],
      ['Weihai', 'weihai-2018'],
    ] as const) {
      const { points } = score(
        person,
        schemes.find(({ data }) => data.id === id)!,
        '2020-12-31',
      );
      await expect((await marks(places, name)).map.locator('.chip')).toContainText(formatInterval(points!, 'en', '?'));
    }
  }
  await places.getByRole('combobox', { name: words.whose }).selectOption({ label: words.nobody });
  expect((await places.locator('.chip').allTextContents()).join('')).toBe('');
});

test('what is chosen on the map stands out in the lines, and the other way round', async ({ page }) => {
  const places = await open(page);
  const suzhou = await marks(places, 'Suzhou');
  await suzhou.map.locator('use').click({ force: true });
  await expect(suzhou.row).toHaveAttribute('data-chosen', '');
  await expect(places.locator('.read').getByRole('status')).toContainText('Suzhou, Jiangsu.');
  const weihai = await marks(places, 'Weihai');
  await weihai.row.click({ position: { x: 4, y: 4 } });
  await expect(weihai.map).toHaveAttribute('data-chosen', '');
  await expect(places.locator(':is([data-mark], [data-row])[data-chosen]')).toHaveCount(2);
  const step = places.getByRole('slider', { name: words.place });
  await step.press('Home');
  await expect(step).toHaveAttribute('aria-valuetext', /^Suining\./);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });
  /** How far below the top of the window the map ends and a row begins. */
  const edges = (places: Locator, row: Locator) =>
    Promise.all([places.locator('div.whole'), row].map((one) => one.boundingBox())).then(([map, line]) => [map!.y + map!.height, line!.y]);

  test('the map stays above the list, and the row under it stands out on the map, without a word in the address', async ({ page }) => {
    const places = await open(page);
    for (const name of ['Shenzhen', 'Kenli']) {
      const { map, row } = await marks(places, name);
      // Its top comes to stand right under the map.
      await row.evaluate(
        (one, high) => scrollBy(0, one.getBoundingClientRect().top - high),
        (await places.locator('div.whole').boundingBox())!.height,
      );
      await expect(places.locator('div.whole')).toBeInViewport({ ratio: 1 });
      await expect(row).toHaveAttribute('data-chosen', '');
      await expect(map).toHaveAttribute('data-chosen', '');
      await expect(places.locator('.read').getByRole('status')).toContainText(name);
    }
    expect(new URL(page.url()).search).toBe('');
    // Scrolling is not read out; what the reader turns after it is, here without the scrolling that a focus brings.
    const told = places.locator('.read').getByRole('status');
    await expect(told).toHaveAttribute('aria-live', 'off');
    await year(places).evaluate((slider: HTMLInputElement) => {
      slider.value = '2019';
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await expect(told).toContainText('2019');
    await expect(told).toHaveAttribute('aria-live', 'polite');
  });

  test('a place that is tapped on the map is brought under it in the list', async ({ page }) => {
    const places = await open(page);
    const { map, row } = await marks(places, 'Baoji');
    await map.locator('use').click({ force: true });
    await expect(page).toHaveURL(/(~|%7E)baoji$/);
    await expect.poll(() => edges(places, row).then(([map = 0, line = 0]) => Math.abs(line - map))).toBeLessThan(2);
    await expect(places.locator('div.whole')).toBeInViewport({ ratio: 1 });
    await expect(row).toHaveAttribute('data-chosen', '');
  });

  test('a place of the inset stands out as a dot of the map that stays', async ({ page }) => {
    const places = await open(page);
    const { row } = await marks(places, 'Wendeng');
    await row.click({ position: { x: 4, y: 4 } });
    await expect(places.locator('div.whole .dot[data-chosen]')).toHaveCount(1);
    await expect(places.locator(`div.whole [data-dot="${await row.getAttribute('data-row')}"]`)).toHaveAttribute('data-chosen', '');
  });
});

test('a link leads to its state; a strange one to what can be read of it, and says so', async ({ page }) => {
  const places = await open(page, '1~2022~guo~wendeng');
  await expect(year(places)).toHaveValue('2022');
  await expect(places.getByRole('combobox')).toHaveValue('guo');
  await expect(places.locator('.read').getByRole('status')).toContainText('Wendeng, Shandong.');
  await open(page, '1~2012~guo~atlantis');
  await expect(year(places)).toHaveValue('2012');
  await expect(places.getByRole('alert')).toHaveText(words.linkBroken);
});

test('the small map of the chapter leads to the whole one', async ({ page }) => {
  await page.goto('/en/patchwork/');
  await expect(page.locator('figure.places [data-mark]')).toHaveCount(27);
  await page.getByRole('link', { name: words.whole }).click();
  await expect(page).toHaveURL(/\/en\/schemes\/#places$/);
});

test('the chapter on what came after draws the lines of the places whose consent is known, and says which of them turned', async ({
  page,
}) => {
  await page.goto('/en/since/');
  const figure = page.locator('figure.places');
  await expect(figure.getByRole('heading')).toContainText('Rongcheng went from');
  await expect(figure.locator('[data-row]')).toHaveCount(13);
  await expect(figure.locator('[data-chosen]')).toContainText('Rongcheng');
  // Nanjing keeps a scheme beside the one whose consent is known.
  await expect(figure.locator('[data-row]', { hasText: 'Nanjing' })).toBeVisible();
  await expect(figure.locator('[data-row]', { hasText: 'Qingzhen' })).toHaveCount(0);
  await expect(figure).toContainText('by late 2026');
  await expect(figure).toContainText(words.noEnd);
});

test('without its file the first state stays and a message says so; trying again helps', async ({ page }) => {
  await page.route('**/places-map.json', (route) => route.abort());
  const places = await open(page);
  await year(places).press('ArrowRight');
  await expect(places.getByRole('alert')).toHaveText(words.failed);
  await expect(year(places)).toHaveValue('2020');
  await page.unroute('**/places-map.json');
  await year(places).press('ArrowRight');
  await expect(places.getByRole('alert')).toBeHidden();
  await expect(places.getByRole('status').first()).toContainText('by the end of 2021');
});

test('a link whose file failed is read once the file is there', async ({ page }) => {
  await page.route('**/places-map.json', (route) => route.abort());
  const places = await open(page, '1~2022~guo~wendeng');
  await expect(places.getByRole('alert')).toHaveText(words.failed);
  await page.unroute('**/places-map.json');
  await year(places).focus();
  await expect(places.getByRole('alert')).toBeHidden();
  await expect(year(places)).toHaveValue('2022');
  await expect(places.getByRole('combobox')).toHaveValue('guo');
  await expect(places.locator('.read').getByRole('status')).toContainText('Wendeng, Shandong.');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the map shows the end of 2020 with the results of the first life', async ({ page }) => {
    await page.goto(PATH);
    const places = page.locator('#places');
    await expect(year(places)).toBeHidden();
    await expect(places.locator('[data-mark]')).toHaveCount(27);
    await expect(places.getByText('1,010', { exact: true })).toBeVisible();
  });
});
