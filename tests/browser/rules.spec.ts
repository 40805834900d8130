/** Rules on an invented town: every printed result is what the core works out here, by hand, by link and without a script. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { loadCollection } from '../../src/book/collections';
import { overview, type Setting } from '../../src/features/town/model';
import { ui, wake } from './site';
import { format } from '../../src/core/i18n';
import { clean, confusions, twice } from './twice';

const GOOD = '/en/good/';
const town = loadCollection('towns').get('invented')!;
const words = ui.town;

const address = (page: Page, key = 'rules') => expect.poll(() => new URL(page.url()).searchParams.get(key));

type Spot = readonly [x: number, y: number];
const spotsIn = (path: string): Spot[] => [...path.matchAll(/M([\d.]+) ([\d.]+)h0/g)].map(([, x, y]) => [Number(x), Number(y)]);

/** How many dots stand together in the picture, from left to right; null while two are on one place. */
async function blocks(widget: Locator): Promise<number[] | null> {
  const paths = await widget.locator('.stage path').evaluateAll((all) => all.map((path) => path.getAttribute('d')!));
  const spots = spotsIn(paths.join('')).sort(([a], [b]) => a - b);
  if (new Set(spots.map(String)).size < spots.length) return null;
  const starts = spots.flatMap(([x], i) => (x - (spots[i - 1]?.[0] ?? -Infinity) > 1.5 ? [i] : []));
  return starts.map((start, i) => (starts[i + 1] ?? spots.length) - start);
}

/** The sentence, the picture's labels and the table against a run here. */
async function expectTown(widget: Locator, setting: Setting): Promise<void> {
  const { falls, rises, wrong, wronglyFallen, dimensions } = overview(town, setting);
  const sentence = widget.locator('.sentence');
  await expect(sentence).toContainText(`${falls} of ${town.people} people fall below zero and ${rises} rise`);
  if (setting.error > 0) await expect(sentence).toContainText(new RegExp(`${wrong} are wrong\\. By mistake alone ${wronglyFallen} people`));
  else await expect(sentence).toContainText(words.noError);
  const stays = town.people - falls - rises;
  await expect(widget.locator('.labels span')).toHaveText([
    falls === 0 ? 'Nobody falls' : `${falls} people fall`,
    stays === 0 ? 'nobody stays' : `${stays} stay`,
    rises === 0 ? 'nobody rises' : `${rises} rise`,
  ]);
  await expect.poll(() => blocks(widget)).toEqual([falls, stays, rises].filter(Boolean));
  const groups = dimensions.flatMap(({ groups: of }) => of);
  const rows = widget.locator('tbody tr');
  await expect(rows).toHaveCount(groups.length + 2);
  for (const [i, { falls: share }] of groups.entries())
    await expect(rows.nth(i).locator('td').nth(1)).toHaveText(`${Math.round(100 * share)}%`);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the first five rules stand with what became of them', async ({ page }) => {
    await page.goto(GOOD);
    const widget = page.locator('#town .rules');
    await expect(widget.locator('noscript p')).toBeVisible();
    await expectTown(widget, town.start);
    await widget.getByText(ui.figure.asTable, { exact: true }).click();
    await expect(widget.getByRole('table')).toBeVisible();
    await page.getByText(words.assumed.summary, { exact: true }).click();
    await page.locator('.assumed').getByRole('link', { name: ui.chapter.details.link }).click();
    const assumed = town.deeds.length + town.dimensions.flatMap(({ groups }) => groups).length;
    await expect(page.locator(':target tbody tr')).toHaveCount(assumed);
  });
});

