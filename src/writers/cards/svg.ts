/** The picture of a page for link previews, 1200 × 630: the page's title and finding on ruled lines. */
import { breakLines, firstSentences } from '../../core/i18n';
import { escapeHtml } from '../../core/text';
import { INK, LINE, MUTED, PAPER, RULE, SEAL } from '../../core/colours';
import type { Drawing } from './drawing';
import { isSquare, type Typeface } from './typeface';

const WIDTH = 1200;
const HEIGHT = 630;

const LEFT = 116;
const MARGIN = 82;
const RIGHT = WIDTH - 76;
/** From the rule under the head down, one line of the ledger each; a line of the title takes two. */
const TOP = 114;
const STEP = 46;
const ROWS = 11;
/** How far above its line a text stands. */
const RISE = 13;

/** The book's own face, and for the signs that it lacks what machines have. */
const FACES = 'Source Serif 4, Noto Serif CJK SC, Source Han Serif SC, Songti SC, serif';

/** A title is set as large as lets it stand in one line, or else in two. */
const TITLES = [
  { lines: 1, size: 104 },
  { lines: 1, size: 96 },
  { lines: 2, size: 88 },
  { lines: 2, size: 76 },
  { lines: 2, size: 64 },
  { lines: 3, size: 64 },
];
/** As tight as the site's first headings. */
const TIGHT = -0.018;
const FINDING = 38;
const HEAD = 30;
/** The place of a drawing in the corner below, and what keeps words off it. */
const DRAWN = { x: RIGHT - 240, y: HEIGHT - 160, width: 240, height: 120 };
const AWAY = 36;

/** The words of a card. */
export interface Card {
  readonly title: string;
  readonly description: string;
  /** "Chapter four"; empty on pages that are no chapter. */
  readonly section: string;
  readonly book: string;
  readonly lang: string;
  readonly drawing?: Drawing | undefined;
}

interface Faces {
  readonly regular: Pick<Typeface, 'width'>;
  readonly bold: Pick<Typeface, 'width'>;
}

/** The same number of lines, as even as they can be. */
function balance(text: string, room: number, width: (text: string) => number, lang: string): string[] {
  const { length } = breakLines(text, room, width, lang);
  for (let narrow = room / length; narrow < room; narrow += 16) {
    const lines = breakLines(text, narrow, width, lang);
    if (lines.length === length && lines.every((line) => width(line) <= room)) return lines;
  }
  return breakLines(text, room, width, lang);
}

/** As much of a text as has room in so many lines: whole sentences, or where they say too little words and an ellipsis. */
function fitting(text: string, most: number, set: (text: string) => string[], lang: string): string[] {
  for (let max = text.length; most > 0 && max > 0; max -= 4) {
    const lines = set(firstSentences(text, max, lang));
    if (lines.length <= most) return lines;
  }
  return [];
}

