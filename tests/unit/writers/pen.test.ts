import { expect, test } from 'vitest';
import { length, text } from '../../../src/writers/whole/pen';

/** Attributes of the elements of one kind. */
const all = (name: string, drawn: string): Record<string, string>[] =>
  [...drawn.matchAll(new RegExp(`<${name} ([^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!])),
  );

test('lengths are per cent of the whole, rem of 16 and em of 13 pixels, or pixels', () => {
  expect(['25%', '2rem', '2em', '7px', '7', '-1.5rem', 'auto'].map((one) => length(one, 200))).toEqual([50, 32, 26, 7, 7, -24, 0]);
});

test('a text stands where it begins, ends or has its middle, and says so where that is not its beginning', () => {
  expect(all('text', text('a < b', 1, 2, {}))).toEqual([expect.not.objectContaining({ 'text-anchor': expect.anything() as string })]);
  expect(text('a < b', 1, 2, {})).toContain('>a &lt; b</text>');
  expect(all('text', text('x', 1, 2, { anchor: 'end' }))[0]).toMatchObject({ x: '1', y: '2', 'font-size': '13', 'text-anchor': 'end' });
  // A halo is the same text below it.
  const [halo, over] = all('text', text('x', 1, 2, { halo: true }));
  expect([halo!['stroke-width'], over!['stroke-width']]).toEqual(['4', undefined]);
});
