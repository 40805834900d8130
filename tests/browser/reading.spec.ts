/** Times to read, against the words that a browser shows. */
import { expect } from '@playwright/test';
import { test } from './look';
import { chapters } from './site';

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

test('the minutes of a chapter are those of the words that stand open', async ({ page }) => {
  for (const path of chapters) {
    await page.goto(path);
    const { words, said } = await page.locator('article').evaluate((article) => {
      for (const one of article.querySelectorAll('select, .sources, .cite, nav, svg, .no-print, .visually-hidden')) one.remove();
      return {
        words: (article as HTMLElement).innerText.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
        said: Number(article.querySelector('.meta')?.textContent?.match(/\d+/)?.[0]),
      };
    });
    expect(Math.abs(words / 230 - said), `${path}: ${words} words, ${said} minutes`).toBeLessThanOrEqual(1.5);
  }
});

test('notes stand by their sentences, and no figure waits for them', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const path of chapters) {
    await page.goto(path);
    const { drifts, holes } = await page.evaluate(() => {
      const box = (element: Element) => element.getBoundingClientRect();
      const notes = [...document.querySelectorAll('.prose .note')].map(
        (note) => box(note.querySelector('.note-body')!).top - box(note).top,
      );
      const figures = [...document.querySelectorAll('.prose > figure, .prose > * > figure')].map((figure) => {
        let before = figure.previousElementSibling;
        while (before && box(before).height === 0) before = before.previousElementSibling;
        return { id: figure.id, hole: before ? Math.round(box(figure).top - box(before).bottom) : 0 };
      });
      return { drifts: notes.sort((a, b) => a - b), holes: figures.filter(({ hole }) => hole > 120) };
    });
    expect.soft(drifts.length, path).toBeGreaterThan(3);
    expect.soft(drifts[drifts.length >> 1], `${path}: half of the notes`).toBeLessThanOrEqual(120);
    expect.soft(drifts.at(-1), `${path}: the farthest note`).toBeLessThanOrEqual(600);
    expect.soft(holes, path).toEqual([]);
  }
});

test('no stretch of a chapter is longer than 2,500 pixels without a figure, a large number or the slip', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const path of chapters) {
    await page.goto(path);
    const stretches = await page.locator('.prose').evaluate((prose) => {
      const all = prose.getBoundingClientRect();
      const rests = [...prose.querySelectorAll('figure, .fact.large, #slip')]
        .map((one) => ({ text: one.id || one.textContent, ...one.getBoundingClientRect().toJSON() }))
        .filter(({ height }) => height > 40)
        .sort((a, b) => a.top - b.top);
      let from = all.top;
      return [...rests, { text: 'the end', top: all.bottom, bottom: all.bottom }].map(({ text, top, bottom }) => {
        const length = Math.round(top - from);
        from = Math.max(from, bottom);
        return { before: text, length };
      });
    });
    expect(stretches.length, path).toBeGreaterThan(1);
    expect
      .soft(
        stretches.filter(({ length }) => length > 2500),
        path,
      )
      .toEqual([]);
  }
});

test('a link to the end of a chapter leads there', async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    for (const path of chapters) {
      const last = page.locator('.prose > h2 > span[id]').last();
      await page.goto(path);
      const id = (await last.getAttribute('id'))!;
      await page.goto('about:blank');
      await page.goto(`${path}#${id}`);
      const top = () => last.evaluate((one) => one.getBoundingClientRect().top);
      await expect.poll(top, `${path}#${id}`).toBeLessThan(120);
      expect(await top()).toBeGreaterThan(0);
    }
  }
});
