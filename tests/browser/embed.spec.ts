/** Figures in the pages of others: another site, a sandbox, a strict policy, no script, no storage; and every host's way to size a frame. */
import { chromium, expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { heightIn, leastHeight, OWN_MESSAGE, snippet, WIDTHS } from '../../src/core/embed';
import { loadCollection } from '../../src/book/collections';
import { fontSets } from '../fonts.mjs';
import { cut, serveHost, type Host } from './host';
import { embeds, ui } from './site';

const frames = loadCollection('frames');
const credit = { href: 'https://who-keeps-score.example/', text: 'Who Keeps Score?' };
const of = (path: string) => path.replace('/embed/v1/en/', '').replace(/\/$/, '');
const BARS = '/embed/v1/en/bars-fico/';
const SCORER = '/embed/v1/en/scorer/';
const TEXT = `<p>${'A long article stands above the figure. '.repeat(20)}</p>`;

const hosts: Host[] = [];
test.afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});

/** Opens a host page with this body on another site. */
async function visit(page: Page, body: string, headers?: Record<string, string>): Promise<void> {
  const host = await serveHost(`<!doctype html><html lang="en"><title>Host</title><body style="margin:0">${body}</body></html>`, headers);
  hosts.push(host);
  await page.goto(host.address);
}

const line = (baseURL: string, path: string, width = 640): string => {
  const heights = frames.get(of(path))!.heights.en!;
  return snippet({
    src: baseURL + path,
    title: 'A figure',
    column: width,
    height: heightIn(heights, width),
    least: leastHeight(heights, width),
    credit,
  });
};

const plain = (baseURL: string, path: string, more = ''): string =>
  `<iframe src="${baseURL}${path}" title="A figure" style="width:100%;border:0" ${more}></iframe>`;

/** The frame's widget, once it answers. */
const wake = (page: Page, index = 0) =>
  expect(page.locator('iframe').nth(index).contentFrame().locator('[data-ready="true"]').first()).toBeAttached();

test.describe('sized by the browser', () => {
  for (const path of [BARS, SCORER, '/embed/v1/en/lists/', '/embed/v1/en/measures-reward/'])
    test(`nothing of ${path} is cut at six widths, before and after it is used`, async ({ page, baseURL }) => {
      // A browser that sizes frames measures one at the width at which it was loaded, and not anew when the host becomes narrower.
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await visit(page, TEXT + line(baseURL!, path));
        if (path !== BARS) await wake(page);
        await expect.poll(() => cut(page)).toBeLessThanOrEqual(2);
      }
      await page.locator('iframe').contentFrame().locator('summary').first().click();
      if (await page.evaluate(() => CSS.supports('frame-sizing', 'content-height')))
        await expect.poll(() => cut(page)).toBeLessThanOrEqual(2);
      else await expect.poll(() => reachesEnd(page)).toBe(true);
    });

  /** Whether a reader comes to the end of the frame by scrolling within it: a browser that cannot size it (Chromium before 154) leaves it as high as it was. */
  const reachesEnd = (page: Page) =>
    page
      .locator('iframe')
      .contentFrame()
      .locator('footer')
      .evaluate((footer) => {
        scrollTo(0, document.documentElement.scrollHeight);
        return footer.getBoundingClientRect().bottom <= innerHeight + 2;
      });

  const countShifts = (page: Page) =>
    page.addInitScript(() => {
      const shifts: number[] = [];
      new PerformanceObserver((list) =>
        shifts.push(...list.getEntries().map((one) => (one as unknown as { value: number }).value)),
      ).observe({
        type: 'layout-shift',
        buffered: true,
      });
      Object.assign(window, { shifts });
    });
  const shifted = async (page: Page) => ((await page.evaluate('shifts')) as number[]).reduce((sum, one) => sum + one, 0);

  for (const path of [BARS, SCORER, '/embed/v1/en/bars-wendeng-prices/', '/embed/v1/en/timeline-list/'].filter((one) =>
    embeds.includes(one),
  ))
    for (const width of [360, 680])
      test(`nothing jumps where ${path} stands in the first screen, ${width} pixels wide`, async ({ page, baseURL }) => {
        await countShifts(page);
        await page.setViewportSize({ width, height: 900 });
        await visit(page, `<main style="margin:0 20px"><p>A line.</p>${line(baseURL!, path)}${TEXT.repeat(3)}</main>`);
        await expect(page.locator('iframe').contentFrame().locator('footer')).toBeAttached();
        if (path === SCORER) await wake(page);
        await page.waitForLoadState('networkidle');
        expect(await shifted(page)).toBeLessThanOrEqual(0.01);
      });

  test('the host’s text does not jump while a figure loads below it', async ({ page, baseURL }) => {
    await countShifts(page);
    await visit(page, TEXT.repeat(8) + line(baseURL!, SCORER) + TEXT);
    await page.waitForLoadState('networkidle');
    for (let y = 0; y < 6000; y += 400) {
      await page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), y);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
    await wake(page);
    expect(await shifted(page)).toBeLessThanOrEqual(0.01);
  });
});

