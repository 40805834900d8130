/** The voices once their script runs. */
import { expect, test, type Page } from '@playwright/test';
import { loadCollection } from '../../src/book/collections';
import { format } from '../../src/core/i18n';
import { axeFaults } from './axe';
import { expectToFit, ui, VOICES, wake } from './site';
import { clean, confusions, twice } from './twice';

const words = ui.viewpoints;
const all = [...loadCollection('viewpoints').values()];
const people = all.flatMap((one) => (one.kind === 'person' ? [one] : []));
const themes = all.flatMap((one) => (one.kind === 'theme' ? [one] : []));
const deckOf = all.flatMap((one) => (one.kind === 'argument' && people.some(({ id }) => id === one.by) ? [one] : []));
const nameOf = (id: string) => people.find((one) => one.id === id)!.name;

const open = async (page: Page, state?: string) => {
  await page.goto(state === undefined ? VOICES : `${VOICES}?voices=${state}`);
  const voices = await wake(page, 'viewpoints');
  const named = voices.locator('details.named');
  if ((await named.getAttribute('open')) === null) await named.locator('> summary').click();
  return {
    voices,
    deck: voices.locator('.deck').first(),
    cards: voices.locator('.deck').first().locator('.card').filter({ visible: true }),
    names: voices.locator('.deck').first().locator('details[open] b'),
    themes: voices.locator('.themes').first(),
    first: voices.getByLabel(words.first),
    second: voices.getByLabel(words.second),
    pair: voices.locator('.pair'),
  };
};
const addressed = (page: Page) => new URL(page.url()).searchParams.get('voices');

test('no name is seen until the reader turns the names on, or a link brings two', async ({ page }) => {
  await page.goto(VOICES);
  const voices = await wake(page, 'viewpoints');
  for (const { name } of people) for (const one of await voices.getByText(name).all()) await expect(one).toBeHidden();
  await page.goto(`${VOICES}?voices=1~-~mr-li~mr-h`);
  await expect((await wake(page, 'viewpoints')).getByLabel(words.second)).toBeVisible();
});

test('a theme filters the deck and asks its question', async ({ page }) => {
  const { voices, cards, themes: choice } = await open(page);
  for (const theme of themes) {
    await choice.getByText(theme.label.en, { exact: true }).click();
    const expected = deckOf.filter(({ themes: own }) => own.includes(theme.id));
    await expect(cards).toHaveCount(expected.length);
    for (const { text } of expected) await expect(cards.filter({ hasText: text.en })).toHaveCount(1);
    await expect(voices.getByRole('status').first()).toContainText(theme.question.en);
    await expect.poll(() => addressed(page)).toBe(`1~${theme.id}~mr-li~adam`);
  }
  await choice.getByText(words.allThemes, { exact: true }).click();
  await expect(cards).toHaveCount(14);
  await expect.poll(() => addressed(page)).toBeNull();
});

test('all names are shown and hidden at once, and a single one by itself', async ({ page }) => {
  const { voices, cards, names, themes: choice } = await open(page);
  await expect(names).toHaveCount(0);
  await voices.getByRole('button', { name: words.showAll }).click();
  await expect(names).toHaveCount(14);
  await expect(names.first()).toBeVisible();
  await voices.getByRole('button', { name: words.hideAll }).click();
  await expect(names).toHaveCount(0);
  await expect(voices.getByRole('button', { name: words.showAll })).toBeVisible();

  const { id, by, text, themes: own } = deckOf[0]!;
  const card = cards.filter({ hasText: text.en });
  await card.getByText(words.who).click();
  await expect(names).toHaveText([nameOf(by)]);
  await expect.poll(() => addressed(page)).toBe(`1~-~mr-li~adam~${id}`);
  // It stays open while the deck is filtered away and back.
  const other = themes.find((theme) => !own.includes(theme.id))!;
  await choice.getByText(other.label.en, { exact: true }).click();
  await expect(card).toHaveCount(0);
  await choice.getByText(words.allThemes, { exact: true }).click();
  await expect(names).toHaveText([nameOf(by)]);
  await card.getByText(words.hide).click();
  await expect(names).toHaveCount(0);
  await expect.poll(() => addressed(page)).toBeNull();
});

test('two voices are compared; choosing the other side’s voice swaps them', async ({ page }) => {
  const { pair, first, second } = await open(page);
  await expect(first).toHaveValue('mr-li');
  await expect(second).toHaveValue('adam');
  await first.selectOption('mr-chen');
  await expect(first).toHaveValue('mr-chen');
  await expect(second).toHaveValue('adam');
  await expect(pair.getByText(deckOf.find(({ by }) => by === 'mr-chen')!.text.en)).toBeVisible();

  await first.selectOption('adam');
  await expect(first).toHaveValue('adam');
  await expect(second).toHaveValue('mr-chen');
  await expect(pair.locator('.row').first().locator('.name')).toHaveText([nameOf('adam'), nameOf('mr-chen')]);
  await second.selectOption('adam');
  await expect(first).toHaveValue('mr-chen');
  await expect(second).toHaveValue('adam');
});

