/** The picture of each page for link previews, where the page's og:image says. */
import { renderAsync } from '@resvg/resvg-js';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathOf, type Site } from '../site';
import { palettePng } from './png';
import { cardSvg, type Card } from './svg';
import { isSquare, typeface } from './typeface';

/** A renderer of cards: words in, PNG out, the same bytes for the same words. `close` takes its fonts away again. */
export async function cardPress(): Promise<{ draw: (card: Card) => Promise<Buffer>; close: () => Promise<void> }> {
  const [regular, bold] = await Promise.all([typeface(400), typeface(600)]);
  const folder = await mkdtemp(join(tmpdir(), 'cards-'));
  const fontFiles = ['regular.ttf', 'bold.ttf'].map((name) => join(folder, name));
  await Promise.all([regular, bold].map(({ file }, i) => writeFile(fontFiles[i] as string, file)));
  return {
    draw: async (card) => {
      // What a machine has of Chinese faces is looked for only where a card needs one: the other cards are the same bytes everywhere.
      const font = isSquare(card.lang) ? { loadSystemFonts: true, fontFiles } : { loadSystemFonts: false, fontFiles };
      const image = await renderAsync(cardSvg(card, { regular, bold }), { font });
      return palettePng(image.pixels, image.width, image.height);
    },
    close: () => rm(folder, { recursive: true }),
  };
}

export async function drawCards({ books, place, write }: Site): Promise<string> {
  const press = await cardPress();
  const cards = books.flatMap(({ name, language: lang, pages }) => pages.map((page) => ({ ...page, book: name, lang })));
  await Promise.all(cards.map(async (card) => write(pathOf(card.card, place), await press.draw(card))));
  await press.close();
  return `${cards.length} cards`;
}