/** In a browser with one set of fonts; content/frames holds the highest of all. */
for (const { name, env } of fontSets())
  test(`heights are what content/frames says, with ${name}`, async ({ baseURL, launchOptions }) => {
    const browser = await chromium.launch({ ...launchOptions, env });
    const page = await browser.newPage();
    for (const path of [BARS, '/embed/v1/en/licences/', '/embed/v1/en/ways-court-list/'])
      for (const width of [320, 640, 1024]) {
        // A frame opens at this height.
        await page.setViewportSize({ width, height: 150 });
        await page.goto(baseURL + path);
        await page.waitForLoadState('networkidle');
        const height = await page.locator('body').evaluate((body) => body.getBoundingClientRect().height);
        const said = frames.get(of(path))!.heights.en![width] ?? 0;
        expect.soft(height, `${path} at ${width}: nothing is cut`).toBeLessThanOrEqual(said + 2);
        expect.soft(height, `${path} at ${width}: little stays empty`).toBeGreaterThan(said * 0.75);
      }
    await browser.close();
  });

test('where the browser cannot size a frame, nothing of it is cut in a column that becomes narrower', async ({ page, baseURL }) => {
  // As a browser reads the line that does not know `frame-sizing`.
  const older = (text: string) => text.replace(';frame-sizing:content-height', '');
  for (const path of [SCORER, '/embed/v1/en/lists/', BARS])
    // Between the measured widths too: at 479 pixels an embed takes more.
    for (const width of [...WIDTHS.filter((one) => one <= 640), 420, 465, 479, 560]) {
      await page.setViewportSize({ width: width + 40, height: 800 });
      await visit(page, `<main style="margin:0 20px">${older(line(baseURL!, path))}</main>`);
      if (path !== BARS) await wake(page);
      expect(await page.locator('iframe').getAttribute('style')).not.toContain('frame-sizing');
      await expect.poll(() => cut(page)).toBeLessThanOrEqual(2);
    }
});