test('the pair says who is set against whom, and where one says nothing', async ({ page }) => {
  const { pair, first } = await open(page);
  const exchange = all.flatMap((one) => (one.kind === 'exchange' && one.from === 'adam' && one.to === 'mr-li' ? [one] : []))[0]!;
  await expect(pair.getByText(exchange.note.en)).toBeVisible();
  await expect(pair.getByText(words.noExchange)).toHaveCount(0);
  await expect(pair.getByText(words.silentOn).first()).toBeVisible();

  // Of every theme on which only one of the two speaks, the other is said to say nothing.
  const speaks = (by: string, theme: string) => deckOf.some((one) => one.by === by && one.themes.includes(theme));
  const oneSided = themes.filter(({ id }) => speaks('mr-li', id) !== speaks('adam', id));
  await expect(pair.getByText(words.silentOn)).toHaveCount(oneSided.length);
  expect(oneSided.length).toBeGreaterThan(0);

  await first.selectOption('mrs-zhang');
  await expect(pair.getByText(words.noExchange)).toBeVisible();
  await expect(pair.getByText(exchange.note.en)).toHaveCount(0);
});

test('the state stands in the address, survives a reload, and is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const before = await open(page);
  const theme = themes.find(({ id }) => id === 'privacy')!;
  await before.themes.getByText(theme.label.en, { exact: true }).click();
  await before.second.selectOption('mr-h');
  await before.cards.first().getByText(words.who).click();
  await expect.poll(() => addressed(page)).toMatch(/^1~privacy~mr-li~mr-h~li-\d$/);
  const texts = await before.cards.allInnerTexts();
  await before.voices.getByRole('button', { name: words.link, exact: true }).click();
  await expect(before.voices.getByText(words.copied)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());

  await page.reload();
  await wake(page, 'viewpoints');
  await expect(before.themes.getByRole('radio', { name: theme.label.en })).toBeChecked();
  await expect(before.second).toHaveValue('mr-h');
  expect(await before.cards.allInnerTexts()).toEqual(texts);
  await expect(before.names).toHaveCount(1);
  await expect(before.voices.getByRole('alert')).toHaveCount(0);
});

const hostile = [
  '9~-~mr-li~adam',
  encodeURIComponent('1~<img src=x onerror=alert(1)>~mr-li~adam'),
  '1~-~mr-li~mr-li',
  '1~__proto__~constructor~toString',
  '%E0%A4%A~%00~%',
];
test('a newer or hostile link gives a message and all arguments, and one goes on from there', async ({ page }) => {
  const ran: string[] = [];
  page.on('dialog', (dialog) => void dialog.dismiss().finally(() => ran.push(dialog.message())));
  page.on('pageerror', (error) => ran.push(error.message));
  for (const link of hostile) {
    const { voices, cards, names, first, themes: choice } = await open(page, link);
    await expect(voices.getByRole('alert'), link).toHaveText(words.linkBroken);
    await expect(cards).toHaveCount(14);
    await expect(names).toHaveCount(0);
    await expect(first).toHaveValue('mr-li');
    await choice.getByText(themes[0]!.label.en, { exact: true }).click();
    await expect(cards).not.toHaveCount(14);
    await expect(voices.getByRole('alert')).toHaveCount(0);
  }
  expect(ran).toEqual([]);
});

test('of a link with an unknown argument the rest is shown, and said so', async ({ page }) => {
  const { voices, names, second } = await open(page, '1~-~mr-li~mr-h~li-1.no-such.constructor');
  await expect(voices.getByRole('alert')).toBeVisible();
  await expect(second).toHaveValue('mr-h');
  await expect(names).toHaveText([nameOf('mr-li')]);
});

const unknown = people
  .flatMap(({ guess, stated }) => [guess.age, guess.raised, stated.citizenship, stated.faith])
  .filter((one) => one === null);

