import { expect, test } from 'vitest';
import { finishPages } from '../../../src/writers/pages';
import { bookOf, siteOf } from '../../fixtures/book';

const PAGE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><script>one()</script></head><body><style>.a{color:red}.gone{color:red}</style><p class="a">It&#39;s.</p><!-- x --><astro-island component-url="/base/_astro/w.js" props="{}" uid="1"></astro-island></body></html>`;

test('a page is finished: one lean style in its head, and a policy that names it before all else', async () => {
  const { site, written } = siteOf(
    bookOf(),
    { 'en/search/': PAGE, 'en/sums/': PAGE },
    { '_astro/w.js': 'import"./more.js"', '_astro/more.js': '' },
  );
  await finishPages(site);
  const html = String(written.get('en/sums/index.html'));
  expect(html).toMatch(
    /^<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none';/,
  );
  expect(html).toContain(`<style>.a{color:red}</style></head>`);
  expect(html).toContain(`<p class="a">It's.</p><astro-island`);
  expect(html).not.toContain('wasm');
  // The index of search is WebAssembly.
  expect(written.get('en/search/index.html')).toContain("'wasm-unsafe-eval'");
});

test('a chapter asks for the styles of its figures where they begin, other pages have all in themselves', async () => {
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><style>.a{color:red}.b{color:#00f}</style><p class="a">Text.</p><figure class="b"></figure></body></html>`;
  const { site, written } = siteOf(bookOf(), { 'en/sums/': page, 'en/search/': page });
  await finishPages(site);
  const html = String(written.get('en/sums/index.html'));
  const [, name = ''] = html.match(/<p class="a">Text.<\/p><link rel="stylesheet" href="\/[^"]*(_astro\/later\.\w{8}\.css)"><figure/) ?? [];
  expect(written.get(name)).toBe('.b{color:#00f}');
  expect(html).toContain('<style>.a{color:red}</style>');
  expect(html).toMatch(/style-src 'self' 'sha256-/);
  expect(written.get('en/search/index.html')).toMatch(/<style>\.a\{color:red\}\.b\{color:#00f\}<\/style>(?!.*stylesheet)/);
});

test('what a script of an island may put on the page stays in its styles', async () => {
  const { site, written } = siteOf(
    bookOf(),
    { 'en/sums/': PAGE },
    { '_astro/w.js': 'import"./more.js"', '_astro/more.js': 'x.className="gone"' },
  );
  await finishPages(site);
  expect(written.get('en/sums/index.html')).toContain('.gone');
});
