import { expect, test } from 'vitest';
import { find, named, readHtml } from '../../../src/html/tree';
import { frame, inside, length, text, type Pen } from '../../../src/writers/whole/drawn';

/** Every letter is half as wide as it is high. */
const pen: Pen = { language: 'en', width: (content) => content.length / 2 };
const draw = (svg: string): string => inside(find(readHtml(`<svg>${svg}</svg>`), named('svg'))!, frame(200, 100), pen);
/** Attributes of the elements of one kind. */
const all = (name: string, drawn: string): Record<string, string>[] =>
  [...drawn.matchAll(new RegExp(`<${name} ([^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!])),
  );

test('lengths are per cent of the whole, rem of 16 and em of 13 pixels, or pixels', () => {
  expect(['25%', '2rem', '2em', '7px', '7', '-1.5rem', 'auto'].map((one) => length(one, 200))).toEqual([50, 32, 26, 7, 7, -24, 0]);
});

test('places across and down are shares of the frame, also within a drawing of its own units', () => {
  expect(draw('<line x1="0" x2="50%" y1="10%" y2="5rem"/>')).toMatch(/d="M0 10L100 80"/);
  const [inner] = all('path', draw('<svg x="10%" y="20%" width="50%" height="50%" viewBox="0 0 10 10"><path d="M0 0L10 10V5H2"/></svg>'));
  expect(inner!['d']).toBe('M20 20L120 70V45H40');
  const [stretched] = all('rect', draw('<svg viewBox="0 0 10 10"><rect x="1" y="2" width="5" height="4"/></svg>'));
  expect(stretched).toMatchObject({ x: '20', y: '20', width: '100', height: '40' });
});

test('a text stands where it begins, ends or has its middle, and says so where that is not its beginning', () => {
  expect(all('text', text('a < b', 1, 2, {}))).toEqual([expect.not.objectContaining({ 'text-anchor': expect.anything() as string })]);
  expect(text('a < b', 1, 2, {})).toContain('>a &lt; b</text>');
  expect(all('text', text('x', 1, 2, { anchor: 'end' }))[0]).toMatchObject({ x: '1', y: '2', 'font-size': '13', 'text-anchor': 'end' });
  // A halo is the same text below it.
  const [halo, over] = all('text', text('x', 1, 2, { halo: true }));
  expect([halo!['stroke-width'], over!['stroke-width']]).toEqual(['4', undefined]);
});

test('lines of a text stand each in its own place', () => {
  const drawn = draw('<text class="end"><tspan x="50%" y="1rem">One</tspan><tspan x="50%" y="2rem" dx="1rem">Two</tspan></text>');
  // Each is drawn with its halo.
  expect(all('text', drawn).map(({ x, y }) => [x, y])).toEqual([
    ['100', '16'],
    ['100', '16'],
    ['116', '32'],
    ['116', '32'],
  ]);
});

test('words in a box break where a browser would break them, small ones later, bold ones on a line of their own', () => {
  const box = (inner: string) =>
    [...draw(`<foreignObject x="0" y="10" width="65"><p>${inner}</p></foreignObject>`).matchAll(/<text ([^>]*)>([^<]*)/g)].map(
      ([, attributes, content]) => `${/y="(\d+)"/.exec(attributes!)![1]} ${content}`,
    );
  // 65 pixels hold ten letters of 13, and eleven of 11.5.
  expect(box('abcd efghi jkl')).toEqual(['24 abcd efghi', '41 jkl']);
  expect(box('abcd efghijk')).toEqual(['24 abcd', '41 efghijk']);
  expect(box('<small>abcd efghij</small>')).toEqual(['24 abcd efghij']);
  expect(box('one <b>two</b> three')).toEqual(['24 one', '41 two', '58 three']);
});

test('a class says the colour, whatever stands about it', () => {
  const [court, plain] = all('circle', draw('<g class="court"><circle cx="0" cy="0"/></g><circle cx="0" cy="0"/>'));
  expect(court!['fill']).not.toBe(plain!['fill']);
  const [power, against] = all('path', draw('<path class="power" d="M0 0V9"/><path class="against" d="M0 0V9"/>'));
  expect(power!['stroke']).not.toBe(against!['stroke']);
  expect([power!['stroke-dasharray'], against!['stroke-dasharray']]).toEqual([undefined, '1.5 3']);
  expect(draw('<path class="power" d=""/>')).toBe('');
});

test('what is not known is not drawn', () => expect(draw('<title>A title</title><image href="x.png"/>')).toBe(''));
