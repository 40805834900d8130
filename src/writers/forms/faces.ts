/** The faces of a PDF: Source Serif 4, and of Noto Serif SC the signs that it lacks. No font of the machine is used, so that every machine makes the same file. */
import { readFileSync } from 'node:fs';
import subset from 'subset-font';
import { measure, typeface } from '../cards';

const NOTO = 'node_modules/@fontsource/noto-serif-sc';
/** Its largest file holds most signs of Chinese; arrows, tone marks and rarer signs stand in small ones, by ranges. */
const WHOLE = 'chinese-simplified';

interface Face {
  readonly family: string;
  readonly file: Uint8Array;
}

export async function facesFor(texts: Iterable<string>): Promise<Face[]> {
  const own = await Promise.all([typeface(400), typeface(600), typeface(400, 'italic')]);
  const signs = new Set<string>();
  for (const text of texts) for (const sign of text) if (!own[0]!.has(sign) && sign.trim() !== '') signs.add(sign);
  return [...own.map(({ file }) => ({ family: 'Source Serif 4', file })), ...(await facesOfSigns([...signs].sort()))];
}

async function facesOfSigns(signs: readonly string[]): Promise<Face[]> {
  const whole = await signsOf(WHOLE, signs);
  const { has } = measure(whole);
  const byFile = Map.groupBy(
    signs.filter((sign) => !has(sign)),
    fileWith,
  );
  const rest = await Promise.all([...byFile].map(([name, some]) => signsOf(name, some)));
  return [whole, ...rest].map(renamed);
}

const signsOf = (name: string, signs: readonly string[]): Promise<Uint8Array> =>
  subset(readFileSync(`${NOTO}/files/noto-serif-sc-${name}-400-normal.woff2`), signs.join(''), { targetFormat: 'truetype' });

/** "[109]": "U+2190-2193,…", as the package lists its files. */
const RANGES = Object.entries(JSON.parse(readFileSync(`${NOTO}/unicode.json`, 'utf8')) as Record<string, string>).map(
  ([name, ranges]) => [name.replace(/[[\]]/g, ''), ranges.split(',').map((range) => range.slice(2).split('-'))] as const,
);

function fileWith(sign: string): string {
  const code = sign.codePointAt(0)!;
  const found = RANGES.find(([, ranges]) =>
    ranges.some(([from = '', to = from]) => Number.parseInt(from, 16) <= code && code <= Number.parseInt(to, 16)),
  );
  if (!found) throw new Error(`no face of the PDFs has “${sign}” (U+${code.toString(16)}); write it in another way`);
  return found[0];
}

/** Typst takes one face of a family for a weight, so each file becomes a family: its name is as long as the one in the font. */
function renamed(file: Uint8Array, i: number): Face {
  const family = `Noto Serif ${String(i).padStart(2, '0')}`;
  const font = Buffer.from(file);
  const [from, to] = ['Noto Serif SC', family].map((name) => Buffer.from(name, 'utf16le').swap16()) as [Buffer, Buffer];
  for (let at = font.indexOf(from); at >= 0; at = font.indexOf(from, at)) to.copy(font, at);
  return { family, file: font };
}
