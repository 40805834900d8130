/**
 * Each kind of page with a figure, and of embed, looks as it does with all the styles that Astro gave it. The build takes from every page the styles
 * that it does not use, and shortens names in those that stay; it keeps the page as it was before that outside of what is served
 * (`keep` in src/writers/site.ts). Both stand at the same address in the same browser, so no picture is stored, and no font, machine or
 * version of a browser makes a difference: they are equal but for a few pixels.
 */
import { expect, type Page, type TestInfo } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from './look';
import { settled, wakeAll } from './operate';
import { chapters, fileOf, templates } from './site';

const unprunedOf = (path: string): string => fileOf(path).replace(/^dist/, 'node_modules/.astro/unpruned');

/** Both widths and both themes; what depends on the one does not depend on the other. */
const LAYOUTS = [
  { name: 'narrow and dark', width: 360, colorScheme: 'dark' },
  { name: 'wide and light', width: 1280, colorScheme: 'light' },
] as const;

/** Half as many pixels each way are drawn four times as fast, and what differs by a pixel differs still. */
test.use({ deviceScaleFactor: 0.5 });

/** The page in each layout, with its widgets awake and all that is closed opened. */
async function looks(page: Page, path: string): Promise<Map<string, Buffer>> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(path);
  await wakeAll(page);
  await page.evaluate(async () => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>('article details, figure details')) one.open = true;
    // An embed ends at the height of its window, which a picture of the whole page changes.
    document.documentElement.dataset['whole'] = '';
    // What is skipped out of sight has a remembered height, which need not be the one that is drawn.
    for (const one of document.querySelectorAll<HTMLElement>('main *'))
      if (getComputedStyle(one).contentVisibility === 'auto') one.style.contentVisibility = 'visible';
    // How far the page is read is drawn too: not all that is opened is there as soon on both.
    scrollTo({ top: 0, behavior: 'instant' });
    await document.fonts.ready;
  });
  // What is opened may be fetched first, and drawn after that: all of it is there when nothing changes any more.
  await expect(page.locator('[data-part]')).toHaveCount(0);
  await settled(page, 400, true);
  const shots = new Map<string, Buffer>();
  for (const { name, width, colorScheme } of LAYOUTS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    shots.set(name, await page.screenshot({ fullPage: true, caret: 'hide' }));
  }
  return shots;
}

async function compare(page: Page, path: string, info: TestInfo): Promise<void> {
  const served = await looks(page, path);
  await page.route(`**${path}`, (route) => route.fulfill({ body: readFileSync(unprunedOf(path), 'utf8'), contentType: 'text/html' }));
  const whole = await looks(page, path);
  await page.goto('about:blank');
  for (const [layout, shot] of served) {
    const other = whole.get(layout)!;
    if (shot.equals(other)) continue;
    // Both pictures are there to be looked at.
    writeFileSync(info.outputPath(`${layout}, served.png`), shot);
    writeFileSync(info.outputPath(`${layout}, with all styles.png`), other);
    expect.soft(await differing(page, shot, other), `pixels of ${path}, ${layout}: see ${info.outputDir}`).toBeLessThan(SEEN);
  }
}

/**
 * Fewer pixels than this, of some hundred thousands, may differ: a turned sign or a long coast is not drawn quite alike each time, and the line
 * below the bar, 180 pixels long on a phone, falls between two of these large pixels.
 */
const SEEN = 200;

/** How many pixels of two pictures are not the same; all of them where one is larger. */
const differing = (page: Page, ...shots: [Buffer, Buffer]): Promise<number> =>
  page.evaluate(
    async (coded) => {
      const [one, other] = await Promise.all(
        coded.map(async (text) => {
          const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${text}`)).blob());
          const { width, height } = image;
          const context = new OffscreenCanvas(width, height).getContext('2d')!;
          context.drawImage(image, 0, 0);
          return { width, height, pixels: new Uint32Array(context.getImageData(0, 0, width, height).data.buffer) };
        }),
      );
      if (one!.width !== other!.width || one!.height !== other!.height) return Infinity;
      return one!.pixels.reduce((sum, pixel, i) => sum + Number(pixel !== other!.pixels[i]), 0);
    },
    shots.map((shot) => shot.toString('base64')),
  );

const shown = templates.filter((path) => readFileSync(fileOf(path), 'utf8').includes('<figure'));

for (const path of shown) test(`${path} looks as with all its styles`, ({ page }, info) => compare(page, path, info));

/** Places and looks of all that stands above the file of later styles, and holds it not. */
const looksAbove = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const link = document.querySelector('main link[rel="stylesheet"]')!;
    const isAbove = (one: Element) => link.compareDocumentPosition(one) === Node.DOCUMENT_POSITION_PRECEDING;
    return [...document.body.querySelectorAll('*')].filter(isAbove).map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      const [own, before, after] = [null, '::before', '::after'].map((part) => {
        const style = getComputedStyle(one, part);
        return [style.display, style.font, style.color, style.backgroundColor, style.border, style.textDecoration, style.content].join(' ');
      });
      return [one.tagName, one.className, x, y, width, height, own, before, after].join(' | ');
    });
  });

for (const { name, width, colorScheme } of LAYOUTS)
  test(`above its first figure a chapter needs no later styles, ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    for (const path of chapters) {
      await page.goto(path);
      const whole = await looksAbove(page);
      expect(whole.length).toBeGreaterThan(100);
      await page.locator('main link[rel="stylesheet"]').evaluate((link: HTMLLinkElement) => (link.sheet!.disabled = true));
      expect.soft(await looksAbove(page), path).toEqual(whole);
    }
  });