test.describe('the five seats', () => {
  const seatsOf = async (page: Page, state?: string) => {
    await page.goto(state === undefined ? VOICES : `${VOICES}?seats=${state}`);
    const seats = await wake(page, 'divide');
    return {
      seats,
      seat: (n: number) => seats.getByRole('radio', { name: new RegExp(`^Seat ${n}:`) }),
      ask: (trait: 'age' | 'raised') => seats.getByRole('group', { name: ui.divide.asks[trait] }),
      open: seats.locator('.cell.open'),
      result: seats.locator('.sentence'),
      names: seats.locator('.name').filter({ visible: true }),
    };
  };
  const state = (page: Page) => new URL(page.url()).searchParams.get('seats');

  test('what is said from a seat stands below it, and a guess is judged by what the article states, and by nothing else', async ({
    page,
  }) => {
    const { seats, seat, ask, open, result, names } = await seatsOf(page);
    await expect(open).toHaveCount(2 * people.length);
    await expect(result).toBeEmpty();
    const sorted = people.toSorted((a, b) => a.order - b.order);
    for (const [i, { id }] of sorted.entries()) {
      await seat(i + 1).press('Space');
      for (const { by, text } of deckOf) await expect(seats.getByText(text.en, { exact: true })).toBeVisible({ visible: by === id });
    }
    // The fifth is the only one whose upbringing the article states.
    await ask('age').getByText(ui.divide.ends.older, { exact: true }).click();
    await expect(seats).toContainText('You guessed “Middle-aged”. The article says: younger');
    await ask('raised').getByText(ui.divide.ends.silent, { exact: true }).click();
    await expect(seats).toContainText('The article does say: “Chinese born and raised”');
    await ask('raised').getByText(ui.divide.ends.china, { exact: true }).click();
    await expect(seats).toContainText('You guessed “China”, and the article says so');
    await expect(open).toHaveCount(2 * people.length - 2);
    await seat(2).press('Space');
    await ask('raised').getByText(ui.divide.ends.canada, { exact: true }).click();
    await expect(seats).toContainText(format(ui.divide.judged['not-stated'], { guess: ui.divide.ends.canada }, 'en'));
    await ask('raised').getByText(ui.divide.ends.silent, { exact: true }).click();
    await expect(seats).toContainText(ui.divide.judged.silent);
    await expect.poll(() => state(page)).toBe('1~2~---c----ba~');

    await seats.getByRole('button', { name: ui.divide.showAll }).click();
    await expect(open).toHaveCount(0);
    await expect(result).toHaveText(ui.divide.sentence);
    await expect(names).toHaveCount(0);
    await seats.getByRole('checkbox', { name: ui.divide.showNames }).press('Space');
    await expect(names).toHaveText(sorted.map(({ name }) => name));
    for (const [i, { name }] of sorted.entries()) await expect(seat(i + 1)).toHaveAccessibleName(new RegExp(`${name}$`));
    await expect.poll(() => state(page)).toBe('1~2~---c----ba~sn');

    await page.reload();
    const again = await seatsOf(page, '1~2~---c----ba~sn');
    await expect(again.seat(2)).toBeChecked();
    await expect(again.names).toHaveCount(5);
    await expect(again.open).toHaveCount(0);
  });

  test('a hostile link gives a message and the first seat, and one goes on from there', async ({ page }) => {
    for (const link of ['9~1~----------~', '1~9~----------~', encodeURIComponent('1~1~<img src=x>~s'), '%E0%A4%A']) {
      const { seats, seat, open } = await seatsOf(page, link);
      await expect(seats.getByRole('alert'), link).toHaveText(words.linkBroken);
      await expect(seat(1)).toBeChecked();
      await expect(open).toHaveCount(2 * people.length);
      await seat(3).press('Space');
      await expect(seats.getByRole('alert')).toHaveCount(0);
    }
  });

  test('two copies do not disturb each other', async ({ page }) => {
    await twice(page, VOICES, 'divide', 'seats');
    await page.goto(VOICES);
    const [one, two] = [await wake(page, 'divide'), await wake(page, 'divide-2')];
    await two.getByRole('radio', { name: /^Seat 4:/ }).press('Space');
    await one.getByRole('button', { name: ui.divide.showAll }).click();
    await expect(two.locator('.cell.open')).toHaveCount(2 * people.length);
    await expect(one.getByRole('radio', { name: /^Seat 1:/ })).toBeChecked();
    expect(await confusions(page, 'divide')).toMatchObject(clean);
    await expect
      .poll(() => [state(page), new URL(page.url()).searchParams.get('seats-2')])
      .toEqual(['1~1~----------~s', '1~4~----------~']);
  });

  test('axe finds nothing, and every target is as large as a finger from 320 pixels', async ({ page }) => {
    const { seats, ask } = await seatsOf(page, '1~2~---c----ba~n');
    await ask('age').getByText(ui.divide.ends.younger, { exact: true }).click();
    expect(await axeFaults(page, '#divide')).toEqual([]);
    await expectToFit(page);
    for (const target of await seats.locator('label, button').filter({ visible: true }).all()) {
      const { width, height } = (await target.boundingBox())!;
      expect(Math.min(width, height), (await target.textContent())!).toBeGreaterThanOrEqual(44);
    }
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('one is turned the other way, what is not stated is hatched, and names are off until they are asked for', async ({ page }) => {
      await page.goto(VOICES);
      const seats = page.locator('#divide .seat');
      await expect(seats).toHaveCount(people.length);
      await expect(seats.locator('svg.opposes')).toHaveCount(people.filter(({ stance }) => stance === 'opposes').length);
      await expect(page.locator('#divide .row > .silent')).toHaveCount(unknown.length);
      for (const cell of await page.locator('#divide .row > .cell').all())
        expect(await cell.evaluate((one) => getComputedStyle(one).backgroundImage + getComputedStyle(one).backgroundColor)).toMatch(
          /gradient|rgb\(\d/,
        );
      await expect(page.locator('#divide .sentence')).toBeVisible();
      await expect(page.locator('#divide').getByRole('button')).toHaveCount(0);
      const names = seats.locator('.name').filter({ visible: true });
      await expect(names).toHaveCount(0);
      await page.locator('#divide').getByRole('checkbox', { name: ui.divide.showNames }).press('Space');
      expect((await names.allTextContents()).sort()).toEqual(people.map(({ name }) => name).sort());
    });
  });
});
