/** The cover: title, description and editors on ruled lines, as on the cards, but upright. */
import type { Book } from '../../book';
import { breakLines } from '../../core/i18n';
import { escapeHtml } from '../../core/text';
import { INK, LINE, MUTED, PAPER, SEAL } from '../../core/colours';

const WIDTH = 1200;
const HEIGHT = 1700;
const MARGIN = 150;
const STEP = 68;

const FACE = 'Source Serif 4';

/** The cover of a book as SVG. `width` measures a text at 1 px, in the face with which it is drawn. */
export function coverSvg({ name, description, editors, language }: Book, width: (text: string) => number): string {
  const room = WIDTH - 2 * MARGIN;
  const lines = (text: string, size: number): string[] => breakLines(text, room, (part) => size * width(part), language);
  const row = (n: number): number => 170 + n * STEP;
  const text = (content: string, n: number, size: number, colour: string): string =>
    `<text x="${MARGIN}" y="${row(n) - 18}" font-size="${size}" fill="${colour}">${escapeHtml(content)}</text>`;
  const title = lines(name, 150);
  const rows = Array.from({ length: 21 }, (_, i) => i + 1);
  const subtitle = 5 + 2.4 * title.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="${FACE}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER.light}"/>`,
    ...rows.map((n) => `<path d="M0 ${row(n)}H${WIDTH}" stroke="${LINE.light}" stroke-width="1.5"/>`),
    `<path d="M${MARGIN - 44} 0V${HEIGHT}" stroke="${SEAL.light}" stroke-width="2" opacity="0.5"/>`,
    `<path d="M0 ${row(0)}H${WIDTH}" stroke="${INK.light}" stroke-width="4"/>`,
    `<circle cx="${MARGIN - 44}" cy="${row(4) - 66}" r="20" fill="${SEAL.light}"/>`,
    ...title.map((line, i) => text(line, 4 + 2 * i, 150, INK.light)),
    ...lines(description, 46).map((line, i) => text(line, Math.ceil(subtitle) + i, 46, MUTED.light)),
    text(editors, 21, 36, MUTED.light),
    '</svg>',
  ].join('');
}