test.describe('sized by a script of the host', () => {
  const within = async (page: Page) => {
    await expect.poll(async () => Math.abs(await cut(page)), { timeout: 15_000 }).toBeLessThanOrEqual(2);
  };
  const npm = (file: string) => `<script src="/npm/${file}"></script>`;

  test('this site’s loader, after use as well', async ({ page, baseURL }) => {
    await visit(page, `<script src="${baseURL}/embed/v1/loader.js"></script>${plain(baseURL!, SCORER)}`);
    await wake(page);
    await within(page);
    await page.locator('iframe').contentFrame().locator('summary').first().click();
    await within(page);
  });

  test('this site’s loader, however late it comes, twice, and as a module', async ({ page, baseURL }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await visit(page, plain(baseURL!, SCORER));
    await wake(page);
    await page.waitForLoadState('networkidle');
    for (const type of ['text/javascript', 'text/javascript', 'module'])
      await page.addScriptTag({ url: `${baseURL}/embed/v1/loader.js`, type });
    await within(page);
    expect(errors).toEqual([]);
  });

  test('this site’s element, pasted twice, as a module and in a language that the book does not have', async ({ page, baseURL }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const pasted = (lang: string, type: string) =>
      `<who-keeps-score widget="bars-fico" lang="${lang}" title="A figure"></who-keeps-score><script type="${type}" src="${baseURL}/embed/v1/element.js"></script>`;
    await visit(page, pasted('xx', 'text/javascript') + pasted('en-CA', 'text/javascript') + pasted('', 'module'));
    for (const index of [0, 1, 2]) {
      // A frame out of sight is not drawn, and says its height when it is.
      await page.locator('iframe').nth(index).scrollIntoViewIfNeeded();
      await expect(page.locator('iframe').nth(index).contentFrame().locator('figure')).toBeVisible();
      await expect.poll(async () => Math.abs(await cut(page, index)), { timeout: 15_000 }).toBeLessThanOrEqual(2);
    }
    // Imported by a script of the host it knows its site, since no element says it.
    await visit(page, '<who-keeps-score widget="bars-fico"></who-keeps-score>');
    await page.evaluate((url) => import(url) as Promise<unknown>, `${baseURL}/embed/v1/element.js`);
    await expect(page.locator('iframe')).toHaveAttribute('src', /^https?:.*\/embed\/v1\/en\/bars-fico\/$/);
    expect(errors).toEqual([]);
  });

  test('this site’s element', async ({ page, baseURL }) => {
    const element = `<who-keeps-score widget="bars-fico" lang="en" height="500" title="A figure"></who-keeps-score>`;
    await visit(page, `${element}<script src="${baseURL}/embed/v1/element.js"></script>`);
    await within(page);
  });

  test('this site’s loader finds frames in components of the host', async ({ page, baseURL }) => {
    await visit(page, `<script src="${baseURL}/embed/v1/loader.js"></script><div id="component"></div>`);
    await page.evaluate(
      (html) => {
        document.getElementById('component')!.attachShadow({ mode: 'open' }).innerHTML = html;
      },
      plain(baseURL!, BARS),
    );
    await within(page);
    await expect(page.locator('iframe').contentFrame().locator('figure')).toBeVisible();
    expect(await page.locator('iframe').evaluate((one) => one.clientHeight)).toBeGreaterThan(300);
  });

  test('this site’s element, told after it stands in the page, told anew, copied and misled', async ({ page, baseURL }) => {
    await visit(page, `<script src="${baseURL}/embed/v1/element.js"></script><main></main>`);
    const frame = page.locator('iframe');
    await page.evaluate(() => {
      const element = document.createElement('who-keeps-score');
      document.querySelector('main')!.append(element);
      for (const [name, value] of [
        ['widget', 'lists'],
        ['options', '/../../../en/'],
        ['title', 'A figure'],
      ] as const)
        element.setAttribute(name, value);
    });
    await expect(frame).toHaveAttribute('src', /\/embed\/v1\/en\/lists\/$/);
    await expect(frame).toHaveAttribute('title', 'A figure');
    await within(page);
    await page.evaluate(() => document.querySelector('who-keeps-score')!.setAttribute('widget', 'bars-fico'));
    await expect(frame).toHaveAttribute('src', /\/bars-fico\/$/);
    await within(page);
    await page.evaluate(() => {
      const main = document.querySelector('main')!;
      const copy = main.innerHTML;
      main.innerHTML = copy;
    });
    await expect(frame).toHaveCount(1);
    await within(page);
  });

  test('pym.js', async ({ page, baseURL }) => {
    await visit(
      page,
      `<div id="here"></div>${npm('pym.js/dist/pym.v1.js')}<script>new pym.Parent('here', '${baseURL}${BARS}', {});</script>`,
    );
    await within(page);
  });

  test('newswire frames', async ({ page, baseURL }) => {
    const start = `<script>new newswireFrames.Framer({ container: document.getElementById('here'), src: '${baseURL}${BARS}', title: 'A figure' });</script>`;
    await visit(page, `<div id="here"></div>${npm('@newswire/frames/dist/index.umd.js')}${start}`);
    await within(page);
  });

  test('NPR’s sidechain', async ({ page, baseURL }) => {
    await visit(page, `<side-chain src="${baseURL}${BARS}"></side-chain>${npm('@nprapps/sidechain/dist/sidechain.js')}`);
    const inner = await page
      .locator('iframe')
      .contentFrame()
      .locator('body')
      .evaluate((body) => body.getBoundingClientRect().height);
    await expect.poll(() => page.locator('side-chain').evaluate((one) => one.clientHeight)).toBeGreaterThanOrEqual(Math.floor(inner));
  });

  test('iframe-resizer 4', async ({ page, baseURL }) => {
    await visit(
      page,
      `${plain(baseURL!, BARS, 'id="one"')}${npm('iframe-resizer/js/iframeResizer.js')}<script>iFrameResize({}, '#one');</script>`,
    );
    await within(page);
  });

  test('open-iframe-resizer', async ({ page, baseURL }) => {
    const start = `<script type="module">import { initialize } from '/npm/@open-iframe-resizer/core/dist/index.js'; initialize({}, 'iframe');</script>`;
    await visit(page, plain(baseURL!, BARS) + start);
    await within(page);
  });

  test('Datawrapper’s listener, Medium’s and AMP’s, as their documents give them', async ({ page, baseURL }) => {
    const listen = `<script>
      const heights = {};
      addEventListener('message', ({ data, source }) => {
        if (data['datawrapper-height']) for (const id in data['datawrapper-height']) heights.datawrapper = data['datawrapper-height'][id];
        if (data.sentinel === 'amp' && data.type === 'embed-size') heights.amp = data.height;
        try { const told = JSON.parse(data); if (told.context === 'iframe.resize') heights.medium = told.height; } catch {}
      });
    </script>`;
    await visit(page, listen + plain(baseURL!, BARS));
    const inner = await page
      .locator('iframe')
      .contentFrame()
      .locator('body')
      .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    await expect.poll(() => page.evaluate('heights')).toEqual({ datawrapper: inner, amp: inner, medium: inner });
  });

  test('WordPress: the height and a link with its secret, in its sandbox', async ({ page, baseURL }) => {
    const listen = `<script>const told = []; addEventListener('message', ({ data }) => { if (data.secret) told.push(data); });</script>`;
    const sandbox = 'sandbox="allow-scripts" security="restricted"';
    await visit(page, `${listen}<iframe src="${baseURL}${BARS}#?secret=Ab12Cd34Ef" title="A figure" width="600" ${sandbox}></iframe>`);
    await expect.poll(() => page.evaluate('told.length')).toBeGreaterThan(0);
    await page.locator('iframe').contentFrame().locator('footer a').first().click();
    const told = (await page.evaluate('told')) as { message: string; value: unknown; secret: string }[];
    expect(new Set(told.map(({ secret }) => secret))).toEqual(new Set(['Ab12Cd34Ef']));
    expect(told.find(({ message }) => message === 'height')?.value).toBeGreaterThan(200);
    await expect
      .poll(async () => ((await page.evaluate('told')) as typeof told).find(({ message }) => message === 'link')?.value)
      .toContain('/en/fiction/#bars-fico');
  });
});

