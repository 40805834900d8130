/** The book without JavaScript: everything is read, opened and filtered by what the browser brings itself. */
import { expect } from '@playwright/test';
import { loadCollection } from '../../src/book/collections';
import { test } from './look';
import { MEASURES, SCORER, VOICES, act, addUp, chapters, expectLife, person, results, row, ui, words } from './site';

test.use({ javaScriptEnabled: false });

const lin = loadCollection('personas').get('lin')!;

test('the front page answers to its switch', async ({ page }) => {
  await page.goto('/en/');
  const hero = page.getByRole('figure', { name: ui.home.heroTitle });
  const seen: { sentence: string; values: string[]; mark: number | undefined }[] = [];
  const marks = hero.locator('li', { hasText: 'Wendeng' }).locator('.mark');
  for (const scene of lin.scenes!) {
    await hero.locator('.pill', { hasText: scene.label.en }).click();
    await expect(hero.getByRole('radio', { name: scene.label.en })).toBeChecked();
    await expect(hero.locator('.sentences p:visible')).toHaveCount(1);
    await expect(hero.locator('.outcome p:visible')).toHaveCount(6);
    await marks.evaluate(async (mark) => Promise.all(mark.getAnimations().map(({ finished }) => finished)));
    seen.push({
      sentence: await hero.locator('.sentences p:visible').innerText(),
      values: await hero.locator('.outcome p:visible strong').allInnerTexts(),
      mark: (await marks.boundingBox())?.x,
    });
  }
  expect(seen).toHaveLength(4);
  expect(new Set(seen.map(({ sentence }) => sentence)).size).toBe(4);
  expect(new Set(seen.map(({ values }) => values.join())).size).toBe(4);
  expect(new Set(seen.map(({ mark }) => mark)).size).toBe(4);

  // The scorer begins with the same life as one of the scenes; the two pages must agree on it.
  const same = lin.scenes!.findIndex(({ acts }) => JSON.stringify(acts) === JSON.stringify(lin.acts));
  await page.goto(SCORER);
  expect(await results(page.locator('.scorer'))).toEqual(expect.arrayContaining(seen[same]!.values));
});

test('the front page’s switch turns by the arrow keys', async ({ page }) => {
  await page.goto('/en/');
  const radios = page.getByRole('radio');
  await radios.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(radios.nth(1)).toBeChecked();
  await expect(page.locator('.sentences .s1')).toBeVisible();
  await expect(page.locator('.sentences .s0')).toBeHidden();
});

for (const path of chapters) {
  test(`${path} shows its text, and its notes in the margin of a wide page`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const texts = page.locator('.prose > :is(p, .p, h2, ul)');
    const unseen = await texts.evaluateAll((all) => all.filter((one) => !one.checkVisibility() || one.clientHeight === 0).length);
    expect(unseen).toBe(0);
    expect((await texts.allInnerTexts()).join(' ').split(/\s+/).length).toBeGreaterThan(700);
    await expect(page.getByRole('heading', { name: ui.sources.heading, exact: true })).toBeVisible();
    // A bet is shown what the evidence says.
    await expect(page.locator('.revealed')).toBeHidden();
    await page.locator('.bet label').first().click();
    await expect(page.locator('.revealed')).toBeVisible();
    await expect(page.locator('.is-right')).toBeVisible();

    await page.setViewportSize({ width: 1280, height: 900 });
    const edge = await page
      .locator('.prose > :is(p, .p)')
      .first()
      .evaluate((p) => p.getBoundingClientRect().right);
    const notes = await page
      .locator('.prose .note:not([open]) > .note-body')
      .evaluateAll((all) => all.map((one) => ({ ...(one.getBoundingClientRect().toJSON() as DOMRect), seen: one.checkVisibility() })));
    expect(notes.length).toBeGreaterThan(3);
    for (const [i, { left, right, top, height, seen }] of notes.entries()) {
      expect(seen && height > 10, `note ${i + 1} is seen`).toBe(true);
      expect(left).toBeGreaterThanOrEqual(edge);
      expect(right).toBeLessThanOrEqual(1280);
      if (i > 0) expect(top, `note ${i + 1} stands clear of the one before`).toBeGreaterThanOrEqual(notes[i - 1]!.bottom - 0.5);
    }
  });
}

test('the scorer shows the first life, its table and its sentence', async ({ page }) => {
  await page.goto(SCORER);
  const scorer = page.locator('.scorer');
  await expect(scorer.locator('noscript p')).toBeVisible();
  await expect(scorer.getByRole('radio', { name: 'Lin' })).toBeChecked();
  await expect(scorer.getByRole('radio', { name: 'Guo' })).toBeDisabled();
  await expect(scorer.locator('p.outcome')).toBeVisible();
  await expectLife(scorer, person('lin').entries);

  const shown = await results(scorer);
  const table = scorer.locator('details', { has: page.getByText(ui.scorer.table.title, { exact: true }) });
  await table.locator('summary').click();
  const part = table.getByRole('link');
  const id = (await part.getAttribute('href'))!.split('#')[1]!;
  await part.click();
  expect(await page.locator(`#${id} tbody tr td:nth-child(3)`).allInnerTexts()).toEqual(shown);
});

