import { Resvg } from '@resvg/resvg-js';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cardSvg, typeset } from '../../../src/writers/cards/svg';
import { palettePng } from '../../../src/writers/cards/png';
import { typeface } from '../../../src/writers/cards/typeface';

const [regular, bold] = await Promise.all([typeface(400), typeface(600)]);

test('letters are as wide as the font says', () => {
  // Advance widths of Source Serif 4, in thousandths: "n" 583 at 400; a heavier weight is wider; digits are all alike.
  expect(regular.width('n')).toBeGreaterThan(0.5);
  expect(regular.width('n')).toBeLessThan(0.65);
  expect(regular.width('nn')).toBeCloseTo(2 * regular.width('n'));
  expect(bold.width('Who')).toBeGreaterThan(regular.width('Who'));
  expect(regular.width('i')).toBeLessThan(regular.width('m') / 2);
  // Signs of Chinese fill squares; they come from a font of the machine.
  expect(regular.width('信用')).toBe(2);
  expect(() => regular.width('ж')).toThrow('ж');
});

test('a card says chapter, title, finding and name, and no Chinese', () => {
  const page = {
    title: 'Trust (信用) & co.',
    description: 'What China’s plan said.',
    section: 'Chapter two',
    book: 'Who Keeps Score?',
    lang: 'en',
  };
  const svg = cardSvg(page, { regular, bold });
  for (const text of ['Chapter two', 'Trust &amp; co.', 'What China’s plan said.', 'Who Keeps Score?'])
    expect(svg).toContain(`>${text}</text>`);
  expect(svg).not.toMatch(/\p{Script=Han}/u);
  expect(cardSvg({ ...page, title: page.book }, { regular, bold }).match(/Who Keeps Score\?/g)).toHaveLength(1);
  expect(typeset("China's  plan [失信]", 'en')).toBe('China’s plan');
});

test('a card in Chinese says what it says', () => {
  const page = { title: '信用：村规民约', description: '村里写下了规则。', section: '第二章', book: '谁在打分？', lang: 'zh-Hans' };
  const svg = cardSvg(page, { regular, bold });
  for (const text of [page.title, page.description, page.section, page.book]) expect(svg).toContain(`>${text}</text>`);
});

test('the longest title and finding stay on the card', () => {
  const svg = cardSvg(
    { title: 'A word '.repeat(12), description: 'Some more words. '.repeat(9), section: '', book: 'Who Keeps Score?', lang: 'en' },
    { regular, bold },
  );
  for (const [, y = ''] of svg.matchAll(/<text x="\d+" y="([\d.]+)"/g)) expect(Number(y)).toBeLessThan(630);
});

test('what has no room is left out by whole sentences, or ends with an ellipsis', () => {
  const page = {
    title: 'A title of three lines that says a good deal more than most of the titles do',
    section: '',
    book: 'Book',
    lang: 'en',
  };
  const said = (description: string) =>
    [...cardSvg({ ...page, description }, { regular, bold }).matchAll(/font-size="38"[^>]*>([^<]*)</g)].map(([, line]) => line).join(' ');
  expect(said(`One sentence. ${'Another sentence that goes on. '.repeat(6)}`)).toMatch(
    /^One sentence\. (Another sentence that goes on\. ?)+$/,
  );
  expect(said('word '.repeat(80))).toMatch(/ word…$/);
});

test('a drawing stands in its inks, and no word beside it runs under it', () => {
  const drawing = {
    viewBox: '0 0 96 48',
    paths: [
      { kinds: ['pale', 'x1'], d: 'M1 2h3' },
      { kinds: ['ink'], d: 'M4 5h6' },
    ],
  };
  const description = 'Some words that go on for long. '.repeat(4);
  const svg = cardSvg({ title: 'A title', description, section: '', book: 'Book', lang: 'en', drawing }, { regular, bold });
  expect(svg).toMatch(/<path d="M1 2h3" fill="#8d8474" opacity="0.6"\/><path d="M4 5h6" \/>/);
  const left = Number(svg.match(/<svg x="([\d.]+)/)![1]);
  const lines = [...svg.matchAll(/<text x="(\d+)"[^>]*font-size="38"[^>]*>([^<]*)</g)];
  expect(lines.length).toBeGreaterThan(2);
  for (const [, x, line] of lines) expect(Number(x) + 38 * regular.width(line!)).toBeLessThan(left);
});

test('a PNG keeps every colour that a palette holds', async () => {
  const width = 16;
  const pixels = new Uint8Array(width * width * 4).map((_, i) => (i % 4 === 3 ? 255 : Math.floor(i / 4) % 256));
  const png = await palettePng(pixels, width, width);
  expect(png.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
  const chunk = (type: string) => {
    const at = png.indexOf(type);
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  expect([chunk('IHDR').readUInt32BE(0), chunk('IHDR').readUInt32BE(4)]).toEqual([16, 16]);
  const rows = inflateSync(chunk('IDAT'));
  const colours = Array.from({ length: width * width }, (_, i) => rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)]!).map(
    (place) => [...chunk('PLTE').subarray(3 * place, 3 * place + 3)],
  );
  expect(colours).toEqual(Array.from({ length: width * width }, (_, i) => [i, i, i]));
});

test('another program reads the picture as it was', async () => {
  const side = 8;
  const pixels = new Uint8Array(side * side * 4).map((_, i) => (i % 4 === 3 ? 255 : (i * 37) % 256));
  const png = await palettePng(pixels, side, side);
  const href = `data:image/png;base64,${png.toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><image href="${href}" width="${side}" height="${side}"/></svg>`;
  expect([...new Resvg(svg).render().pixels]).toEqual([...pixels]);
});

test('more colours than a palette holds become fewer, near ones', async () => {
  const side = 64;
  const pixels = new Uint8Array(side * side * 4).map((_, i) => (i % 4 === 3 ? 255 : (i * 7919) % 256));
  const png = await palettePng(pixels, side, side);
  expect(png.readUInt32BE(png.indexOf('PLTE') - 4)).toBeLessThanOrEqual(3 * 256);
});
