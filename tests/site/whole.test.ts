import { expect, test } from 'vitest';
import { loadCollection } from '../../src/book/collections';
import { readMessages } from '../../src/book/messages';
import { flat, malformed, readPdf, unzip, wordsOf } from '../readers';
import { pages, read, whole } from './dist';

const chapters = pages.filter(({ html }) => html.includes('class="prose e-content"'));
const epub = read('book/v1/en/who-keeps-score.epub');
const files = await unzip(epub);
const pdf = await readPdf(read('book/v1/en/who-keeps-score.pdf'));

/** The words of HTML without notes, what a term explains and controls, in one space each. */
const plain = (html: string): string =>
  wordsOf(
    html
      .replace(/<details class="?note"?[\s\S]*?<\/details>/g, '')
      .replace(/<details class="?term"?[^>]*><summary>([\s\S]*?)<\/summary>[\s\S]*?<\/details>/g, '$1'),
  )
    .replaceAll('&nbsp;', ' ')
    .replace(/\s+([.,;:?!)’”])/g, '$1')
    .replace(/\s+/g, ' ');

const inBook = (id: string): string => plain(files.get(`book/${id}.xhtml`)!.replace(/<a class="note"[^>]*>\d+<\/a>/g, ''));
const idOf = ({ path }: { readonly path: string }): string => path.split('/')[2]!;

test('the e-book is well formed and no larger than a photograph', () => {
  expect(malformed(files)).toEqual([]);
  expect(epub.length).toBeLessThan(2_000_000);
});

test.each(chapters.map((chapter) => [idOf(chapter), chapter] as const))('every paragraph of %s stands in the e-book', (id, { html }) => {
  const paragraphs = [...html.matchAll(/<div role="?paragraph"? class="p text">([\s\S]*?)<\/div>/g)].map(([, text = '']) => plain(text));
  expect(paragraphs.length).toBeGreaterThan(2);
  const words = inBook(id);
  expect(paragraphs.filter((paragraph) => !words.includes(paragraph))).toEqual([]);
});

test.each(chapters.map((chapter) => [idOf(chapter), chapter] as const))(
  'every figure of %s stands in the e-book with its finding',
  (id, { html }) => {
    const words = inBook(id);
    const titles = [...html.matchAll(/<figcaption[^>]*>\s*<h2[^>]*>([\s\S]*?)<\/h2>/g)].map(([, title = '']) => plain(title));
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) expect(words).toContain(title);
  },
);

const pictures = [...files].filter(([path]) => /pictures\/.*\.svg$/.test(path));

test('what marks draw in a figure is a picture in the e-book, with every amount, and without what only a browser knows', () => {
  const drawn = pictures.map(([, svg]) => wordsOf(svg)).join(' ');
  const amounts = chapters.flatMap(({ html }) =>
    [...html.matchAll(/<text class="?amount[^>]*>([^<]+)<\/text>|<text class="?end[^>]*>\s*<tspan[^>]*>([^<]+)<\/tspan>/g)].map(
      ([, amount, end]) => wordsOf((amount ?? end)!),
    ),
  );
  expect(amounts.length).toBeGreaterThan(20);
  expect(amounts.filter((amount) => !drawn.includes(amount))).toEqual([]);
  expect(pictures.length).toBeGreaterThan(15);
  for (const [path, svg] of pictures) {
    expect(svg, path).not.toMatch(/NaN|undefined|="[^"]*\d(?:rem|%)"|class=|foreign[oO]bject|href=|var\(|current[cC]olor/);
    // What a colour points to stands in the same file, once.
    for (const [, id = ''] of svg.matchAll(/url\(([^)]*)\)/g)) expect(svg.split(` id="${id.slice(1)}"`), path).toHaveLength(2);
    // Nothing lies outside the frame, beyond the overhang of a word.
    const [, , width = 0, height = 0] = /viewBox="([^"]*)"/.exec(svg)![1]!.split(' ').map(Number);
    // A part of a high drawing begins somewhere in it.
    const [, from = '0'] = /<svg width="[^"]*" height="[^"]*" viewBox="0 (\S+)/.exec(svg) ?? [];
    for (const [, x = '', y = ''] of svg.matchAll(/<text x="([^"]*)" y="([^"]*)"/g)) {
      expect(Number(x), path).toBeLessThanOrEqual(width);
      expect(Number(y) - Number(from), path).toBeLessThanOrEqual(height);
    }
  }
  expect(pdf.roles.get('Figure')).toBeGreaterThanOrEqual(pictures.length);
});

