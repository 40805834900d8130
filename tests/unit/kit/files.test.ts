import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/kit/files';

const text = '{"name": "José 李"}\r\n';
const utf16 = (little: boolean) => {
  const bytes = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) bytes.setUint16(2 * i, text.charCodeAt(i), little);
  return new Uint8Array(bytes.buffer);
};

describe('a file that the reader brings', () => {
  test.each<[string, BlobPart[]]>([
    ['UTF-8', [text]],
    ['UTF-8 with a mark', [new Uint8Array([0xef, 0xbb, 0xbf]), text]],
    ['UTF-16 with a mark', [new Uint8Array([0xff, 0xfe]), utf16(true)]],
    ['UTF-16 the other way round', [new Uint8Array([0xfe, 0xff]), utf16(false)]],
    ['UTF-16 without a mark', [utf16(true)]],
    ['UTF-16 the other way round without a mark', [utf16(false)]],
  ])('is read as %s', async (_, parts) => {
    expect(await readText(new Blob(parts), 1000)).toEqual({ text });
  });

  test('in other letters, cut within a letter or too large it is refused', async () => {
    expect(await readText(new Blob([new Uint8Array([0x4a, 0x6f, 0x73, 0xe9])]), 1000)).toEqual({ problem: 'encoding' });
    expect(await readText(new Blob([utf16(true).slice(0, -1)]), 1000)).toEqual({ problem: 'encoding' });
    expect(await readText(new Blob(['12345']), 4)).toEqual({ problem: 'size' });
    expect(await readText(new Blob([]), 4)).toEqual({ text: '' });
  });
});
