import { expect, test } from 'vitest';
import { wholeOf, writeWhole } from '../../../src/writers/whole';
import { writeHtml } from '../../../src/html/tree';
import { bookOf, siteOf } from '../../fixtures/book';
import { flat, malformed, parseXml, readPdf, unzip, wordsOf } from '../../readers';

const note = (text: string) =>
  `<details class="note"><summary aria-label="Note"></summary><span> [<span class="note-text">${text}</span>]</span></details>`;
const page = (inside: string) =>
  `<!doctype html><html lang="en"><head><title>x</title></head><body><main><article>${inside}</article></main><footer><a href="/base/book/v1/en/who-keeps-score.pdf" data-sized>PDF</a></footer></body></html>`;
const PAGES = {
  'en/first/': page(
    '<header><h1>First things</h1><p class="standfirst">Under the title.</p></header><div class="prose"><p>Only a text. See <a href="../sums/#who-pays">who pays</a>.</p></div>',
  ),
  'en/sums/': page(
    `<header><h1>Sums</h1></header><div class="prose"><p>Before a heading 3.${note('A note.')}</p><h2><span id="who-pays"></span>Who pays?</h2>
    <p>A <span lang="zh-Hans">信用</span> sum, <a href="https://b.example/x">elsewhere</a> &amp; <i>xìnyòng</i>, hǎo → so.</p>
    <figure id="bars"><figcaption><h2>Two sums</h2></figcaption><div class="extra"><details class="figure-more"><summary>As a table</summary><div class="table-scroll"><table><thead><tr><th>Year</th><th>Sum</th></tr></thead><tbody><tr><th>2012</th><td>3 yuan</td></tr></tbody></table></div></details></div></figure></div>`,
  ),
  'en/sources/': page(`<section><h2 id="webpage">Pages</h2><ul><li id="paper"><cite>A paper</cite>, 2012.</li></ul></section>`),
};

const book = bookOf();
const made = await wholeOf(book, siteOf(book, PAGES).site);
const files = await unzip(made.epub);

test('the e-book says first what it is, in bytes that every reader finds', () => {
  const head = Buffer.from(made.epub.subarray(0, 58)).toString('latin1');
  expect(head.slice(30, 38)).toBe('mimetype');
  expect(head.slice(38, 58)).toBe('application/epub+zip');
  expect(malformed(files)).toEqual([]);
});

test('every file of the e-book stands in its list, and every text in its order', () => {
  const { package: made } = parseXml(files.get('book/package.opf')!) as {
    package: {
      manifest: { item: { '@id': string; '@href': string }[] };
      spine: { itemref: { '@idref': string }[] };
      metadata: { 'dc:title': string };
    };
  };
  const listed = made.manifest.item.map((item) => `book/${item['@href']}`);
  expect(['mimetype', 'META-INF/container.xml', 'book/package.opf', ...listed].sort()).toEqual([...files.keys()].sort());
  const order = made.spine.itemref.map((ref) => made.manifest.item.find((item) => item['@id'] === ref['@idref'])?.['@href']);
  expect(order).toEqual(['cover.xhtml', 'contents.xhtml', 'first.xhtml', 'sums.xhtml', 'sources.xhtml']);
  expect(made.metadata['dc:title']).toBe(book.name);
});

test('the e-book has the words of its pages, and links within it lead within it', () => {
  expect(wordsOf(files.get('book/first.xhtml')!)).toBe('First things Under the title. Only a text. See who pays .');
  expect(files.get('book/first.xhtml')).toContain('href="sums.xhtml#sums--who-pays"');
  const sums = files.get('book/sums.xhtml')!;
  expect(sums).toContain('<h2 id="sums--who-pays">Who pays?</h2>');
  expect(sums).toContain('<span lang="zh-Hans" xml:lang="zh-Hans">信用</span>');
  expect(sums).toContain('href="https://b.example/x"');
  expect(sums).toContain('<th scope="col">Sum</th>');
  expect(sums).toContain('<th scope="row">2012</th><td>3 yuan</td>');
  expect(sums).toMatch(/href="#note-1"[\s\S]*<li id="note-1"[^>]*><p>A note\./);
  expect(wordsOf(files.get('book/contents.xhtml')!)).toContain('Sums Who pays? Sources Pages');
});

test('the PDF has the same words, tagged, and declares PDF/UA', async () => {
  const pdf = await readPdf(made.pdf);
  const text = flat(pdf.pages.join('\n'));
  for (const words of [
    'Under the title.',
    'Who pays?',
    'A 信用 sum, elsewhere & xìnyòng, hǎo → so.',
    '3 yuan',
    'A note.',
    'A paper, 2012.',
  ])
    expect(text, words).toContain(flat(words));
  expect(pdf.title).toBe(book.name);
  expect(pdf.language).toBe('en');
  expect(pdf.universal).toBe('1');
  expect(pdf.roles.get('TH')).toBe(2);
  expect(pdf.roles.get('Note')).toBe(1);
});

test('two runs make the same bytes, in another zone too', async () => {
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Pacific/Kiritimati';
  const again = await wholeOf(book, siteOf(book, PAGES).site);
  process.env['TZ'] = zone;
  expect(Buffer.compare(again.epub, made.epub)).toBe(0);
  expect(Buffer.compare(again.pdf, made.pdf)).toBe(0);
});

test('each page says how large the files are', async () => {
  const { site, written } = siteOf(book, PAGES);
  await writeWhole(site);
  expect([...written.keys()]).toEqual(['book/v1/en/who-keeps-score.epub', 'book/v1/en/who-keeps-score.pdf']);
  const size = Math.round(written.get('book/v1/en/who-keeps-score.pdf')!.length / 1000);
  expect(writeHtml(site.pages.get('en/first/')!)).toContain(`>PDF, ${size} kB</a>`);
});