test('a ledger opens to the rule, its Chinese and its source', async ({ page }) => {
  // On a page that is no chapter, where nothing stands on a page beside it.
  await page.goto('/en/lives/lin/');
  const wendeng = row(page.locator('.scorer'), 'Wendeng');
  await expect(wendeng.locator('.ledger')).toBeHidden();
  await wendeng.getByText(ui.scorer.why, { exact: true }).click();
  await expect(wendeng.locator('.ledger')).toBeVisible();
  await expect(wendeng.locator('tbody > tr')).toHaveCount(1 + person('lin').entries.length);
  const { sum, balance } = await addUp(wendeng.locator('.ledger'));
  expect(sum).toEqual(balance);

  const line = wendeng.locator('tbody > tr', { hasText: act('gave-blood').label }).first();
  const rule = words('wendeng-2020').rules['ind-387']!;
  await expect(line.getByText(rule.text)).toBeHidden();
  await line.locator('summary').click();
  await expect(line.getByText(rule.text)).toBeVisible();
  await expect(line.locator('p[lang="zh-Hans"]')).toBeVisible();
  await expect(line.locator('p[lang="zh-Hans"]')).toHaveText(/\p{Script=Han}/u);
  await expect(line.getByRole('link').first()).toBeVisible();
  await expect(line.getByRole('link').first()).toHaveAttribute('href', /^https?:\/\//);
});

test('the voices stand with their names folded away, and open', async ({ page }) => {
  const all = [...loadCollection('viewpoints').values()];
  const people = all.flatMap((one) => (one.kind === 'person' ? [one] : []));
  const texts = all.flatMap((one) => (one.kind === 'argument' && people.some(({ id }) => id === one.by) ? [one] : []));
  expect(texts).toHaveLength(14);

  await page.goto(VOICES);
  const voices = page.locator('.viewpoints');
  await expect(voices.locator('noscript p')).toBeVisible();
  const deck = voices.locator('.deck').first();
  await expect(deck.locator('.card')).toHaveCount(14);
  for (const { name } of people) await expect(deck.locator('b', { hasText: name }).filter({ visible: true })).toHaveCount(0);
  for (const { text, by } of texts) {
    const card = deck.locator('.card', { hasText: text.en });
    await expect(card.locator('legend, p.text')).toHaveText(text.en);
    await expect(card.locator('legend, p.text')).toBeVisible();
    await card.getByText(ui.viewpoints.who).click();
    await expect(card.locator('b')).toBeVisible();
    await expect(card.locator('b')).toHaveText(people.find(({ id }) => id === by)!.name);
  }
});

test('notes open in place on a phone; terms open to their Chinese, which leads to the glossary', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(SCORER);
  for (const [kind, body] of [
    ['note', '.note-body'],
    ['term', 'summary + span'],
  ]) {
    const bodies = page.locator(`.prose .${kind} > ${body}`);
    expect(await bodies.count()).toBeGreaterThan(5);
    await expect(bodies.filter({ visible: true })).toHaveCount(0);
    for (const one of (await page.locator(`.prose .${kind}`).all()).slice(0, 4)) {
      await one.locator('summary').click();
      const opened = one.locator(`> ${body}`);
      await expect(opened).toBeVisible();
      await expect(opened).toHaveText(kind === 'note' ? /\w{3}/ : /^ ?\(\p{Script=Han}+\)$/u);
      const [mark, box] = [await one.locator('summary').boundingBox(), await opened.boundingBox()];
      expect(box!.y + box!.height).toBeGreaterThan(mark!.y);
      expect(box!.y - (mark!.y + mark!.height)).toBeLessThan(60);
      await one.locator('summary').click();
      await expect(opened).toBeHidden();
    }
  }
  for (const hans of await page.locator('.term a').all()) {
    await expect(hans).toHaveAttribute('lang', 'zh-Hans');
    await expect(hans).toHaveAttribute('href', /^\/en\/glossary\/#./);
  }
});

test('the measures are filtered by how far they are documented', async ({ page }) => {
  await page.goto(MEASURES);
  const lists = page.locator('.measures');
  await expect(lists).toHaveCount(2);
  for (const list of await lists.all()) {
    const whole = await list.locator('li[data-standing]').count();
    expect(whole).toBeGreaterThan(5);
    for (const label of await list.locator('fieldset label').all()) {
      await label.click();
      const standing = await label.locator('input').inputValue();
      const announced = Number(await label.locator('.figures').innerText());
      await expect(list.locator('li[data-standing]:visible')).toHaveCount(announced);
      if (standing === 'all') expect(announced).toBe(whole);
      else await expect(list.locator(`li[data-standing="${standing}"]:visible`)).toHaveCount(announced);
    }
    const first = list.locator('li[data-standing]:visible').first();
    await first.locator('summary').click();
    await expect(first.getByRole('link', { name: ui.chapter.details.link })).toBeVisible();
  }
});

test('a number leads to the fact behind it', async ({ page }) => {
  await page.goto(SCORER);
  const number = page.locator('.prose a.fact').first();
  const printed = await number.innerText();
  await number.click();
  await expect(page).toHaveURL(/\/en\/patchwork\/numbers\/#fact-[\w-]+$/);
  const fact = page.locator(':target');
  await expect(fact).toBeInViewport();
  await expect(fact).toContainText(printed);
  await expect(fact.getByText(/^(Verified|As reported)/)).toBeVisible();
  // Its sources stand once, at the end of the page.
  await fact
    .getByRole('link', { name: /^Source/ })
    .first()
    .click();
  await expect(page.locator(':target').locator('cite')).toBeVisible();
});
