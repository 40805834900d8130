import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ico, icon } from '../../../src/writers/icons';

const svg = readFileSync('public/favicon.svg', 'utf8');

test('the sign is a square PNG of the size asked for, and an icon file holds it whole', () => {
  const png = icon(svg, 48, 0);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([48, 48]);
  const file = ico(png, 48);
  expect([file.readUInt16LE(2), file.readUInt16LE(4), file[6], file[7]]).toEqual([1, 1, 48, 48]);
  expect(file.subarray(file.readUInt32LE(18), file.readUInt32LE(18) + file.readUInt32LE(14)).equals(png)).toBe(true);
  expect(icon(svg, 48, 0.2).equals(png)).toBe(false);
});