/** The pictures of a figure, by its finding, as they follow on its title in the e-book. */
const picturesOf = (title: string): string[] => {
  for (const [path, text] of files) {
    if (!path.endsWith('.xhtml')) continue;
    for (const box of text.split('<aside class="box">').slice(1)) {
      const [, said = '', rest = ''] = /^<p class="title">([\s\S]*?)<\/p>([\s\S]*)$/.exec(box) ?? [];
      if (plain(said) !== title) continue;
      const [drawn = ''] = /^(?:\s*<p class="picture">[\s\S]*?<\/p>)+/.exec(rest) ?? [];
      return [...drawn.matchAll(/src="([^"]*)"/g)].map(([, src]) => files.get(`book/${src}`)!);
    }
  }
  return [];
};
const figures = chapters.flatMap((chapter) =>
  [...whole(chapter).matchAll(/<figure\b[\s\S]*?<\/figure>/g)].map(([html]) => ({
    chapter: idOf(chapter),
    html,
    id: /<figure[^>]* id="?([\w-]+)/.exec(html)?.[1] ?? 'places',
    title: plain(/<h2[^>]*>([\s\S]*?)<\/h2>/.exec(html)![1]!),
  })),
);
const figureOf = (id: string) => figures.find((figure) => figure.id === id)!;
const drawnIn = (id: string): string => picturesOf(figureOf(id).title).join('');
/** The words of the elements of a figure that begin so, but those for which only a wide map has room. */
const saidIn = (id: string, start: RegExp): string[] =>
  [...figureOf(id).html.matchAll(new RegExp(`${start.source}([^>]*)>([\\s\\S]*?)</`, 'g'))].flatMap(([, tag = '', said = '']) =>
    tag.includes('on-wide') ? [] : plain(said),
  );

test('every figure of every chapter is drawn', () => {
  expect(figures.length).toBeGreaterThan(35);
  expect(figures.filter(({ title }) => picturesOf(title).length === 0).map(({ chapter, id }) => `${chapter}#${id}`)).toEqual([]);
});

