/** Nothing jumps, the theme is kept, and the reader's own settings are obeyed. */
import { expect, test, type Locator, type Page } from '@playwright/test';
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
    // The page follows its switch.
    await expect.poll(() => paper(page)).not.toBe(before);
    const after = await paper(page);
    await page.reload();
    expect(await paper(page)).toBe(after);
    await page.goto(SCORER);
    expect(await paper(page)).toBe(after);
    await expect(button).toHaveAttribute('aria-pressed', String(colorScheme !== 'dark'));
    await button.click();
    await expect.poll(() => paper(page)).toBe(before);
    await page.reload();
    expect(await paper(page)).toBe(before);
  });
}

/** Elements that would move over time: by a transition, or by an animation that the clock drives. */
const moving = (page: Page) =>
  page.evaluate(() => {
    const slow = [...document.querySelectorAll('*')]
      .filter((one) =>
        getComputedStyle(one)
          .transitionDuration.split(', ')
          .some((duration) => duration !== '0s'),
      )
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

/** Words in pictures that are cut off by the picture's edge, lie on one another or are too small to read. */
const spoilt = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main svg:not(svg svg)')].flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      const clips = getComputedStyle(svg).overflowX !== 'visible';
      const words = [...svg.querySelectorAll('text, foreignObject > *')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => ({ text: one.textContent?.trim() ?? '', box: one.getBoundingClientRect() }))
        .filter(({ text }) => text !== '');
      const leads = [...svg.querySelectorAll('line.lead')].map((one) => one.getBoundingClientRect()).filter(({ height }) => height > 0);
      return words.flatMap(({ text, box }, i) => [
        ...leads
          .filter(({ left }) => left > box.left + 1 && left < box.right - 1)
          .filter(({ top, bottom }) => Math.min(bottom, box.bottom) - Math.max(top, box.top) > 3)
          .map(() => `under a line: ${text}`),
        ...(clips && (box.left < frame.left - 1 || box.right > frame.right + 1) ? [`cut: ${text}`] : []),
        ...(box.right > innerWidth ? [`beyond the screen: ${text}`] : []),
        ...(box.height < 11 ? [`${box.height} pixels high: ${text}`] : []),
        ...words
          .slice(0, i)
          .filter(({ box: other }) => Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1)
          .filter(({ box: other }) => Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 3)
          .map((other) => `on one another: ${other.text}, ${text}`),
      ]);
    }),
  );

test('the words in the pictures are whole, apart and large enough, also with letters of 200 %', async ({ page }) => {
  test.slow();
  const browser = await page.context().newCDPSession(page);
  let words = 0;
  for (const path of ['/en/', ...chapters]) {
    for (const [letters, widths] of [
      [16, [320, 360, 768, 1280, 1920]],
      [32, [768]],
    ] as const) {
      await browser.send('Page.setFontSizes', { fontSizes: { standard: letters, fixed: 13 } });
      await page.goto(path);
      words += await page.locator('main svg text').count();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        // A frame later what answers to the width of its box has done so.
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        expect.soft(await spoilt(page), `${path} at ${width}, letters of ${letters}`).toEqual([]);
      }
    }
  }
  expect(words).toBeGreaterThan(50);
});

test('the lines between the rows of a list lie where the picture over it has them, in a chapter too', async ({ page }) => {
  await page.goto(SCORER);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const id of ['rulebook', 'agree']) {
      const off = await page.locator(`#${id} .field`).evaluate((field) => {
        const rows = [...field.querySelectorAll('ol > li')].map((row) => row.getBoundingClientRect().bottom);
        const { top, height } = field.querySelector('.picture')!.getBoundingClientRect();
        return rows.map((bottom, i) => Math.round(bottom - (top + ((i + 1) * height) / rows.length)));
      });
      expect(off.length, id).toBeGreaterThan(9);
      expect(Math.max(...off.map(Math.abs)), `${id} at ${width}`).toBeLessThanOrEqual(1);
    }
  }
});

test('below a figure each line of its links begins at the edge', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  let lines = 0;
  for (const path of chapters) {
    await page.goto(path);
    const starts = await page.locator('main .figure > .extra:last-child').evaluateAll((boxes) =>
      boxes.flatMap((box) => {
        const edge = box.getBoundingClientRect().left;
        const links = [...box.querySelectorAll(':scope > :is(details, a)')].filter((one) => one.checkVisibility());
        let bottom = -Infinity;
        return links.flatMap((one) => {
          const { top, left, bottom: end } = one.getBoundingClientRect();
          const fresh = top >= bottom - 2;
          bottom = end;
          return fresh ? [Math.round(left - edge)] : [];
        });
      }),
    );
    lines += starts.length;
    expect(Math.max(0, ...starts.map(Math.abs)), path).toBe(0);
  }
  expect(lines).toBeGreaterThan(40);
});

