/** Who runs what: a map on which nothing moves, the lines of one body, one relation followed in time, the list beneath. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { loadCollection } from '../../src/book/collections';
import { ui, wake } from './site';

const PATH = '/en/plan/';
const words = ui.structure;
const all = [...loadCollection('structure').values()];
const bodies = all.flatMap((one) => (one.kind === 'body' ? [one] : []));
const stakes = [...loadCollection('licences').values()].filter((one) => one.kind === 'stake');

const open = async (page: Page, state?: string) => {
  await page.goto(state === undefined ? PATH : `${PATH}?structure=${state}`);
  const structure = await wake(page, 'structure');
  return {
    structure,
    body: structure.getByRole('combobox', { name: words.body }),
    relation: structure.getByRole('combobox', { name: words.relation }),
    day: structure.getByRole('slider', { name: words.asOf }),
    lines: structure.locator('.lines:visible .related'),
    said: structure.locator('.choices + [role=status]'),
  };
};
/** Bodies in the order of the file that the widget fetches. */
const order = (JSON.parse(readFileSync('dist/data/v1/en/bodies.json', 'utf8')) as { bodies: { id: string }[] }).bodies.map(({ id }) => id);
/** The words and marks of a body on the drawing that is shown. */
const onMap = (structure: Locator, name: string) => structure.locator('.bodies:visible text').filter({ hasText: new RegExp(`^${name}$`) });

/** Where the frames and marks of the shown drawing stand on the map; names that become bold grow about their middle. */
const places = (structure: Locator) =>
  structure.evaluate((one) => {
    const { left, top } = one.querySelector('.picture')!.getBoundingClientRect();
    const shown = [...one.querySelectorAll('.bodies :is(rect, use)')].filter((part) => part.checkVisibility());
    return shown.map((part) => {
      const box = part.getBoundingClientRect();
      return [box.left - left, box.top - top].map(Math.round).join();
    });
  });

test('touching a body shows its lines and moves nothing; touching it again shows all', async ({ page }) => {
  const { structure, body, lines, said } = await open(page);
  const marks = await structure
    .locator('.bodies:visible [data-body]')
    .evaluateAll((all) => new Set(all.map((one) => one.getAttribute('data-body'))).size);
  expect(marks).toBe(bodies.length);
  const before = await places(structure);
  await onMap(structure, 'Sesame Credit').click();
  await expect(body).toHaveValue('sesame');
  await expect(said).toHaveText(/^Sesame \(Zhima\) Credit: 3 relations on 22 November 2026/);
  await expect(lines).toHaveCount(3);
  await expect(page).toHaveURL(/structure=1(~|%7E)20261122(~|%7E)sesame$/);
  expect(await places(structure)).toEqual(before);
  await expect(onMap(structure, 'Ant Group')).toHaveAttribute('data-relation', 'related');
  await expect(onMap(structure, 'Ping An')).toHaveAttribute('data-relation', '');
  await onMap(structure, 'Sesame Credit').click();
  await expect(lines).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`${PATH}$`));
});

test('all bodies and days by the keyboard alone, everything in its place', async ({ page }) => {
  const { structure, body, relation, day, lines, said } = await open(page);
  const before = await places(structure);
  await day.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(day).not.toHaveAttribute('aria-valuetext', '22 November 2026');
  await page.keyboard.press('Tab');
  await expect(body).toBeFocused();
  await page.keyboard.type('Central');
  await expect(body).toHaveValue('pboc');
  await expect(lines.first()).toBeAttached();
  await page.keyboard.press('Tab');
  await expect(relation).toBeFocused();
  await page.keyboard.type('Pudao');
  await expect(lines).toHaveCount(1);
  await expect(said).toContainText('Licenses and supervises, since 25 December 2020');
  expect(await places(structure)).toEqual(before);
  await structure.getByRole('button', { name: words.reset }).press('Enter');
  await expect(body).toHaveValue('');
});

