import { expect, test, type Page } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Small books that `npm run books` builds: one in Chinese and in a language that is made of English, with longer words; one in part in French. */
const BUILT = 'tests/fixtures/books/.built';
const SITE = 'https://a.example/base/';
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
};

const pagesOf = (languages: readonly string[]) =>
  languages.flatMap((lang) =>
    readdirSync(join(BUILT, 'zh-Hans', lang), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('index.html'))
      .map((path) => `${lang}/${path.slice(0, -'index.html'.length)}`),
  );

/** A book stands at an address of its own, answered from its files. */
const serve = (page: Page, book: string) =>
  page.route(`${SITE}**`, (route) => {
    const asked = decodeURI(new URL(route.request().url()).pathname.slice('/base/'.length));
    const file = join(BUILT, book, asked.endsWith('/') || asked === '' ? `${asked}index.html` : asked);
    return existsSync(file)
      ? route.fulfill({ body: readFileSync(file), contentType: TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream' })
      : route.fulfill({ status: 404, body: '' });
  });

for (const width of [320, 768])
  test(`with longer words and with Chinese no page is wider than a window of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await serve(page, 'zh-Hans');
    const wide: string[] = [];
    for (const path of pagesOf(['zh-Hans', 'en-XA'])) {
      await page.goto(`${SITE}${path}`);
      await expect(page.locator('html')).toHaveAttribute('lang', path.split('/')[0]!);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) wide.push(`${path}: ${over}`);
    }
    expect(wide).toEqual([]);
  });

test('a widget with texts of two languages wakes with the words and the languages that were served', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await serve(page, 'fr');
  await page.goto(`${SITE}fr/lives/mei/`);
  // What is closed is drawn when it is opened; the controls stand open.
  const marked = () => page.locator('.scorer .controls [lang="en"]').allTextContents();
  const served = await marked();
  expect(served.length).toBeGreaterThan(3);
  await page.locator('.scorer').scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island').first()).not.toHaveAttribute('ssr');
  expect(await marked()).toEqual(served);
  expect(errors).toEqual([]);
});