test('forged and broken messages change nothing, in the frame and in the loader', async ({ page, baseURL }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await visit(
    page,
    `<script src="${baseURL}/embed/v1/loader.js"></script>${plain(baseURL!, SCORER)}<iframe id="other" title="Another" srcdoc="<p>x"></iframe>`,
  );
  await wake(page);
  await expect.poll(async () => Math.abs(await cut(page))).toBeLessThanOrEqual(2);
  const before = await page
    .locator('iframe')
    .first()
    .evaluate((one) => one.clientHeight);
  await page.evaluate((type) => {
    const target = document.querySelector('iframe')!.contentWindow!;
    const hostile = [
      null,
      undefined,
      7,
      '',
      '[iFrameSizer]',
      `[iFrameSizer]${'x'.repeat(9999)}`,
      '[iFrameSizer]<img>:0:true',
      { type: 'x' },
      [],
      { type: {} },
    ];
    for (const message of hostile) {
      target.postMessage(message, '*');
      window.postMessage(message, '*');
    }
    // The host's own window is no frame of this site, nor is a frame from elsewhere.
    window.postMessage({ type, height: 5 }, '*');
    (document.getElementById('other') as HTMLIFrameElement & { contentWindow: { eval: (code: string) => void } }).contentWindow.eval(
      `for (const height of [5, -1, 1e9, NaN, '9', null]) parent.postMessage({ type: '${type}', height }, '*')`,
    );
  }, OWN_MESSAGE);
  // Messages arrive in their order: after one of the test's own, all of the above were heard.
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        addEventListener('message', ({ data }) => data === 'last' && done());
        window.postMessage('last', '*');
      }),
  );
  expect(
    await page
      .locator('iframe')
      .first()
      .evaluate((one) => one.clientHeight),
  ).toBe(before);
  expect(await page.locator('#other').evaluate((one) => (one as HTMLElement).style.height)).toBe('');
  expect(errors).toEqual([]);
});