test('on a scale with published grades the one in which somebody stands is named', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(SCORER);
  const scorer = await wake(page, 'scorer');
  for (const persona of ['Guo', 'Sun', 'Lin']) {
    await scorer.getByText(persona, { exact: true }).first().click();
    await expect(scorer.getByRole('radio', { name: persona })).toBeChecked();
    const named = () =>
      scorer
        .locator('li.row:has(.bar)')
        .evaluateAll((rows) =>
          rows.map((row) => [
            row.querySelector('.outcome .small')!.textContent!.trim(),
            row.querySelector('text.held')?.textContent ?? null,
          ]),
        );
    await expect
      .poll(async () => {
        const graded = (await named()).filter(([remark]) => /^grade \S+$/.test(remark!));
        return graded.length > 0 && graded.every(([remark, held]) => remark === `grade ${held}`);
      }, persona)
      .toBe(true);
  }
});

test('a scale is nowhere narrower than on a phone', async ({ page }) => {
  await page.goto(SCORER);
  const widths: number[] = [];
  for (const width of [360, 768, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    widths.push((await page.locator('#scorer li.row .scale svg').first().boundingBox())!.width);
  }
  expect(Math.min(...widths)).toBe(widths[0]);
});

test('on a phone the arguments lie in a row, one at a time', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(VOICES);
  const cards = page.locator('#viewpoints .deck').first().locator('.card');
  const boxes = await cards.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect()).map(({ top, left, right }) => ({ top, left, right })),
  );
  expect(boxes.length).toBe(14);
  expect(new Set(boxes.map(({ top }) => Math.round(top))).size).toBe(1);
  expect(boxes[0]!.right).toBeLessThan(360);
  // The edge of the next one is seen.
  expect(boxes[1]!.left).toBeLessThan(350);
  await expect(cards.first()).toContainText('1 of 14');
});

test('a slope has its scale beside it', async ({ page }) => {
  await page.goto(VOICES);
  await expect(page.locator('#survey-students-informed-2019 svg text')).toHaveText(['0%', '50%', '100%']);
});

/** Contrast of the colours that one element is drawn in against the page, the better of fill and stroke. */
const contrasts = (these: Locator) =>
  these.evaluateAll((all) => {
    const rgba = (text: string) => (text.match(/[\d.]+/g) ?? []).map(Number);
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'Canvas';
    const page = rgba(getComputedStyle(probe).color);
    probe.remove();
    const light = (colour: number[]) => {
      const alpha = colour[3] ?? 1;
      const [r = 0, g = 0, b = 0] = [0, 1, 2]
        .map((i) => ((colour[i] ?? 0) * alpha + (page[i] ?? 0) * (1 - alpha)) / 255)
        .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (text: string) => {
      if (!text.startsWith('rgb')) return 1;
      const [low = 0, high = 0] = [light(rgba(text)), light(page)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    return all.map((one) => {
      const { fill, stroke, backgroundColor } = getComputedStyle(one);
      return Math.max(...(one instanceof SVGElement ? [fill, stroke] : [backgroundColor]).map(contrast));
    });
  });

test('with colours forced by the system, marks and shapes still stand out', async ({ page }) => {
  for (const path of ['/en/', SCORER]) {
    await page.goto(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      // A hollow mark has the paper drawn within it.
      const marks = page.locator('figure :is(.mark:not(path.hollow), .span):visible');
      const shapes = page.locator('figure li .name svg path');
      expect(await marks.count()).toBeGreaterThan(2);
      expect(await shapes.count()).toBeGreaterThan(5);
      for (const these of [marks, shapes]) for (const contrast of await contrasts(these)) expect(contrast).toBeGreaterThanOrEqual(3);
      // A published scale shows where its grades begin.
      const bands = await contrasts(page.locator('figure .scale svg rect.bar'));
      expect(bands.length).toBeGreaterThan(5);
      expect.soft(Math.min(...bands), `bands on ${path}, ${colorScheme}`).toBeGreaterThanOrEqual(3);
    }
  }
});
