/** The figures of the chapters on lists and on fiction: drawn, compared, read without script, linked to, and side by side. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { loadCollection } from '../../src/book/collections';
import { axeFaults } from './axe';
import { expectToFit, ui, wake } from './site';
import { clean, confusions, twice } from './twice';

const LISTS = '/en/lists/';
const FICTION = '/en/fiction/';
const flights = loadCollection('facts')
  .get('travel-blocked-series')!
  .values.filter(({ key }) => key.startsWith('flights'));
const things = [...loadCollection('mirror').values()]
  .flatMap((one) => (one.kind === 'thing' ? [one] : []))
  .sort((a, b) => a.order - b.order);
const nameOf = (id: string) => things.find((one) => one.id === id)!.name.en;
const addressed = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);

const drawing = async (page: Page, state?: string) => {
  await page.goto(state === undefined ? LISTS : `${LISTS}?lists=${state}`);
  const widget = await wake(page, 'lists');
  return {
    widget,
    sliders: widget.getByRole('slider'),
    counted: widget.locator('g.count'),
    show: widget.getByRole('button', { name: ui.lists.show }),
    told: widget.locator('.told'),
  };
};
const values = (sliders: Locator) => sliders.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).valueAsNumber / 1e6));

test.describe('the curve of refused purchases', () => {
  test('is drawn by keyboard, shown beside the count, and says how far off it is', async ({ page }) => {
    const { widget, sliders, counted, show, told } = await drawing(page);
    await expect(sliders).toHaveCount(4);
    await expect(counted.first()).toBeHidden();
    // The first number is given, and the drawing begins there.
    await expect(widget.locator('g.given')).toHaveText('9.36 million');
    await sliders.nth(1).focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowUp');
    // A running total cannot fall: what lies later rises with it, and nothing is less than the half million above the first.
    expect(await values(sliders)).toEqual([9.5, 11.5, 11.5, 11.5]);
    await sliders.nth(3).focus();
    await page.keyboard.press('End');
    expect(await values(sliders)).toEqual([9.5, 11.5, 11.5, 40]);
    await page.keyboard.press('Tab');
    await expect(show).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(counted.first()).toBeVisible();
    const off = [9.5, 11.5, 11.5, 40].map((guess, i) => Math.abs(guess - Number(flights[i + 1]!.value) / 1e6));
    const mean = Math.round((off.reduce((sum, one) => sum + one, 0) / 4) * 100) / 100;
    await expect(told).toContainText(`${mean} million off on average, now too low and now too high`);
    await expect.poll(() => addressed(page, 'lists')).toBe('1~19.23.23.80~s');
  });

  test('is drawn by pen in one stroke from left to right', async ({ page }) => {
    const { widget, sliders } = await drawing(page);
    const box = (await widget.locator('.surface').boundingBox())!;
    const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
    await page.mouse.move(...at(0.01, 0.8));
    await page.mouse.down();
    // Two far moves: the dates between are set on the way.
    await page.mouse.move(...at(0.5, 0.5));
    await page.mouse.move(...at(0.99, 0.2));
    await page.mouse.up();
    const drawn = await values(sliders);
    expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
    expect(new Set(drawn).size).toBe(4);
    await page.mouse.move(...at(0.5, 0.9));
    expect(await values(sliders)).toEqual(drawn);
    await expect(widget.locator('g.guess circle')).toHaveCount(4);
  });

  test('nobody has to guess: the button shows the count alone', async ({ page }) => {
    const { widget, show, counted, told } = await drawing(page);
    await show.click();
    await expect(counted.first()).toBeVisible();
    await expect(told).toBeEmpty();
    await expect(widget.locator('p.count')).toContainText('million purchases');
    await widget.getByRole('button', { name: ui.lists.again }).click();
    await expect(counted.first()).toBeHidden();
    await expect.poll(() => addressed(page, 'lists')).toBeNull();
  });

  test('a link brings the curve back, and a hostile one gives a message and an empty picture', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const { widget, sliders, told } = await drawing(page, '1~18.22.34.40.54~s');
    expect(await values(sliders)).toEqual([11, 17, 20, 27]);
    // An older link, in which the first one was drawn too.
    await expect(widget.locator('g.guess circle')).toHaveCount(5);
    await expect(told).toContainText('never too high');
    for (const link of ['9~-~s', '1~5.4.3.2.1~s', encodeURIComponent('1~<img src=x onerror=alert(1)>~s'), '%E0%A4%A~%00']) {
      const { widget: poor, sliders: now } = await drawing(page, link);
      await expect(poor.getByRole('alert'), link).toHaveText(ui.lists.linkBroken);
      expect(await values(now)).toEqual([9.5, 9.5, 9.5, 9.5]);
      await now.first().focus();
      await page.keyboard.press('ArrowUp');
      await expect(poor.getByRole('alert')).toHaveCount(0);
    }
    expect(errors).toEqual([]);
  });

  test('on a phone its words keep apart wherever the line ends, and its controls stand with it on one screen', async ({ page }) => {
    for (const [width, state] of [
      // The line ends on that of flights, on that of trains as nearly as it may, at the top, and is not drawn.
      [320, '1~30.40.42.55~s'],
      [320, '1~19.19.19.19~s'],
      [360, '1~60.70.80.80~s'],
      [360, '1~-~-'],
    ] as const) {
      await page.setViewportSize({ width, height: 740 });
      const { widget, sliders } = await drawing(page, state);
      const picture = widget.getByRole('img', { name: ui.lists.picture });
      const lying = await picture.locator('text').evaluateAll((all) => {
        const boxes = all
          .filter((one) => one.checkVisibility({ visibilityProperty: true }))
          .map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }));
        return boxes.flatMap(({ text, box }, i) => [
          ...(box.right > innerWidth ? [`${text} leaves the screen`] : []),
          ...boxes
            .slice(i + 1)
            .filter(({ box: b }) => b.left < box.right - 1 && b.right > box.left + 1 && b.top < box.bottom - 2 && b.bottom > box.top + 2)
            .map((other) => `${text} lies on ${other.text}`),
        ]);
      });
      expect(lying, `${state} at ${width}`).toEqual([]);
      const [top, last] = [(await picture.boundingBox())!, (await sliders.last().boundingBox())!];
      expect(last.y + last.height - top.y).toBeLessThan(740);
    }
  });

  test('two copies do not disturb each other', async ({ page }) => {
    await twice(page, LISTS, 'lists', 'lists');
    await page.goto(LISTS);
    const [one, two] = [await wake(page, 'lists'), await wake(page, 'lists-2')];
    await two.getByRole('slider').last().focus();
    await page.keyboard.press('End');
    await one.getByRole('button', { name: ui.lists.show }).click();
    expect(await values(one.getByRole('slider'))).toEqual([9.5, 9.5, 9.5, 9.5]);
    expect(await values(two.getByRole('slider'))).toEqual([9.5, 9.5, 9.5, 40]);
    await expect(two.locator('g.count').first()).toBeHidden();
    expect(await confusions(page, 'lists')).toMatchObject(clean);
    await expect.poll(() => [addressed(page, 'lists'), addressed(page, 'lists-2')]).toEqual(['1~-~s', '1~19.19.19.80~-']);
  });
});

test.describe('two keepers side by side', () => {
  const rows = (mirror: Locator) => mirror.locator('ol > li');
  /** What the data say of a pair, in the order of the questions. */
  const relations = (first: string, second: string) => {
    const [a, b] = [first, second].map((id) => things.find((one) => one.id === id)!.answers);
    return Object.keys(a!).map((question) => {
      const [x, y] = [a![question]!.mark, b![question]!.mark];
      return x === 'unknown' || y === 'unknown' ? ui.comparison.open : x === y ? ui.comparison.alike : ui.comparison.differs;
    });
  };

  test('the reader picks two; likeness and difference are said for every question', async ({ page }) => {
    await page.goto(FICTION);
    const mirror = await wake(page, 'mirror');
    await expect(rows(mirror).locator('.how')).toHaveText(relations('canada', 'court-list'));
    await mirror.getByLabel(ui.comparison.first).selectOption('no-fly');
    await mirror.getByLabel(ui.comparison.second).selectOption('sesame');
    await expect(rows(mirror).locator('.how')).toHaveText(relations('no-fly', 'sesame'));
    const open = relations('no-fly', 'sesame').filter((one) => one === ui.comparison.open).length;
    expect(open).toBeGreaterThan(1);
    await expect(mirror.getByRole('status').first()).toContainText('not found');
    await expect.poll(() => addressed(page, 'mirror')).toBe('1~no-fly~sesame');
    // Choosing what stands on the other side swaps the two.
    await mirror.getByLabel(ui.comparison.first).selectOption('sesame');
    await expect(mirror.getByLabel(ui.comparison.second)).toHaveValue('no-fly');
    await expect.poll(() => addressed(page, 'mirror')).toBe('1~sesame~no-fly');
    await page.reload();
    await expect((await wake(page, 'mirror')).getByLabel(ui.comparison.first)).toHaveValue('sesame');
  });

  test('a hostile link gives a message and the first pair', async ({ page }) => {
    for (const link of ['9~fico~canada', '1~fico~fico', '1~__proto__~constructor', '%E0%A4%A']) {
      await page.goto(`${FICTION}?mirror=${link}`);
      const mirror = await wake(page, 'mirror');
      await expect(mirror.getByRole('alert'), link).toHaveText(ui.comparison.linkBroken);
      await expect(mirror.getByLabel(ui.comparison.first)).toHaveValue('canada');
    }
  });

  test('two copies do not disturb each other', async ({ page }) => {
    await twice(page, FICTION, 'mirror', 'mirror');
    await page.goto(FICTION);
    const [one, two] = [await wake(page, 'mirror'), await wake(page, 'mirror-2')];
    await two.getByLabel(ui.comparison.first).selectOption('schufa');
    await expect(one.getByLabel(ui.comparison.first)).toHaveValue('canada');
    expect(await confusions(page, 'mirror')).toMatchObject(clean);
    await expect.poll(() => [addressed(page, 'mirror'), addressed(page, 'mirror-2')]).toEqual([null, '1~schufa~court-list']);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the count stands finished, with its sentence and its table, and no dead control is shown', async ({ page }) => {
    await page.goto(LISTS);
    const figure = page.locator('#lists');
    await expect(figure.locator('g.count circle')).toHaveCount(10);
    await expect(figure.locator('svg.count text')).toHaveText([ui.lists.flights, ui.lists.trains]);
    await expect(figure.locator('g.count').first()).toBeVisible();
    await expect(figure.locator('p.count')).toBeVisible();
    await expect(figure.getByRole('slider')).toHaveCount(0);
    await expect(figure.getByRole('button')).toHaveCount(0);
    await figure.getByText(ui.figure.asTable).click();
    // The table stands on the page beside the chapter.
    await figure.getByRole('link', { name: ui.chapter.details.link }).first().click();
    await expect(page.locator(':target').getByRole('rowheader')).toHaveCount(5);
  });

  test('the ways on and off read as lists in order, without style', async ({ page }) => {
    await page.goto(LISTS);
    const figure = page.locator('#ways-court-list');
    await page.locator('style').evaluateAll((all) => all.forEach((one) => one.remove()));
    const text = await figure.innerText();
    const places = [
      'Able to pay',
      'Leaving a judgment',
      'no term',
      'The duty is done',
      'Cheating',
      'Sham lawsuits',
      '2 years',
      'The term is over',
      'Listed by mistake',
      'Ask the court',
    ];
    const found = places.map((place) => text.indexOf(place));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found[0]).toBeGreaterThan(0);
    await expect(figure.locator('.lanes > li')).toHaveCount(3);
  });

  test('all eight stand in a table of marks, and every answer with its source in another', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(FICTION);
    const figure = page.locator('#mirror');
    await expect(figure.locator('table.all td')).toHaveCount(96);
    await expect(figure.locator('table.all td').last()).toBeVisible();
    await page.setViewportSize({ width: 360, height: 800 });
    await expect(figure.locator('table.all td').first()).toBeHidden();
    await figure.getByText(ui.comparison.all).click();
    await expect(figure.locator('table.all td').first()).toBeVisible();
    await figure.getByText(ui.figure.asTable).click();
    await figure.getByRole('link', { name: ui.chapter.details.link }).first().click();
    const answers = page.locator(':target tr:has(th[scope="row"])');
    await expect(answers).toHaveCount(96);
    const unsourced = await answers.evaluateAll(
      (all) => all.filter((row) => !row.querySelector('td:last-child a[href*="/sources/#"]')).length,
    );
    expect(unsourced).toBe(0);
  });

  test('of every tale and feature a mark, a sentence and a source are there', async ({ page }) => {
    await page.goto(FICTION);
    const figure = page.locator('#stories');
    await expect(figure.locator('summary .shape')).toHaveCount(36);
    await figure.locator('summary').first().click();
    await figure.getByRole('link', { name: ui.chapter.details.link }).first().click();
    await expect(page.locator(':target .answer').first()).toBeVisible();
    const cells = page.locator('.answer');
    await expect(cells).toHaveCount(36);
    const poor = await cells.evaluateAll(
      (all) => all.filter((cell) => !cell.querySelector('b') || !cell.querySelector('a[href*="/sources/#"]')).length,
    );
    expect(poor).toBe(0);
  });
});

for (const [path, ids] of [
  [LISTS, ['lists', 'counts-court-list', 'ways-court-list']],
  [FICTION, ['stories', 'mirror']],
] as const) {
  test(`axe finds nothing in the figures of ${path}, opened, and nothing runs over the edge`, async ({ page }) => {
    test.slow();
    await page.goto(path);
    for (const id of ids) if (id === 'lists' || id === 'mirror') await wake(page, id);
    if (path === LISTS) {
      await page.locator('#lists').getByRole('slider').first().press('ArrowUp');
      await page.locator('#lists').getByRole('button', { name: ui.lists.show }).click();
    } else await page.locator('#mirror').getByLabel(ui.comparison.second).selectOption('wendeng');
    await page.locator('figure details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
    for (const id of ids) expect(await axeFaults(page, `#${id}`), id).toEqual([]);
    await expectToFit(page);
  });
}

test('the menus name all eight, those at home first', async ({ page }) => {
  await page.goto(FICTION);
  const options = (await wake(page, 'mirror')).getByLabel(ui.comparison.first).locator('option');
  await expect(options).toHaveText(
    [...things.filter(({ place }) => place === 'home'), ...things.filter(({ place }) => place === 'china')].map(({ id }) => nameOf(id)),
  );
});
