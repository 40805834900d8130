import fc from 'fast-check';
import { PAPER } from '../../../src/core/colours';
import sanitizeHtml from 'sanitize-html';
import { describe, expect, test } from 'vitest';
import {
  asksForHeight,
  contrast,
  leastHeight,
  heightIn,
  heightMessages,
  hostOf,
  LONGEST_SNIPPET,
  oembed,
  oembedXml,
  readOptions,
  resizerId,
  snippet,
  WIDTHS,
} from '../../../src/core/embed';

describe('what an address asks', () => {
  test('nothing asked is the default, and strangers are let be', () => {
    expect(readOptions('?utm_source=x&scorer=1~lin')).toEqual({ options: { theme: 'auto', accent: null, credit: 'full' }, problems: [] });
  });
  test('what is known is taken', () => {
    expect(readOptions('?theme=light&credit=short&accent=%23146B52').options).toEqual({
      theme: 'light',
      accent: '#146b52',
      credit: 'short',
    });
  });
  test.each([
    ['?theme=pink', 'theme'],
    ['?credit=', 'credit'],
    ['?accent=red', 'accent'],
    ['?accent=12345', 'accent'],
    ['?theme=light&accent=ffe08a', 'contrast'],
    ['?theme=dark&accent=146b52', 'contrast'],
    // Where the reader's device decides, a colour must hold on both papers, and few do.
    ['?accent=146b52', 'contrast'],
  ])('%s is refused, named, and falls back', (search, problem) => {
    expect(readOptions(search)).toEqual({ options: expect.objectContaining({ accent: null }) as unknown, problems: [problem] });
  });
  test('nothing that can be written throws', () => {
    fc.assert(fc.property(fc.string(), (text) => readOptions(text).problems.length <= 3));
  });
  test('contrast is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast(PAPER.light, PAPER.light)).toBe(1);
  });
});

describe('what a frame says', () => {
  const host = { src: 'https://x.test/e/', pym: null, wordpress: null, resizer: null };
  test('only hosts that named the frame are answered by name', () => {
    const texts = (more: object) =>
      heightMessages(812, 640, { ...host, ...more }).map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
    expect(texts({}).filter((text) => /pym|iFrameSizer|secret/.test(text))).toEqual([]);
    expect(texts({ pym: 'here' })).toContain('pymxPYMxherexPYMxheightxPYMx812');
    expect(texts({ resizer: 'one' })).toContain('[iFrameSizer]one:812:640:size');
    expect(texts({ wordpress: 'Ab1' })).toContain('{"message":"height","value":812,"secret":"Ab1"}');
  });
  test('a host is read from the address', () => {
    expect(hostOf('https://x.test/e/?childId=p#?secret=Ab1')).toMatchObject({ pym: 'p', wordpress: 'Ab1' });
    expect(hostOf('https://x.test/e/#?secret=<b>')).toMatchObject({ pym: null, wordpress: null });
  });
  test('iframe-resizer is known by its first message, and by nothing that only looks like it', () => {
    expect(resizerId('[iFrameSizer]one-1:8:false:false:32:true:true::bodyOffset')).toBe('one-1');
    for (const forged of [null, 7, {}, '[iFrameSizer]', '[iFrameSizer]<i>:8:false:', `[iFrameSizer]one:8:false:${'x'.repeat(600)}`])
      expect(resizerId(forged)).toBeNull();
  });
  test('a height is asked for by two messages only', () => {
    expect([{ type: 'iframe-child-init' }, { type: 'iframe-get-child-dimensions' }].every(asksForHeight)).toBe(true);
    expect([null, undefined, 'iframe-child-init', {}, { type: {} }, []].some(asksForHeight)).toBe(false);
  });
});

describe('the line to paste', () => {
  const line = {
    src: 'https://x.test/embed/v1/en/scorer/?a=1&b="',
    title: 'A "life" & <more>',
    column: 640,
    height: 812,
    least: '812px',
    credit: { href: 'https://x.test/', text: 'X & Y' },
  };
  test('nothing in it ends an attribute early, and it holds no script', () => {
    const text = snippet(line);
    expect(text).toContain('title="A &quot;life&quot; &amp; &lt;more&gt;"');
    expect(text).toContain('src="https://x.test/embed/v1/en/scorer/?a=1&amp;b=&quot;"');
    expect(text).not.toContain('<script');
    expect(text.length).toBeLessThanOrEqual(LONGEST_SNIPPET);
  });
  test('names each property once, and survives an editor that takes the styles apart', () => {
    const style = /style="([^"]*)"/.exec(snippet(line))?.[1] ?? '';
    const names = style.split(';').map((one) => one.split(':')[0]);
    expect(new Set(names).size).toBe(names.length);
    expect(style).toMatch(/(^|;)min-height:812px(;|$)/);
    // An editor knows some properties and some forms of their values; what says the least height, or the attribute, is always left.
    for (const least of [/.*/, /^\d+px$/]) {
      const kept = sanitizeHtml(snippet({ ...line, least: 'clamp(600px,1238px - 93vw,900px)' }), {
        allowedTags: ['iframe', 'p', 'small', 'a'],
        allowedAttributes: { iframe: ['src', 'title', 'loading', 'width', 'height', 'style'], a: ['href'] },
        allowedStyles: { iframe: { height: [/.*/], 'min-height': [least], width: [/.*/], border: [/.*/] } },
      });
      expect(kept.includes('min-height:clamp(600px,1238px - 93vw,900px)')).toBe(least.test('clamp()'));
      expect(kept).toMatch(/ height="812" style="(?![^"]*(?<!min-)(height|block-size):)/);
    }
  });
  test('a height is safe in the column and on every narrower screen', () => {
    const heights = { 320: 900, 360: 800, 480: 700, 640: 600, 800: 500, 1024: 450 };
    expect([1, 320, 640, 700, 5000].map((width) => heightIn(heights, width))).toEqual([900, 900, 600, 600, 450]);
    expect(heightIn({ 320: 500, 640: 700 }, 480)).toBe(500);
    expect(heightIn({}, 640)).toBe(0);
    expect(leastHeight(heights, 640)).toBe('clamp(600px,1238px - 93vw,900px)');
    expect(leastHeight(heights, 320)).toBe('900px');
    expect(leastHeight({}, 640)).toBe('0px');
  });
  test('the height as CSS is under no measured height, however wide the screen', () => {
    const heights = fc
      .tuple(...WIDTHS.map(() => fc.integer({ min: 200, max: 9000 })))
      .map((all) => Object.fromEntries(WIDTHS.map((at, i) => [at, all[i]!])));
    fc.assert(
      fc.property(heights, fc.constantFrom(...WIDTHS), (measured, column) => {
        const [low = 0, start = 0, vw = 0, high = 0] = leastHeight(measured, column).match(/\d+/g)!.map(Number);
        const css = (screen: number) => (start === 0 ? low : Math.min(high, Math.max(low, start - (vw * screen) / 100)));
        return WIDTHS.filter((at) => at <= column).every((at) => css(at + 40) >= measured[at]! - 1);
      }),
    );
  });
  test('oEmbed says the same in both of its forms', () => {
    const reply = oembed(line, { name: 'Book', home: 'https://x.test/en/', author: 'Someone' }, 'https://x.test/card.png');
    expect(reply).toMatchObject({ version: '1.0', type: 'rich', html: snippet(line), height: 812, thumbnail_width: 1200 });
    expect(oembedXml(reply)).toContain('<html>&lt;iframe src=&quot;https://x.test/embed/v1/en/scorer/?a=1&amp;amp;b=&amp;quot;&quot;');
  });
});