test.describe('where little is allowed', () => {
  test('a sandbox without an origin: the scorer answers, and its ledger is fetched', async ({ page, baseURL }) => {
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await visit(page, plain(baseURL!, SCORER, 'sandbox="allow-scripts" height="2400"'));
    await wake(page);
    const frame = page.locator('iframe').contentFrame();
    await frame.getByText('Guo', { exact: true }).click();
    await expect(frame.getByText('Guo', { exact: true })).toBeVisible();
    await frame.locator('[data-scheme] summary').first().click();
    await expect(frame.locator('.ledger td.points').first()).toBeVisible();
    await expect(frame.locator('.ledger [lang="zh-Hans"]').first()).toBeAttached();
    expect(errors).toEqual([]);
  });

  test('an editor that cleans what is pasted (DOMPurify): the frame has its height before it is loaded', async ({ page, baseURL }) => {
    await visit(page, '<script src="/npm/dompurify/dist/purify.min.js"></script><div id="here"></div>');
    await page.evaluate(
      (html) => {
        const { DOMPurify } = window as unknown as { DOMPurify: { sanitize: (text: string, options: object) => string } };
        document.getElementById('here')!.innerHTML = DOMPurify.sanitize(html, { ADD_TAGS: ['iframe'] });
      },
      line(baseURL!, BARS).replace(/src="[^"]*"/, ''),
    );
    const { height = 0 } = (await page.locator('iframe').boundingBox()) ?? {};
    expect(height).toBeGreaterThanOrEqual(heightIn(frames.get('bars-fico')!.heights.en!, 1024) - 2);
  });

  test('a host with a strict policy', async ({ page, baseURL }) => {
    const policy = { 'content-security-policy': `default-src 'none'; frame-src ${baseURL}; style-src 'unsafe-inline'` };
    await visit(page, line(baseURL!, '/embed/v1/en/lists/'), policy);
    await wake(page);
    await expect.poll(() => cut(page)).toBeLessThanOrEqual(2);
  });

  test('no script: the finding, the table and the way to the chapter', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const page = await context.newPage();
    for (const path of [SCORER, BARS]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
      await page.locator('summary').filter({ hasText: ui.figure.asTable }).first().click();
      await expect(page.locator('table').last()).toBeVisible();
      await expect(page.locator('footer a')).toHaveAttribute('href', /\/en\/(patchwork|fiction)\/#/);
    }
    await context.close();
  });

  test('storage that throws', async ({ page, baseURL }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await visit(page, plain(baseURL!, '/embed/v1/en/bets/') + plain(baseURL!, '/embed/v1/en/viewpoints/'));
    await wake(page, 0);
    await wake(page, 1);
    expect(errors).toEqual([]);
  });
});

