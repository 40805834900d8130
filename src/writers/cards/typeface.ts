import { readFileSync } from 'node:fs';
import subset from 'subset-font';
import { scriptOf } from '../../core/i18n';

const FILES = 'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght';

export interface Typeface {
  /** The font at one weight, as TrueType. */
  readonly file: Uint8Array;
  /** Width of a text at 1 px, kerning left out; signs of Chinese fill squares. Throws on another letter that the font does not have. */
  readonly width: (text: string) => number;
  /** Whether it has a sign. */
  readonly has: (sign: string) => boolean;
}

/** Source Serif 4 at one weight: those who draw with it read no WOFF2 and no variable font. */
export async function typeface(weight: number, style: 'normal' | 'italic' = 'normal'): Promise<Typeface> {
  const font = readFileSync(`${FILES}-${style}.woff2`);
  const file = await subset(font, '', { keepAllGlyphs: true, targetFormat: 'truetype', variationAxes: { wght: weight } });
  return { file, ...measure(file) };
}

/** Chinese signs and the punctuation set with them, which come from a font of the machine. */
const SQUARE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Is the language written in signs that the book's own face does not have? */
export const isSquare = (lang: string): boolean => /^(Han[ist]|Jpan|Kore)$/.test(scriptOf(lang));

/** Reads what a line breaker needs of an OpenType font: cmap (format 4), hmtx, head. https://learn.microsoft.com/typography/opentype/spec/ */
export function measure(font: Uint8Array): Pick<Typeface, 'width' | 'has'> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i;
    tables.set(String.fromCharCode(...font.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const at = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`the font has no table ${name}`);
    return offset;
  };
  const unit = view.getUint16(at('head') + 18);
  const metrics = view.getUint16(at('hhea') + 34);
  const advance = (glyph: number): number => view.getUint16(at('hmtx') + 4 * Math.min(glyph, metrics - 1)) / unit;

  const cmap = at('cmap');
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + view.getUint32(cmap + 8 + 8 * i));
  const map = subtables.find((offset) => view.getUint16(offset) === 4);
  if (map === undefined) throw new Error('the font has no character map of format 4');
  const segments = view.getUint16(map + 6);
  const glyph = (code: number): number => {
    for (let i = 0; i < segments; i += 2) {
      if (view.getUint16(map + 14 + i) < code) continue;
      const start = view.getUint16(map + 16 + segments + i);
      if (start > code) return 0;
      const delta = view.getUint16(map + 16 + 2 * segments + i);
      const range = map + 16 + 3 * segments + i;
      const offset = view.getUint16(range);
      const found = offset === 0 ? code : view.getUint16(range + offset + 2 * (code - start));
      return found === 0 ? 0 : (found + delta) % 65536;
    }
    return 0;
  };
  const has = (sign: string): boolean => glyph(sign.codePointAt(0) ?? 0) > 0;
  const width = (text: string): number =>
    [...text].reduce((sum, letter) => {
      const found = glyph(letter.codePointAt(0) ?? 0);
      if (found === 0 && SQUARE.test(letter)) return sum + 1;
      if (found === 0) throw new Error(`the font of the cards has no “${letter}” (in “${text}”)`);
      return sum + advance(found);
    }, 0);
  return { width, has };
}
