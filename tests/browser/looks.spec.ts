/** Nothing jumps, the theme is kept, and the reader's own settings are obeyed. */
import { expect, test, type Page } from '@playwright/test';
import { chapters, MEASURES, readThrough, SCORER, VOICES, wake } from './site';

/** Layout shifts since the page began, as "value: what moved". */
async function countShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Element | null }[] })[]) {
        const moved = entry.sources.map(({ node }) => (node instanceof Element ? `${node.localName}.${node.className}` : 'text'));
        shifts.push(`${entry.value.toFixed(4)}: ${moved.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
}

for (const path of ['/en/', ...chapters]) {
  test(`nothing jumps on ${path}, at load and while one scrolls`, async ({ page }) => {
    const shifts = await countShifts(page);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      await readThrough(page);
      if (path === SCORER) await wake(page, 'scorer');
      if (path === VOICES) await wake(page, 'viewpoints');
      expect({ width, shifts: await shifts() }).toEqual({ width, shifts: [] });
    }
  });
}

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the theme button turns a ${colorScheme} page and the choice is kept`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/en/');
    const button = page.locator('#theme');
    await expect(button).toHaveAttribute('aria-pressed', String(colorScheme === 'dark'));
    const before = await paper(page);
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', String(colorScheme !== 'dark'));
    const after = await paper(page);
    expect(after).not.toBe(before);
    await page.reload();
    expect(await paper(page)).toBe(after);
    await page.goto(SCORER);
    expect(await paper(page)).toBe(after);
    await expect(button).toHaveAttribute('aria-pressed', String(colorScheme !== 'dark'));
    await button.click();
    expect(await paper(page)).toBe(before);
    await page.reload();
    expect(await paper(page)).toBe(before);
  });
}

/** Elements that would move over time: by a transition, or by an animation that the clock drives. */
const moving = (page: Page) =>
  page.evaluate(() => {
    const slow = [...document.querySelectorAll('*')]
      .filter((one) => getComputedStyle(one).transitionDuration.split(', ').some((duration) => duration !== '0s'))
      .map((one) => `${one.localName}.${one.getAttribute('class')}`);
    const clocked = document.getAnimations().filter(({ timeline }) => timeline instanceof DocumentTimeline).length;
    return { slow, clocked, scroll: getComputedStyle(document.documentElement).scrollBehavior };
  });

test('nothing moves for a reader who asked for stillness', async ({ page }) => {
  for (const path of ['/en/', SCORER, VOICES, MEASURES]) {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    if (path === SCORER) await wake(page, 'scorer');
    expect(await moving(page)).toEqual({ slow: [], clocked: 0, scroll: 'auto' });
  }
  // The judge sees motion where there is some.
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(SCORER);
  expect((await moving(page)).slow).not.toEqual([]);
});

test('with colours forced by the system, marks and shapes still stand out', async ({ page }) => {
  for (const [path, selector] of [
    ['/en/', '.hero .mark:visible'],
    [SCORER, '.scorer .mark:visible'],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await page.goto(path);
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      const marks = page.locator(selector);
      expect(await marks.count()).toBeGreaterThan(2);
      const system = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('i'));
        const colour = (name: string) => ((probe.style.color = name), getComputedStyle(probe).color);
        const colours = { Highlight: colour('Highlight'), Canvas: colour('Canvas') };
        probe.remove();
        return colours;
      });
      for (const mark of await marks.all()) await expect(mark).toHaveCSS('fill', system.Highlight);
      expect(system.Highlight).not.toBe(system.Canvas);
      for (const keeper of await page.locator('li .name svg').all()) await expect(keeper).not.toHaveCSS('color', system.Canvas);
    }
  }
});