test('the scorer fetches one file, and only when a reader turns to it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(SCORER);
  await expect(page.locator('.scorer[data-ready="true"]')).toBeVisible();
  const mine = () => asked.filter((path) => !path.endsWith('/favicon.ico'));
  expect(mine()).toEqual([SCORER]);
  // The keyboard is enough: the choice is taken although what counts has yet to come.
  await page.getByRole('radio', { name: 'Lin', exact: true }).press('ArrowRight');
  await expect(page.locator('.outcome').last()).toContainText('Zhao');
  await expect(page.getByLabel(ui.scorer.add, { exact: true })).toBeEnabled();
  expect(mine()).toEqual([SCORER, '/embed/v1/en/data/scorer.js']);
});

test('where that file cannot be fetched the first life stays, a message says so, and trying again helps', async ({ page }) => {
  await page.route('**/data/scorer.js', (route) => route.abort());
  await page.goto(SCORER);
  await page.getByText('Guo', { exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(ui.scorer.loadFailed);
  await page.unroute('**/data/scorer.js');
  await page.getByRole('button', { name: ui.scorer.tryAgain, exact: true }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('every embed asks for its own file and at most one more, of this site, and keeps nothing', async ({ page, baseURL, context }) => {
  for (const path of embeds) {
    const asked: string[] = [];
    const listen = (request: { url: () => string }) => asked.push(request.url());
    page.on('request', listen);
    await page.goto(path);
    await page.waitForFunction(() => !document.querySelector('[data-ready="false"]'));
    page.off('request', listen);
    const sent = asked.filter((url) => !url.startsWith('data:') && !url.endsWith('/favicon.ico'));
    expect(sent.length, path).toBeLessThanOrEqual(2);
    expect(sent.filter((url) => !url.startsWith(`${baseURL}/embed/v1/`))).toEqual([]);
  }
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('two like and two unlike figures on one page do not disturb each other', async ({ page, baseURL }) => {
  await visit(
    page,
    [SCORER, SCORER, '/embed/v1/en/lists/', BARS].map((path) => line(baseURL!, path).replace('loading="lazy"', '')).join(''),
  );
  await wake(page, 0);
  await wake(page, 1);
  await wake(page, 2);
  const [one, two] = [0, 1].map((i) => page.locator('iframe').nth(i).contentFrame());
  await one!.getByText('Guo', { exact: true }).click();
  await expect(one!.getByRole('radio', { name: 'Guo' })).toBeChecked();
  await expect(two!.getByRole('radio', { name: 'Lin' })).toBeChecked();
  for (const i of [0, 1, 2, 3]) await expect.poll(() => cut(page, i)).toBeLessThanOrEqual(2);
});

test('the keyboard goes into a figure and out again', async ({ page, baseURL }) => {
  await visit(
    page,
    `<button id="before">Before</button>${line(baseURL!, BARS).replace('loading="lazy"', '')}<button id="after">After</button>`,
  );
  await expect.poll(() => cut(page)).toBeLessThanOrEqual(2);
  await page.locator('#before').focus();
  // The frame is another process: the focus arrives there, and comes back, a moment after the key.
  const until = (key: string, goal: string, most: number) => {
    let pressed = 0;
    return expect
      .poll(
        async () => {
          const at = await page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
          if (at !== goal && pressed++ < most) await page.keyboard.press(key);
          return at;
        },
        { intervals: [150], timeout: 10_000 },
      )
      .toBe(goal);
  };
  await until('Tab', 'after', 12);
  await until('Shift+Tab', 'iframe', 2);
});

test.describe('what the address may ask', () => {
  const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  test('theme: light stays light in a dark room, and the ground is painted', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(BARS);
    const dark = await paper(page);
    await page.goto(`${BARS}?theme=light`);
    expect(await paper(page)).toBe('rgb(255, 253, 248)');
    expect(dark).not.toBe('rgb(255, 253, 248)');
    expect(dark).not.toMatch(/, 0\)$|transparent/);
  });

  test('accent: one that can be read is taken, another is refused and said', async ({ page }) => {
    const seal = () =>
      page
        .locator('footer a')
        .first()
        .evaluate((one) => getComputedStyle(one).textDecorationColor);
    await page.goto(`${BARS}?theme=light&accent=146b52`);
    expect(await seal()).toBe('rgb(20, 107, 82)');
    await page.goto(`${BARS}?theme=light&accent=ffe08a`);
    expect(await seal()).toBe('rgb(179, 38, 30)');
    await expect(page.getByText(ui.gallery.problems.contrast)).toBeVisible();
  });

  test('credit: the short one leaves the date out; nonsense falls back and says so; strangers are let be', async ({ page }) => {
    await page.goto(`${BARS}?credit=short`);
    await expect(page.locator('.embed-full')).toBeHidden();
    await page.goto(`${BARS}?credit=none&theme=pink&accent=red&utm_source=x`);
    await expect(page.locator('.embed-full')).toBeVisible();
    for (const problem of ['credit', 'theme', 'accent'] as const) await expect(page.getByText(ui.gallery.problems[problem])).toBeVisible();
    await page.goto(`${BARS}?utm_source=x`);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('state: a life in the address is the life shown, and its link leads to the book', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${SCORER}?scorer=1~guo~20201231`);
    await expect(page.getByRole('radio', { name: 'Guo' })).toBeChecked();
    // All pages of the browser have one clipboard, and another test may write to it at the same time.
    await expect(async () => {
      await page.getByRole('button', { name: ui.scorer.link, exact: true }).click();
      const copied = decodeURIComponent(await page.evaluate(() => navigator.clipboard.readText()));
      expect(copied).toMatch(/\/en\/patchwork\/\?scorer=1~guo~20201231#scorer$/);
    }).toPass();
  });

  test('a life with an address of its own is there before any script', async ({ request }) => {
    const html = await (await request.get('/embed/v1/en/scorer/guo/')).text();
    expect(html).toMatch(/<p class="outcome[^>]*>[^<]*Guo/);
  });
});

test('the gallery shows a figure as it will stand, and gives its line', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/embed/');
  await expect(page.locator('[data-ready="true"]')).toBeAttached();
  // Each has a drawing of its own, and its line is copied without opening it.
  const items = page.locator('[id^="embed-"]');
  const drawings = await items.evaluateAll((all) =>
    all.map((one) => one.querySelector('summary svg')?.innerHTML.replace(/<!--.*?-->/g, '')),
  );
  expect(drawings.length).toBeGreaterThan(30);
  expect(drawings.filter((drawing) => !drawing?.includes(' d="M'))).toEqual([]);
  expect(new Set(drawings).size).toBe(drawings.length);
  await page.locator('#embed-town').getByRole('button', { name: ui.gallery.copyLine }).click();
  await expect(page.locator('#embed-town').getByText(ui.gallery.copied)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<iframe src="[^"]+\/embed\/v1\/en\/town\/"/);
  const item = page.locator('#embed-scorer');
  await item.locator('summary').first().click();
  await expect(item.locator('iframe').contentFrame().locator('[data-ready="true"]')).toBeAttached();
  await item.getByText('Zhao', { exact: false }).first().click();
  await page.getByLabel(ui.gallery.theme).selectOption('dark');
  await page.getByLabel(ui.gallery.accent, { exact: true }).fill('ffe08a');
  await expect(item.locator('iframe')).toHaveAttribute('src', '/embed/v1/en/scorer/zhao/?theme=dark&accent=ffe08a');
  await page.getByLabel(ui.gallery.theme).selectOption('light');
  await expect(page.getByText(ui.gallery.refused)).toBeVisible();
  await item.getByRole('button', { name: ui.gallery.copy }).first().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('/embed/v1/en/scorer/zhao/?theme=light"');
  expect(copied).not.toContain('accent');
  expect(readFileSync('dist/embed/v1/en/scorer/zhao/index.html', 'utf8')).toContain('Zhao');
});
