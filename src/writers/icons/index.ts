/** The site's sign as the files that browsers ask for at the root without being told: favicon.ico and apple-touch-icon.png; and those of the manifest. */
import { Resvg } from '@resvg/resvg-js';
import { PAPER } from '../../core/colours';
import type { Site } from '../site';

/** A square picture of the sign on paper; `room` is what is left free on each side, as a part of the whole. */
export function icon(svg: string, size: number, room: number): Buffer {
  const inner = size * (1 - 2 * room);
  const nested = svg.replace('<svg ', `<svg x="${size * room}" y="${size * room}" width="${inner}" height="${inner}" `);
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="100%" height="100%" fill="${PAPER.light}"/>${nested}</svg>`;
  return new Resvg(page).render().asPng();
}

/** An ICO file that holds one PNG. https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10) */
export function ico(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.set([size, size], 6);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

export async function drawIcons({ read, write }: Site): Promise<string> {
  // The sign's own style follows the reader's theme; on paper it is ink.
  const svg = (await read('favicon.svg')).replace(/@media[^{]*\{[^}]*\}\}?/, '');
  await write('favicon.ico', ico(icon(svg, 48, 0.02), 48));
  await write('apple-touch-icon.png', icon(svg, 180, 0.14));
  // Those of an installed book may be cut to any shape: the sign keeps clear of the edge.
  for (const size of [192, 512]) await write(`icon-${size}.png`, icon(svg, size, 0.2));
  return '4 icons';
}
