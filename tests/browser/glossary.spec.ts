/** The glossary: every term is there, has an address, and is found by topic, by letter and by sound, without a script. */
import { expect, test } from '@playwright/test';
import { loadCollection } from '../../src/book/collections';
import { SCORER, ui } from './site';

const GLOSSARY = '/en/glossary/';
const words = ui.glossary;
const terms = [...loadCollection('glossary').values()];

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('every term stands in order with its characters, sound and sense', async ({ page }) => {
    await page.goto(GLOSSARY);
    await expect(page.locator('.glossary article')).toHaveCount(terms.length);
    for (const { id, term, hans, pinyin, definition } of terms) {
      const entry = page.locator(`article[id="${id}"]`);
      await expect(entry.getByRole('heading')).toHaveText(term.en);
      await expect(entry.locator('[lang=zh-Hans]').first()).toHaveText(hans);
      await expect(entry.locator('[lang=zh-Latn-pinyin]')).toHaveText(pinyin);
      await expect(entry).toContainText(definition.en.slice(0, 40));
    }
    const heads = await page.locator('.glossary article h3').allInnerTexts();
    const plain = heads.map((head) => head.replace(/[^\p{L}\p{N}\s]/gu, '').toLowerCase());
    expect(plain).toEqual([...plain].sort());
  });

  test('a topic leaves its terms, their letters and their sounds, and as many as it says', async ({ page }) => {
    await page.goto(GLOSSARY);
    for (const topic of ['lists', 'ethics'] as const) {
      const of = terms.filter((term) => term.topic === topic);
      await page.getByText(words.topics[topic]).click();
      await expect(page.getByRole('radio', { name: `${words.topics[topic]} ${of.length}` })).toBeChecked();
      await expect(page.locator('.glossary article:visible')).toHaveCount(of.length);
      await expect(page.locator('.sounds a:visible')).toHaveCount(of.length);
      const letters = await page.locator('.letters a:visible').allInnerTexts();
      expect(await page.locator('.glossary section:not(.sounds) > h2:visible').allInnerTexts()).toEqual(letters);
    }
  });

  test('letters and sounds lead to their terms', async ({ page }) => {
    await page.goto(GLOSSARY);
    await page.locator('.sounds a', { hasText: '征信' }).first().click();
    await expect(page.locator(':target h3')).toBeInViewport();
    await page.locator('.letters a', { hasText: 'S' }).click();
    await expect(page.locator(':target')).toHaveText('S');
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('a term in a chapter leads to its entry, which leads back', async ({ page }) => {
    await page.goto(SCORER);
    const term = page.locator('.prose .term').first();
    await term.locator('summary').click();
    // Without a script its Chinese stands in the place of the definition, and leads to it.
    const link = term.locator('a[lang=zh-Hans]');
    const hans = await link.innerText();
    await link.click();
    const entry = page.locator(':target');
    await expect(entry.locator('.hans')).toHaveText(hans);
    await expect(entry.locator(`a[href="${SCORER}"]`)).toHaveCount(1);
  });
});
