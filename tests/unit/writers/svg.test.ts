import { expect, test } from 'vitest';
import { computedIn } from '../../../src/html/computed';
import { find, named, readHtml } from '../../../src/html/tree';
import { frame, type Pen } from '../../../src/writers/whole/pen';
import { painterOf } from '../../../src/writers/whole/svg';

/** Every letter is half as wide as it is high. */
const pen: Pen = { language: 'en', width: (content) => content.length / 2 };
/** The drawing of a page with these styles, a hundred pixels wide and fifty high. */
const drawn = (css: string, svg: string): string => {
  const page = readHtml(`<!doctype html><html><head><style>${css}</style></head><body>${svg}</body></html>`);
  return painterOf(page, computedIn(page, 440), pen).draw(find(page, named('svg'))!, frame(100, 50));
};

test('places in per cent and rem become pixels, and classes what the styles say of them', () => {
  const svg = '<svg width="100%"><rect class="bar" x="25%" y="1rem" width="50%" height="10"/></svg>';
  expect(drawn('.bar{fill:red;stroke:blue;stroke-width:2px}', svg)).toBe(
    '<rect x="25" y="16" width="50" height="10" fill="red" stroke="blue" stroke-width="2"/>',
  );
});

test('a drawing within a drawing is stretched over its place, its lines keep their width where they are told to', () => {
  const svg =
    '<svg><svg x="10" width="50" height="20" viewBox="0 0 100 100" preserveAspectRatio="none"><path d="M0 0L100 50h-10v5"/></svg></svg>';
  const css = 'path{fill:none;stroke:red;stroke-width:3}';
  expect(drawn(`${css}path{vector-effect:non-scaling-stroke}`, svg)).toBe(
    '<path d="M10 0L60 10h-5v1" fill="none" stroke="red" stroke-width="3"/>',
  );
  expect(drawn(css, svg)).toContain('transform="translate(10 0)scale(0.5000 0.2000)"');
});

test('what is not shown is not drawn, and colours of text are filled in', () => {
  const svg = '<svg class="keeper"><g class="gone"><path d="M0 0H9"/></g><circle cx="50%" cy="50%" r="4" fill="currentColor"/></svg>';
  expect(drawn('.keeper{color:green}.gone{display:none}', svg)).toBe('<ellipse cx="50" cy="25" rx="4" ry="4" fill="green"/>');
});

test('a shape that is used takes the looks of its place', () => {
  const svg = '<svg><defs><g id="mark"><circle r="3"/></g></defs><svg x="50%" y="10"><use href="#mark" class="full"/></svg></svg>';
  expect(drawn('.full{fill:red}', svg)).toBe('<g transform="translate(50 10)"><ellipse cx="0" cy="0" rx="3" ry="3" fill="red"/></g>');
});

test('lines without a length are drawn as the dots that browsers make of them', () => {
  const svg = '<svg viewBox="0 0 10 5"><path d="M1 1h0M2 1h0"/></svg>';
  const css = 'path{fill:none;stroke:red;stroke-width:4;vector-effect:non-scaling-stroke;stroke-linecap:';
  expect(drawn(`${css}round}`, svg)).toBe('<path d="M8 10a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M18 10a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" fill="red"/>');
  expect(drawn(`${css}square}`, svg)).toBe('<path d="M8 8h4v4h-4zM18 8h4v4h-4z" fill="red"/>');
  expect(drawn(`${css}butt}`, svg)).toBe('');
});

test('words have the size, weight and side that the styles give them', () => {
  const svg = '<svg><text class="name" x="50%" y="2em" dx="4">Lin &amp; Guo</text></svg>';
  expect(drawn('svg{font:italic 600 10px serif}.name{fill:#123;text-anchor:end}', svg)).toBe(
    '<text x="54" y="20" font-size="10" text-anchor="end" font-weight="600" font-style="italic" fill="#123">Lin &amp; Guo</text>',
  );
});

test('what a colour points to is told with its own looks', () => {
  const page = readHtml(
    '<style>stop{stop-color:red}</style><svg><linearGradient id="half"><stop offset=".5"></stop><stop offset=".5" stop-opacity="0"></stop></linearGradient></svg>',
  );
  expect(painterOf(page, computedIn(page, 440), pen).definition('half')).toBe(
    '<linearGradient id="half"><stop offset=".5" stop-color="red" stop-opacity="1"/><stop offset=".5" stop-color="red" stop-opacity="0"/></linearGradient>',
  );
});

test('lines of a text stand each in its own place, what stands about its middle a third of a letter lower', () => {
  const svg = '<svg><text class="end" x="9"><tspan x="50%" y="1rem">One</tspan><tspan x="50%" y="2rem" dx="1rem">Two</tspan></text></svg>';
  const places = (css: string) => [...drawn(css, svg).matchAll(/<text x="([^"]*)" y="([^"]*)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
  const css = 'text{font:10px serif}';
  expect(places(css)).toEqual([
    [50, 16],
    [66, 32],
  ]);
  expect(places(`${css}text,tspan{dominant-baseline:central}`)).toEqual([
    [50, 19.5],
    [66, 35.5],
  ]);
});

test('words in a box break where a browser would break them; what is a block, or smaller, has lines of its own', () => {
  const css = 'p{font:13px/20px serif;margin-inline:10px 5px}small{font-size:10px}b{display:block;font-weight:600}';
  const box = (inner: string, more = '') =>
    [
      ...drawn(css + more, `<svg><foreignObject x="0" y="10" width="80"><p>${inner}</p></foreignObject></svg>`).matchAll(
        /<text x="([^"]*)" y="([^"]*)"[^>]*>([^<]*)/g,
      ),
    ].map(([, x, y, content]) => `${x} ${y} ${content}`);
  // 65 pixels hold ten letters of 13, and thirteen of 10.
  expect(box('abcd efghi jkl')).toEqual(['10 24.4 abcd efghi', '10 44.4 jkl']);
  expect(box('abcd efghijk')).toEqual(['10 24.4 abcd', '10 44.4 efghijk']);
  expect(box('<small>abcd efghijkl</small>')).toEqual(['10 24.4 abcd efghijkl']);
  expect(box('one <b>two</b> three')).toEqual(['10 24.4 one', '10 44.4 two', '10 64.4 three']);
  expect(box('one <i>two</i>')).toEqual(['10 24.4 one two']);
  expect(box('one', 'p{text-align:end}')).toEqual(['75 24.4 one']);
});

test('what is not known is not drawn', () => expect(drawn('', '<svg><title>A title</title><image href="x.png"/></svg>')).toBe(''));
