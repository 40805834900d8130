import { expect, test } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The book in Chinese and in a language that is made of English, with longer words; `npm run books` builds it. */
const ROOT = 'tests/fixtures/books/.built/zh-Hans';
const SITE = 'https://a.example/base/';
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
};

const pages = ['zh-Hans', 'en-XA'].flatMap((lang) =>
  readdirSync(join(ROOT, lang), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('index.html'))
    .map((path) => `${lang}/${path.slice(0, -'index.html'.length)}`),
);

/** The book stands at an address of its own, answered from its files. */
test.beforeEach(({ page }) =>
  page.route(`${SITE}**`, (route) => {
    const asked = decodeURI(new URL(route.request().url()).pathname.slice('/base/'.length));
    const file = join(ROOT, asked.endsWith('/') || asked === '' ? `${asked}index.html` : asked);
    return existsSync(file)
      ? route.fulfill({ body: readFileSync(file), contentType: TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream' })
      : route.fulfill({ status: 404, body: '' });
  }),
);

for (const width of [320, 768])
  test(`with longer words and with Chinese no page is wider than a window of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const wide: string[] = [];
    for (const path of pages) {
      await page.goto(`${SITE}${path}`);
      await expect(page.locator('html')).toHaveAttribute('lang', path.split('/')[0]!);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) wide.push(`${path}: ${over}`);
    }
    expect(wide).toEqual([]);
  });