test('one relation is followed in time: told, turned down, stopped', async ({ page }) => {
  const { structure, relation, day, lines, said } = await open(page, '1~20150105~pboc');
  await relation.selectOption('tencent-credit');
  await expect(lines).toHaveCount(1);
  await expect(structure.locator('.words text')).toHaveText([words.types.tells.out]);
  const stepTo = async (date: string) => {
    await day.focus();
    for (let i = 0; i < 40; i++) {
      const before = (await day.getAttribute('aria-valuetext'))!;
      if (before === date) return;
      await page.keyboard.press('ArrowRight');
      await expect(day).not.toHaveAttribute('aria-valuetext', before);
    }
  };
  await stepTo('21 April 2017');
  await expect(lines).toHaveCount(0);
  await expect(said).toContainText(words.after);
  await stepTo('31 January 2018');
  await expect(lines).toHaveCount(1);
  await expect(said).toContainText('Stops the score of, 31 January 2018 to November 2018');
  await expect(said.getByRole('link').first()).toHaveAttribute('href', /\/en\/sources\/#[\w-]+$/);
  await expect(page).toHaveURL(/structure=1(~|%7E)20180131(~|%7E)pboc(~|%7E)tencent-credit$/);
  await page.reload();
  await wake(page, 'structure');
  await expect(relation).toHaveValue('tencent-credit');
  await expect(lines).toHaveCount(1);
});

test('an older link, with several bodies and a fold open, shows the last of them', async ({ page }) => {
  const { structure, body, relation, said } = await open(page, '1~20190919~pboc.baihang._7~tencent-credit');
  await expect(structure.getByRole('alert')).toHaveCount(0);
  await expect(body).toHaveValue('baihang');
  await expect(relation).toHaveValue('tencent-credit');
  await expect(said).toContainText('19 September 2019');
});

test('every tie of a body names its date and leads to a source of this site', async ({ page }) => {
  const { structure } = await open(page, '1~20261122~baihang');
  const deeds = structure.locator('section .deed');
  await expect.poll(() => deeds.count()).toBeGreaterThan(3);
  for (const deed of await deeds.all()) {
    await expect(deed).toHaveText(/\b(19|20)\d\d\b/);
    await expect(deed.getByRole('link').first()).toHaveAttribute('href', /\/en\/sources\/#[\w-]+$/);
  }
});

test('a strange link says so and keeps what it can; a file that does not come leaves the map and the list', async ({ page }) => {
  for (const strange of ['9~20180101~pboc', '1~20180101~pboc.no-such', encodeURIComponent('1~<img src=x>~a'), '%E0%A4%A']) {
    const { structure } = await open(page, strange);
    await expect(structure.getByRole('alert')).toHaveText(words.linkBroken);
  }
  await page.route('**/bodies.json', (route) => route.abort());
  await page.goto(PATH);
  await page.locator('#structure').scrollIntoViewIfNeeded();
  await expect(page.locator('#structure').getByRole('alert')).toHaveText(words.failed);
  await expect(page.locator('#structure').getByRole('slider')).toBeDisabled();
  await expect(onMap(page.locator('#structure'), 'Central bank')).toBeVisible();
});

test('words on the map lie within their frames and apart, whichever body is selected', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 900 });
  const { structure, body } = await open(page);
  let words = 0;
  for (const { id } of bodies) {
    await body.selectOption(id);
    await expect(structure.locator('.bodies:visible [data-relation="selected"]').first()).toBeAttached();
    const { spoilt, labels } = await structure.evaluate((one) => {
      const box = (part: Element) => part.getBoundingClientRect();
      const texts = [...one.querySelectorAll('.words text, .bodies text')]
        .filter((part) => part.checkVisibility())
        .map((part) => ({ text: part.textContent, box: box(part) }));
      const frames = [...one.querySelectorAll('.bodies rect')].filter((part) => part.checkVisibility()).map(box);
      const frame = box(one.querySelector('.picture')!);
      const meet = (a: DOMRect, b: DOMRect) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
      const labels = [...one.querySelectorAll('.words text')];
      return {
        labels: labels.length,
        spoilt: [
          ...texts.flatMap((a, i) =>
            texts
              .slice(0, i)
              .filter((b) => meet(a.box, b.box))
              .map((b) => `${a.text} on ${b.text}`),
          ),
          ...texts.filter((a) => a.box.left < frame.left - 1 || a.box.right > frame.right + 1).map((a) => `${a.text} beyond the map`),
          ...labels.filter((a) => frames.some((b) => meet(box(a), b))).map((a) => `${a.textContent} on a frame`),
        ],
      };
    });
    expect.soft(spoilt, id).toEqual([]);
    words += labels;
  }
  expect(words).toBeGreaterThan(40);
});

test('on a phone the map stands with what is read out of it, and a mark of many can be touched', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const { structure, body, said } = await open(page);
  await structure.locator('.bodies:visible use.company[data-body]').first().scrollIntoViewIfNeeded();
  const mark = structure.locator(`.bodies:visible use[data-body="${order.indexOf('kaola')}"]`);
  await mark.click({ force: true });
  await expect(body).toHaveValue('kaola');
  await expect(said).toBeInViewport();
  await expect(mark).toBeInViewport();
  await expect(mark).toHaveAttribute('data-relation', 'selected');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the whole map stands with its lines, and the list leads from body to body', async ({ page }) => {
    await page.goto(PATH);
    const figure = page.locator('#structure');
    const marks = await figure
      .locator('.bodies:visible [data-body]')
      .evaluateAll((all) => new Set(all.map((one) => one.getAttribute('data-body'))).size);
    expect(marks).toBe(bodies.length);
    // As many lines begin as relations hold on the last day; those that go the same way are drawn once.
    const begun = await figure
      .locator('.lines:visible path')
      .evaluateAll((all) => all.flatMap((one) => one.getAttribute('d')!.match(/M/g) ?? []).length);
    const live = all.filter((one) => one.kind === 'relation' && one.until === undefined).length + stakes.length;
    expect(begun).toBe(live);
    await expect(figure.getByRole('slider')).toBeHidden();
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
