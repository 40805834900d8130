/** With what drawings are put on paper: words in lines, lengths as pixels, frames. */
import { INK, SURFACE } from '../../core/colours';
import { breakLines } from '../../core/i18n';
import { toHundredths } from '../../core/round';
import { escapeHtml } from '../../core/text';
import { textIn, type Element } from '../../html/tree';

export interface Pen {
  readonly language: string;
  /** Width of a text at 1 px in the face with which it is drawn. */
  readonly width: (text: string) => number;
}

/** Where a drawing stands, how large it is, and how its own units become pixels. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly across: number;
  readonly down: number;
}
export const frame = (width: number, height: number): Frame => ({ x: 0, y: 0, width, height, across: 1, down: 1 });

export interface Style {
  readonly size?: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly anchor?: string;
  readonly halo?: boolean;
  readonly italic?: boolean;
}

export function text(
  content: string,
  x: number,
  y: number,
  { size = 13, weight = 400, fill = INK.light, anchor = 'start', halo = false, italic = false }: Style,
): string {
  const place = `x="${toHundredths(x)}" y="${toHundredths(y)}" font-size="${size}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`;
  const glyphs = `${place}${weight === 400 ? '' : ` font-weight="${weight}"`}${italic ? ' font-style="italic"' : ''}`;
  const words = escapeHtml(content);
  return `${halo ? `<text ${glyphs} fill="${SURFACE.light}" stroke="${SURFACE.light}" stroke-width="4">${words}</text>` : ''}<text ${glyphs} fill="${fill}">${words}</text>`;
}

export const words = (element: Element): string => textIn(element);
export const wrapped = (content: string, room: number, size: number, { language, width }: Pen): string[] =>
  breakLines(content, room, (part) => size * width(part), language);

/** Pixels of a length: per cent of a whole, rem of letters of 16, em of 13 or what is given. */
export function length(written: string, whole: number, em = 13): number {
  const [, number = '0', unit = ''] = /^(-?[\d.]+)(%|rem|em|px)?$/.exec(written.trim()) ?? [];
  const by = { '%': whole / 100, rem: 16, em, px: 1, '': 1 }[unit] ?? 1;
  return Number(number) * by;
}
