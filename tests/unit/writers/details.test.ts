import { expect, test } from 'vitest';
import { find, named, readHtml, writeHtml } from '../../../src/html/tree';
import { detailsPage, moveDetails, takeOut as take } from '../../../src/writers/details';
import { bookOf, siteOf } from '../../fixtures/book';

function takeOut(html: string, words: string) {
  const page = readHtml(html);
  const parts = take(page, words).map(({ title, content }) => ({ title, html: writeHtml({ children: [...content] }) }));
  return { page: writeHtml(page), parts };
}

test('what is closed leaves the page; its summary stays, with a link to where it went', () => {
  const html =
    '<p>a</p><figure id="f"><figcaption><h2>A &amp; B</h2></figcaption><details class="figure-more" data-later><summary>Table</summary><div><details><summary>deep</summary>b</details></div></details></figure>c<details open>d</details>';
  const { page, parts } = takeOut(html, 'Read <it>');
  expect(page).toBe(
    '<p>a</p><figure id="f"><figcaption><h2>A &amp; B</h2></figcaption><details class="figure-more" data-part="1"><summary>Table</summary><a href="details/#part-1" class="small">Read &lt;it&gt;</a></details></figure>c<details open>d</details>',
  );
  expect(parts).toEqual([{ title: 'A & B: Table', html: '<div><details><summary>deep</summary>b</details></div>' }]);
});

test('a term keeps its Chinese, which leads to the glossary', () => {
  const body = (stub: string) => `<span> (<strong lang="zh-Hans"${stub}>信用</strong> trust.)</span>`;
  const { page, parts } = takeOut(
    `<details class="term" data-later="/en/glossary/#x"><summary>credit</summary>${body(' data-stub')}</details>, b`,
    'w',
  );
  expect(page).toBe(
    '<details class="term" data-part="1"><summary>credit</summary><span> (<a href="/en/glossary/#x" lang="zh-Hans">信用</a>)</span></details>, b',
  );
  expect(parts).toEqual([{ title: 'credit', html: body('') }]);
});

test('what a widget draws leaves its place marked, by which the script finds it; what is drawn does not name the part', () => {
  const { page, parts } = takeOut(
    '<details data-later><summary>Wendeng <svg><text>960</text></svg></summary> <!--[0--><!----><p>one<!----></p><!--]--></details>',
    'w',
  );
  expect(page).toBe(
    '<details data-part="1"><summary>Wendeng <svg><text>960</text></svg></summary> <!--[0--><!----><a href="details/#part-1" class="small">w</a><!--]--></details>',
  );
  expect(parts).toEqual([{ title: 'Wendeng', html: '<p>one<!----></p>' }]);
});

const CHAPTER =
  '<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="old"><title>A</title><style>.gone{a:b}p{color:red}</style><script type="application/ld+json">{}</script></head><body>bar<main id="main"><p class="gone">x</p><details data-later><summary>S</summary><p>one</p></details></main>foot</body></html>';

test('the page of the parts stands in the frame of its chapter, is in no list, and its policy fits it', () => {
  const [, part] = find(readHtml(CHAPTER), named('details'))!.children;
  const page = writeHtml(detailsPage(readHtml(CHAPTER), [{ title: 'T', content: [part!] }], 'Details: A', 'Back'));
  expect(page).toContain('<title>Details: A</title>');
  expect(page).toContain('content="noindex"');
  expect(page).toContain('<h1>Details: A</h1><p><a href="../">Back</a></p><h2>T</h2><div id="part-1"><p>one</p></div>');
  expect(page).not.toMatch(/ld\+json|gone|content="old"/);
  expect(page).toMatch(/<body>bar<main.*<\/main>foot/);
});

test('the page of the parts has the styles of figures that its chapter asks for', () => {
  const link = '<link rel="stylesheet" href="/_astro/later.css">';
  const chapter = readHtml(CHAPTER.replace('<details', `${link}<details`));
  const page = writeHtml(detailsPage(chapter, [{ title: 'T', content: [] }], 'Details: A', 'Back'));
  expect(page.split('</head>')[0]).toContain(link);
  expect(page).toContain("style-src 'self' 'sha256-");
});

test('each chapter that has closed parts gets a page beside it', async () => {
  const { site, written } = siteOf(bookOf(), { 'en/first/': '<main><p>nothing closed</p></main>', 'en/sums/': CHAPTER });
  await moveDetails(site);
  expect([...written.keys()]).toEqual(['en/sums/details/index.html', 'en/sums/index.html']);
  expect(written.get('en/sums/index.html')).toContain('data-part="1"');
});
