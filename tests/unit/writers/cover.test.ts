import { expect, test } from 'vitest';
import { coverSvg } from '../../../src/writers/whole/cover';
import { bookOf } from '../../fixtures/book';

const book = bookOf();
const numbers = (svg: string, pattern: RegExp): number[] => [...svg.matchAll(pattern)].map(([, number]) => Number(number));

test('a cover says title, description and editors from above, each upon a line of the ledger and within its margins', () => {
  const width = (text: string) => text.length / 2;
  const svg = coverSvg({ ...book, name: 'A name that is longer than a line can be' }, width);
  const lines = numbers(svg, /<path d="M0 (\d+)H1200"/g);
  const texts = [...svg.matchAll(/<text x="(\d+)" y="([\d.]+)" font-size="(\d+)"[^>]*>([^<]*)/g)];
  expect(texts.map(([, , , , content]) => content).join(' ')).toBe(
    `A name that is longer than a line can be ${book.description} ${book.editors}`,
  );
  for (const [, x, y, size, content] of texts) {
    const line = lines.find((one) => one > Number(y))!;
    expect(line - Number(y), content).toBe(18);
    expect(Number(x) + Number(size) * width(content!), content).toBeLessThanOrEqual(1200 - Number(x));
  }
  const heights = texts.map(([, , y]) => Number(y));
  expect(heights).toEqual([...heights].sort((a, b) => a - b));
  expect(new Set(heights).size).toBe(heights.length);
});