test.each([
  ['licences', /<b class="sv-[\w-]+/, 8],
  ['scorer', /<strong/, 9],
  ['agree', /<li class="?sv-[\w-]+(?: own)?"?/, 20],
  ['rulebook', /<li class="?sv-[\w-]+"?><b/, 15],
  ['places', /<text x=/, 20],
  ['code', /<text class="sign/, 18],
  ['bridges', /<b/, 9],
  ['inspections', /<b/, 5],
  ['mirror', /<th scope="?row"? class="?question"?/, 12],
  ['report', /<p class="name/, 8],
  ['bets', /<span class="question/, 8],
] as const)('the picture of %s says what stands on the page', (id, start, least) => {
  const said = saidIn(id, start).filter(Boolean);
  expect(said.length).toBeGreaterThanOrEqual(least);
  const words = wordsOf(drawnIn(id)).replaceAll(' ', '');
  // Words stand in lines of their own there.
  expect(said.filter((one) => !words.includes(one.replaceAll(' ', '')))).toEqual([]);
});

test('pictures hold as many marks as there are things', () => {
  const mirrored = [...loadCollection('mirror').values()];
  const questions = mirrored.filter(({ kind }) => kind === 'question').length;
  const things = mirrored.filter(({ kind }) => kind === 'thing').length;
  const rings = (svg: string): number => svg.match(/rx="6" ry="6"/g)?.length ?? 0;
  // Each answer once in the key.
  expect(rings(drawnIn('mirror'))).toBe(questions * things + 4);
  // A hundred firms in each of five fields, and three in the key; a firm that may be checked is a ring of two dots.
  const dots = (svg: string): number => svg.match(/a[\d.]+ [\d.]+ 0 1 0 [\d.]+ 0a/g)?.length ?? 0;
  expect(dots(drawnIn('inspections'))).toBeGreaterThanOrEqual(503);
  expect(dots(drawnIn('town'))).toBe(400);
  const [, fall, stay, rise] = /(\d+) people fall (\d+) stay (\d+) rise/.exec(wordsOf(drawnIn('town')))!.map(Number);
  expect(fall! + stay! + rise!).toBe(400);
  const punishments = [...loadCollection('measures').values()].filter(({ kind }) => kind === 'punishment');
  for (const { name } of punishments)
    expect(wordsOf(drawnIn('measures-punishment')).replaceAll(' ', '')).toContain(name.en.replaceAll(' ', ''));
});

test('the map of bodies stands in the book with every body, its shape, the wall and lines', () => {
  const seat = flat(readMessages('en').structure.map.seat);
  const map = pictures.map(([, svg]) => svg).find((svg) => flat(wordsOf(svg)).includes(seat))!;
  const bodies = [...loadCollection('structure').values()].flatMap((one) => (one.kind === 'body' ? [one] : []));
  const said = wordsOf(map);
  for (const { id, name, short } of bodies) expect(said, id).toContain((short ?? name).en);
  // One shape for each body, which stands apart from straight lines by its scale.
  expect(map.match(/scale\(0\.625\)/g)).toHaveLength(bodies.length);
  expect(map.match(/stroke="#b3261e" stroke-width="1\.5"/g)!.length).toBeGreaterThanOrEqual(2);
  expect(map.match(/<path d="M[^"]{400,}"/g)!.length).toBeGreaterThanOrEqual(1);
});

test('every picture says in words what it shows', () => {
  const images = [...files].flatMap(([path, text]) =>
    path.endsWith('.xhtml') ? [...text.matchAll(/<p class="picture"><img[^>]*>/g)].map(([image]) => image) : [],
  );
  expect(images.length).toBeGreaterThanOrEqual(pictures.length);
  for (const image of images) expect(image).toMatch(/alt="[^"]{12,}"/);
});

test('links within the e-book lead to files and places that are in it', () => {
  const broken = [...files].flatMap(([path, text]) =>
    path.endsWith('.xhtml')
      ? [...text.matchAll(/href="([^":]*)"/g)].flatMap(([, href = '']) => {
          const [file, id] = href.split('#');
          const target = files.get(file ? `book/${file}` : path);
          return target !== undefined && (!id || target.includes(`id="${id}"`)) ? [] : [`${path}: ${href}`];
        })
      : [],
  );
  expect(broken).toEqual([]);
});

test('the PDF holds every section, tagged', () => {
  const text = flat(pdf.pages.join('\n')).replaceAll('-', '');
  const headings = chapters.flatMap(({ html }) =>
    [...html.matchAll(/<h2><span id[^>]*><\/span>([\s\S]*?)<\/h2>/g)].map(([, title = '']) => plain(title)),
  );
  expect(headings.length).toBeGreaterThan(40);
  expect(headings.filter((heading) => !text.includes(flat(heading).replaceAll('-', '')))).toEqual([]);
  expect(pdf.universal).toBe('1');
  expect(pdf.roles.get('H1')).toBeGreaterThanOrEqual(chapters.length + 2);
  expect(pdf.roles.get('Note')).toBeGreaterThan(200);
});