test('rules are written by the keyboard, and the address holds them', async ({ page }) => {
  await page.goto(GOOD);
  const widget = await wake(page, 'town');
  await expectTown(widget, town.start);
  expect(new URL(page.url()).search).toBe('');

  await widget.getByRole('slider', { name: format(words.points, { n: 3 }, 'en') }).focus();
  await page.keyboard.press('Home');
  await widget.getByRole('combobox', { name: format(words.deed, { n: 1 }, 'en') }).selectOption('wallet');
  await widget.getByRole('combobox', { name: format(words.deed, { n: 2 }, 'en') }).selectOption('');
  await widget.getByRole('radio', { name: '10%' }).focus();
  await page.keyboard.press('Space');
  await widget.getByRole('radio', { name: words.watchAlike }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const [, , bill, red, form] = town.start.rules;
  const setting = { rules: [{ deed: 'wallet', points: 10 }, { ...bill!, points: -50 }, red!, form!], watch: 2, error: 10 };
  await expectTown(widget, setting);
  await expect(widget.locator('.sentence')).toContainText('Lower Street is watched 2 times as closely');
  await address(page).toBe('1~2~10~wallet_10~bill_-50~red_-10~form_-10');

  await page.reload();
  await expectTown(await wake(page, 'town'), setting);
  await widget.getByLabel(words.mark).selectOption('minority');
  const speakers = overview(town, setting).residents.filter(({ groups }) => groups.includes('minority')).length;
  await expect.poll(async () => spotsIn((await widget.locator('path.large').getAttribute('d'))!).length).toBe(speakers);
  await widget.getByRole('button', { name: words.reset }).click();
  await expectTown(widget, town.start);
  await address(page).toBeNull();
});

for (const [motion, walks] of [
  ['no-preference', true],
  ['reduce', false],
] as const)
  test(`people ${walks ? 'walk' : 'do not walk'} to where a rule puts them where motion is: ${motion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: motion });
    await page.goto(GOOD);
    const widget = await wake(page, 'town');
    await widget.locator('.stage').evaluate((stage) => {
      const drawn: string[] = [];
      Object.assign(window, { drawn });
      new MutationObserver((all) => drawn.push(...all.map(({ target }) => (target as Element).getAttribute('d')!))).observe(stage, {
        subtree: true,
        attributeFilter: ['d'],
      });
    });
    await widget.getByRole('slider', { name: format(words.points, { n: 4 }, 'en') }).focus();
    await page.keyboard.press('Home');
    const rules = town.start.rules.map((rule, i) => (i === 3 ? { ...rule, points: -50 } : rule));
    await expectTown(widget, { ...town.start, rules });
    // Dots stand in rows; whoever is between two rows is on the way.
    const drawn = await page.evaluate(() => (window as unknown as { drawn: string[] }).drawn);
    const onTheWay = drawn.filter((path) => spotsIn(path).some(([, y]) => (y - 0.5) % 1 !== 0));
    expect(drawn.length).toBeGreaterThan(0);
    expect(onTheWay.length > 0).toBe(walks);
  });

for (const [width, height] of [
  [360, 740],
  [740, 360],
  [768, 1024],
] as const)
  test(`the picture stays in sight with each of its controls, ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(GOOD);
    const widget = await wake(page, 'town');
    const picture = widget.locator('.stage svg');
    const controls = await widget.locator('.rule-inputs :is(select, input)').all();
    expect(controls.length).toBeGreaterThan(10);
    for (const control of controls) {
      await control.focus();
      await expect(picture).toBeInViewport({ ratio: 1 });
      const [{ y = 0, height: high = 0 }, seen] = [(await picture.boundingBox())!, (await control.locator('xpath=..').boundingBox())!];
      expect(seen.y + seen.height).toBeGreaterThan(y + high);
    }
  });

test('a deed has one rule, and an empty sheet leaves everybody at zero', async ({ page }) => {
  await page.goto(`${GOOD}?rules=1~1~3~-`);
  const widget = await wake(page, 'town');
  await expect(widget.locator('.sentence')).toHaveText(`Without a rule nobody rises and nobody falls: all ${town.people} stay at zero.`);
  await widget.getByRole('combobox', { name: format(words.deed, { n: 1 }, 'en') }).selectOption('dog');
  await expect(widget.getByRole('combobox', { name: format(words.deed, { n: 2 }, 'en') }).locator('option[value=dog]')).toBeDisabled();
  await expectTown(widget, { rules: [{ deed: 'dog', points: 10 }], watch: 1, error: 3 });
});

test('a link that cannot be read says so', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${GOOD}?rules=9~%00~x`);
  await expect((await wake(page, 'town')).getByRole('alert')).toHaveText(words.linkBroken);
  await expectTown(page.locator('#town .rules'), town.start);
  await page.goto(`${GOOD}?rules=1~1~0~bill_-20~spit_-50`);
  const widget = await wake(page, 'town');
  await expect(widget.getByRole('alert')).toBeVisible();
  await expectTown(widget, { rules: [{ deed: 'bill', points: -20 }], watch: 1, error: 0 });
  expect(errors).toEqual([]);
});

test('two copies write into their own places', async ({ page }) => {
  await twice(page, GOOD, 'town', 'rules');
  await page.goto(GOOD);
  const one = await wake(page, 'town');
  const two = await wake(page, 'town-2');
  await two.getByText('10%', { exact: true }).first().click();
  await expectTown(two, { ...town.start, error: 10 });
  await expectTown(one, town.start);
  await one.locator('.choices').getByText('none', { exact: true }).click();
  await address(page, 'rules-2').toMatch(/^1~1~10~/);
  await address(page).toMatch(/^1~1~0~/);
  await expectTown(two, { ...town.start, error: 10 });
  expect(await confusions(page, 'town')).toMatchObject(clean);
});
