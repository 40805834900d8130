/** Data, method, corrections and privacy: what a reader looks up and takes away. */
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { loadCollection } from '../../src/book/collections';
import { downloadFrom, ui } from './site';

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a collection is downloaded as CSV and as JSON, with the size that the page says', async ({ page }) => {
    await page.goto('/en/data/');
    const section = page.locator('section', { has: page.locator('#data-events') });
    const count = loadCollection('events').size;
    await expect(section.getByRole('heading')).toContainText(String(count));
    for (const format of ['JSON', 'CSV']) {
      const link = section.getByRole('link', { name: format });
      const download = await downloadFrom(link);
      const text = readFileSync(await download.path(), 'utf8');
      expect(download.suggestedFilename()).toBe(`events.${format.toLowerCase()}`);
      expect(text).toContain('outline-2014');
      const said = Number((await link.innerText()).match(/(\d+)\s*kB/)?.[1]);
      expect(Math.abs(Buffer.byteLength(text) / 1000 - said)).toBeLessThanOrEqual(1);
    }
    await section.locator('summary').click();
    await expect(section.getByRole('row', { name: /track/ })).toContainText('centre, province, city, court, company');
  });

  test('each correction says what stood and what stands, and leads to what decided it', async ({ page }) => {
    await page.goto('/en/method/');
    const corrections = [...loadCollection('corrections').values()];
    const words = ui.corrections;
    await expect(page.locator('main li[id]')).toHaveCount(corrections.length);
    for (const { id, stood, stands, facts, sources, claims } of corrections) {
      const entry = page.locator(`li[id="${id}"]`);
      await expect(entry.locator('s')).toHaveText(stood.en);
      await expect(entry.locator('.stands')).toHaveText(stands.en);
      if (facts.length + sources.length + claims.length > 0)
        await expect(entry.getByRole('link').first()).toHaveAttribute('href', /\/en\/(sources|claims)\/#/);
    }
    const dates = await page.locator('main li time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime')!));
    expect(dates.length).toBe(corrections.length);
    await expect(page.getByText(words.of.edition)).toBeVisible();
  });

  test('every page leads to the pages that one looks things up in', async ({ page }) => {
    for (const from of ['/en/', '/en/plan/']) {
      await page.goto(from);
      for (const to of ['claims', 'timeline', 'glossary', 'sources', 'data', 'method', 'privacy'])
        await expect(page.locator(`footer a[href="/en/${to}/"]`)).toBeVisible();
    }
  });
});

test('what the page of privacy lists is what the site keeps', async ({ page }) => {
  await page.goto('/en/privacy/');
  const listed = await page.locator('main code').allInnerTexts();
  expect(listed).toEqual(['wks:theme', 'wks:stances', 'wks:bets', 'wks-book-…', 'wks:offline', 'wks:lives', 'wks:citizen', 'wks:class']);
  const kept = () => page.evaluate(() => Object.keys(localStorage));
  expect(await kept()).toEqual([]);
  await page.locator('#theme').click();
  // It is stored when the page has taken its colours.
  await expect.poll(kept).toEqual(['wks:theme']);
  await page.goto('/en/voices/');
  await page.locator('#viewpoints').scrollIntoViewIfNeeded();
  await expect(page.locator('#viewpoints [data-ready="true"]')).toBeVisible();
  await page.locator('#viewpoints .card input[type=radio]').first().check({ force: true });
  expect((await kept()).sort()).toEqual(['wks:stances', 'wks:theme']);
  for (const key of await kept()) expect(listed).toContain(key);
});
