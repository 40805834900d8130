import { expect, test } from 'vitest';
import { computedIn } from '../../../src/html/computed';
import { find, named, readHtml } from '../../../src/html/tree';
import { frame } from '../../../src/writers/whole/drawn';
import { painterOf } from '../../../src/writers/whole/svg';

/** The drawing of a page with these styles, a hundred pixels wide and fifty high. */
const drawn = (css: string, svg: string): string => {
  const page = readHtml(`<!doctype html><html><head><style>${css}</style></head><body>${svg}</body></html>`);
  return painterOf(page, computedIn(page, 440)).draw(find(page, named('svg'))!, frame(100, 50));
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
  expect(painterOf(page, computedIn(page, 440)).definition('half')).toBe(
    '<linearGradient id="half"><stop offset=".5" stop-color="red" stop-opacity="1"/><stop offset=".5" stop-color="red" stop-opacity="0"/></linearGradient>',
  );
});
