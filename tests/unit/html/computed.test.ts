import { describe, expect, test } from 'vitest';
import { computedIn } from '../../../src/html/computed';
import { find, readHtml } from '../../../src/html/tree';

/** What a page with these styles says of the element with the id "x". */
const styleOf = (css: string, body: string, width = 440) => {
  const page = readHtml(`<!doctype html><html lang="en"><head><style>${css}</style></head><body>${body}</body></html>`);
  return computedIn(page, width).ofElement(find(page, ({ attributes }) => attributes['id'] === 'x')!);
};
const SVG = '<svg class="map wide"><g class="marks"><path id="x" class="mark is-full" data-kind="one"></path></g></svg>';

describe('the styles of an element', () => {
  test('the last of two rules wins, the more specific one over it, and an important one over both', () => {
    expect(styleOf('path{fill:red}path{fill:blue}', SVG)['fill']).toBe('blue');
    expect(styleOf('.mark{fill:red}path{fill:blue}', SVG)['fill']).toBe('red');
    expect(styleOf('#x{fill:green}.mark.is-full{fill:red}', SVG)['fill']).toBe('green');
    expect(styleOf('path{fill:red!important}#x{fill:blue}', SVG)['fill']).toBe('red');
  });

  test('the two margins of a line are told one by one', () => {
    const css = 'path{margin-inline:1px 2px}#x{margin-inline-end:3px}';
    expect(styleOf(css, SVG)).toMatchObject({ 'margin-inline-start': '1px', 'margin-inline-end': '3px' });
  });

  test('what stands in a layer gives way to what stands in none', () => {
    expect(styleOf('path{fill:red}@layer base{#x{fill:blue}}', SVG)['fill']).toBe('red');
  });

  test.each([
    ['svg .marks>path', true],
    ['svg>path', false],
    ['.map.wide path', true],
    ['.map.narrow path', false],
    ['[data-kind=one]', true],
    ['[data-kind="two"]', false],
    ['path:not(.is-full)', false],
    ['path:is(.is-full,.other)', true],
    [':where(.marks) path', true],
    ['path:hover', false],
    ['path::after', false],
    ['circle,path', true],
    ['g+path', false],
    ['path:focus-visible', false],
    ['path:not(:checked)', true],
    ['g:has(>.mark) path', true],
    ['path:nth-child(2)', false],
  ])('%s is for a mark within a map: %s', (selector, is) => {
    expect(styleOf(`${selector}{fill:red}`, SVG)['fill'] === 'red').toBe(is);
  });

  test('siblings are told apart', () => {
    const body = '<p class="a"></p><p class="b"></p><p id="x"></p>';
    expect(styleOf('.b+p{fill:red}', body)['fill']).toBe('red');
    expect(styleOf('.a+p{fill:red}', body)['fill']).toBe(undefined);
    expect(styleOf('.a~p{fill:red}', body)['fill']).toBe('red');
    expect(styleOf('p:last-child{fill:red}', body)['fill']).toBe('red');
    expect(styleOf('p:first-child{fill:red}', body)['fill']).toBe(undefined);
  });

  test.each([
    ['print', 440, true],
    ['screen', 440, false],
    ['(width<48rem)', 440, true],
    ['(width<48rem)', 1100, false],
    ['(width>=48rem)', 1100, true],
    ['not all and (width>=48rem)', 440, true],
    ['(14rem<=width<68.75rem) and (height>=26rem)', 440, false],
    ['(20rem<=width<30rem)', 440, true],
    ['screen,print', 440, true],
    ['(scripting:none)', 440, true],
    ['(prefers-color-scheme:dark)', 440, false],
  ])('@media %s on paper %s pixels wide: %s', (query, width, is) => {
    expect(styleOf(`@media ${query}{path{fill:red}}`, SVG, width)['fill'] === 'red').toBe(is);
  });

  test('variables hold for what is within, the nearest one first, and colours are those of light paper', () => {
    const css = ':root{--ink:light-dark(#111,#eee)}.marks{--tint:var(--ink)}path{fill:var(--tint);stroke:var(--none,blue)}';
    expect(styleOf(css, SVG)).toMatchObject({ fill: '#111', stroke: 'blue' });
    expect(styleOf(`${css}.mark{--ink:#333}.marks{--tint:red}`, SVG)['fill']).toBe('red');
  });
});