/** As it is set on a card. In a text of another script, Chinese is left out with the brackets around it: no Chinese font comes with the project. */
export const typeset = (text: string, lang: string): string =>
  (isSquare(lang) ? text : text.replace(/\s*[([]?\p{Script=Han}+[)\]]?/gu, ''))
    .replace(/(\p{L})'/gu, '$1’')
    .replace(/\s+/g, ' ')
    .trim();

/** The card as SVG. `faces` measure; the renderer must be given the same fonts. */
export function cardSvg(card: Card, faces: Faces): string {
  const { lang } = card;
  const [title, finding, section, book] = [card.title, card.description, card.section, card.book].map((text) => typeset(text, lang)) as [
    string,
    string,
    string,
    string,
  ];
  const room = RIGHT - LEFT;
  const wide = (size: number) => (text: string) => size * (faces.regular.width(text) + TIGHT * text.length);
  const fit = TITLES.find(({ lines, size }) => breakLines(title, room, wide(size), lang).length <= lines) ?? TITLES.at(-1)!;
  const titleLines = balance(title, room, wide(fit.size), lang);
  const first = titleLines.length === 1 ? 4 : 3;
  const start = first + 2 * titleLines.length;
  // Below four lines there is room for neither.
  const drawing = titleLines.length > 3 ? undefined : card.drawing;
  const beside = drawing ? DRAWN.x - AWAY - LEFT : room;
  const set = (text: string) => balance(text, beside, (part) => faces.regular.width(part) * FINDING, lang);
  const fitted = fitting(finding, ROWS - start, set, lang);
  // Two lines of a sentence that breaks off say less than the drawing beside them.
  const written = drawing && fitted.length <= 2 && fitted.at(-1)?.endsWith('…') ? [] : fitted;
  const empty = titleLines.map((_, i) => first + 2 * i - 1);

  const row = (n: number) => TOP + STEP * n;
  const text = (content: string, x: number, y: number, size: number, more = '') =>
    `<text x="${x}" y="${y}" font-size="${size}" ${more}>${escapeHtml(content)}</text>`;
  const rule = (y: number, colour: string, width: number) => `<path d="M0 ${y}H${WIDTH}" stroke="${colour}" stroke-width="${width}"/>`;
  const name = title === book ? '' : book;
  const nameAt = RIGHT - faces.bold.width(name) * HEAD;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="${FACES}" xml:lang="${lang}" fill="${INK.light}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER.light}"/>`,
    ...Array.from({ length: ROWS }, (_, i) => i + 1).flatMap((n) => (empty.includes(n) ? [] : [rule(row(n), LINE.light, 1)])),
    `<path d="M${MARGIN} ${TOP}V${HEIGHT}" stroke="${SEAL.light}" stroke-width="1.5" opacity="0.5"/>`,
    rule(TOP, INK.light, 3),
    text(section, LEFT, TOP - 38, HEAD, `fill="${MUTED.light}"`),
    text(name, nameAt, TOP - 38, HEAD, 'font-weight="600"'),
    mark(nameAt - (name ? 62 : 46), TOP - 68),
    `<circle cx="${MARGIN}" cy="${row(first) - RISE - 0.33 * fit.size}" r="15" fill="${SEAL.light}"/>`,
    ...titleLines.map((line, i) => text(line, LEFT - 4, row(first + 2 * i) - RISE, fit.size, `letter-spacing="${TIGHT * fit.size}"`)),
    ...written.map((line, i) => text(line, LEFT, row(start + i) - RISE, FINDING, `fill="${MUTED.light}"`)),
    ...(drawing ? [drawn(drawing)] : []),
    '</svg>',
  ].join('');
}

/** The looks of kit/marks/Glyph, on paper without lines. */
const INKS: Readonly<Record<string, string>> = {
  pale: `fill="${RULE.light}" opacity="0.6"`,
  seal: `fill="${SEAL.light}"`,
  line: `fill="none" stroke="${INK.light}"`,
  broken: `fill="none" stroke="${INK.light}" stroke-dasharray="3 2.5"`,
};

const drawn = ({ viewBox, paths }: Drawing): string =>
  `<rect x="${DRAWN.x - AWAY / 2}" y="${DRAWN.y - AWAY / 2}" width="${DRAWN.width + AWAY}" height="${DRAWN.height + AWAY}" fill="${PAPER.light}"/>` +
  `<svg x="${DRAWN.x}" y="${DRAWN.y}" width="${DRAWN.width}" height="${DRAWN.height}" viewBox="${viewBox}" overflow="visible">` +
  paths.map(({ kinds, d }) => `<path d="${d}" ${INKS[kinds.find((kind) => kind in INKS) ?? ''] ?? ''}/>`).join('') +
  '</svg>';

/** The sign of the site, as in public/favicon.svg. */
const mark = (x: number, y: number): string =>
  `<g transform="translate(${x} ${y}) scale(1.25)"><path d="M4 7h24M4 16h24M4 25h24" stroke="${INK.light}" stroke-width="2"/>` +
  `<circle cx="11" cy="16" r="5.5" fill="${SEAL.light}"/></g>`;
