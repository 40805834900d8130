/** The picture of each page for link previews, where the page's og:image says. */
import { renderAsync } from '@resvg/resvg-js';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathOf, type Site } from '../site';
import { drawingsByLink } from './drawing';
import { palettePng } from './png';
import { cardSvg, type Card } from './svg';
import { isSquare, typeface } from './typeface';

export { drawingIn } from './drawing';
export { measure, typeface } from './typeface';

/** A renderer of pictures in the book's face: SVG in, PNG out, the same bytes for the same picture. `close` takes its fonts away again. */
export async function picturePress() {
  const [regular, bold] = await Promise.all([typeface(400), typeface(600)]);
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  const fontFiles = ['regular.ttf', 'bold.ttf'].map((name) => join(folder, name));
  await Promise.all([regular, bold].map(({ file }, i) => writeFile(fontFiles[i] as string, file)));
  return {
    regular,
    bold,
    /** `scale` is how many pixels a unit of the picture gets on each side; what it leaves open is white. */
    draw: async (svg: string, lang: string, scale = 1): Promise<Buffer> => {
      // What a machine has of Chinese faces is looked for only where a picture needs one: the others are the same bytes everywhere.
      const image = await renderAsync(svg, {
        background: '#fff',
        fitTo: { mode: 'zoom', value: scale },
        font: { loadSystemFonts: isSquare(lang), fontFiles, defaultFontFamily: 'Source Serif 4 Variable' },
      });
      return palettePng(image.pixels, image.width, image.height);
    },
    close: () => rm(folder, { recursive: true }),
  };
}

/** A renderer of cards: words in, PNG out. */
export async function cardPress(): Promise<{ draw: (card: Card) => Promise<Buffer>; close: () => Promise<void> }> {
  const { draw, close, ...faces } = await picturePress();
  return { draw: (card) => draw(cardSvg(card, faces), card.lang), close };
}

export async function drawCards({ books, place, pages: built, write }: Site): Promise<string> {
  const press = await cardPress();
  const base = new URL(place.root).pathname;
  const cards = books.flatMap(({ name, language: lang, pages }) => {
    const drawings = drawingsByLink(built.get(`${lang}/`));
    return pages.map((page) => ({ ...page, book: name, lang, drawing: drawings.get(base + page.path) }));
  });
  await Promise.all(cards.map(async (card) => write(pathOf(card.card, place), await press.draw(card))));
  await press.close();
  return `${cards.length} cards`;
}
