import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/** Bits that a channel keeps where an exact palette would need more than 256 colours. */
const BITS = [8, 5, 4, 3, 2];

/**
 * A PNG of at most 256 colours (https://www.w3.org/TR/png/). Cards are paper, ink and the steps between:
 * a palette makes them a third of what the renderer's own full-colour file weighs.
 * `pixels` are RGBA, four bytes each, opaque.
 */
export async function palettePng(pixels: Uint8Array, width: number, height: number): Promise<Buffer> {
  const { palette, indices } = quantize(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', await promisify(deflate)(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each pixel's place in a palette; colours that share the bits kept become the first of them. */
function quantize(pixels: Uint8Array): { palette: number[]; indices: Uint8Array } {
  const indices = new Uint8Array(pixels.length / 4);
  for (const bits of BITS) {
    const mask = 0x010101 * (256 - (1 << (8 - bits)));
    const places = new Map<number, number>();
    const palette: number[] = [];
    let [last, place] = [-1, 0];
    for (let i = 0, at = 0; i < indices.length && palette.length <= 256; i++, at += 4) {
      const colour = ((pixels[at] as number) << 16) | ((pixels[at + 1] as number) << 8) | (pixels[at + 2] as number);
      if (colour !== last) {
        last = colour;
        const found = places.get(colour & mask);
        place = found ?? palette.push(colour) - 1;
        if (found === undefined) places.set(colour & mask, place);
      }
      indices[i] = place;
    }
    if (palette.length <= 256) return { palette, indices };
  }
  throw new Error('two bits a channel always fit into 256 colours');
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
