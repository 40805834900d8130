/** The book as others show it: reader views, read-later services, text browsers, and what a reader copies. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { test } from './look';
import { chapters } from './site';

const readability = readFileSync('node_modules/@mozilla/readability/Readability.js', 'utf8');

/** Paragraphs of the prose, and which of them the reader view keeps: those of the file as it is served, or of the page as it stands. */
const readerView = (page: Page, html: string | null) =>
  page.evaluate(
    ([script, served]) => {
      const whole = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
      const copy = served === null ? (document.cloneNode(true) as Document) : new DOMParser().parseFromString(served, 'text/html');
      const paragraphs = [...copy.querySelectorAll('.prose > :is(p, .p, h2, ul, ol)')].map((one) => whole(one.textContent));
      const Readability = new Function(`${script};return Readability`)() as new (d: Document) => { parse(): { content: string } | null };
      const box = document.createElement('div');
      box.innerHTML = new Readability(copy).parse()?.content ?? '';
      const kept = whole(box.textContent).replaceAll(' ', '');
      return { paragraphs, kept, lost: paragraphs.filter((text) => !kept.includes(text.replaceAll(' ', ''))) };
    },
    [readability, html] as const,
  );

test.use({ bypassCSP: true });

for (const path of chapters) {
  test(`${path} keeps every paragraph in a reader view, as served and after scrolling`, async ({ page, request }) => {
    const html = await (await request.get(path)).text();
    await page.goto(path);
    const served = await readerView(page, html);
    expect(served.paragraphs.length).toBeGreaterThan(15);
    expect.soft(served.lost, 'as served').toEqual([]);

    const height = await page.evaluate(() => document.body.scrollHeight);
    for (let y = 0; y < height; y += 600) await page.mouse.wheel(0, 600);
    await expect.poll(() => page.evaluate(() => document.querySelectorAll('astro-island[ssr]:not(dialog *)').length)).toBe(0);
    expect.soft((await readerView(page, null)).lost, 'after scrolling').toEqual([]);
  });
}

test('what is copied has its notes in brackets and no label that is hidden', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/en/licences/');
  const copied = await page.locator('.prose').evaluate((prose) => {
    const chosen = getSelection()!;
    chosen.selectAllChildren(prose);
    return chosen.toString();
  });
  const note = (await page.locator('.note-text').first().textContent())!;
  expect(copied.replace(/\s+/g, ' ')).toContain(` [${note.replace(/\s+/g, ' ').trim()}]`);
  const labels = (await page.locator('.prose .visually-hidden:not(input)').allTextContents()).map((text) => text.trim()).filter(Boolean);
  expect(labels.length).toBeGreaterThan(0);
  const lines = copied.split('\n').map((line) => line.trim());
  expect(['Note', ...labels].filter((label) => lines.includes(label))).toEqual([]);
});

test('at no width does a line begin with the mark of a note', async ({ page }) => {
  for (const path of chapters) {
    await page.goto(path);
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const begun = await page.locator('.prose .note > summary').evaluateAll((marks) =>
        marks
          .filter((mark) => {
            const words = document.createRange();
            const text = mark.parentElement!.previousSibling;
            if (text?.nodeType !== Node.TEXT_NODE) return false;
            words.setStart(text, text.textContent!.trimEnd().length - 1);
            words.setEnd(text, text.textContent!.trimEnd().length);
            return mark.getBoundingClientRect().left < words.getBoundingClientRect().left;
          })
          .map((mark) => mark.parentElement!.previousSibling!.textContent!.slice(-30)),
      );
      expect.soft(begun, `${path} at ${width}`).toEqual([]);
    }
  }
});
