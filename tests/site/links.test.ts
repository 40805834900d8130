import { describe, expect, test } from 'vitest';
import { pages, served } from './dist';

const ids = new Map(pages.map(({ path, html }) => [path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]))]));
const unescape = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&');

describe.each(pages.map(({ path, html }) => [path, html] as const))('%s', (path, html) => {
  const links = [...html.matchAll(/\s(?:href|src|component-url|renderer-url)="([^"]*)"/g)].map((match) => unescape(match[1] ?? ''));

  test('every link of the site leads to a page and to an id that is there', () => {
    const broken = links
      .filter((link) => !/^(https?:|data:|mailto:)/.test(link))
      .filter((link) => {
        const { pathname, hash } = new URL(link, `http://site${path}`);
        if (!served.has(decodeURIComponent(pathname))) return true;
        return hash !== '' && !ids.get(pathname)?.has(decodeURIComponent(hash.slice(1)));
      });
    expect([...new Set(broken)]).toEqual([]);
  });

  test('links to elsewhere are links of sources, never something that loads', () => {
    const loads = [...html.matchAll(/<(?:script|img|link|iframe|source|video|audio|use)\b[^>]*?\s(?:src|href)="(https?:[^"]+)"[^>]*>/g)];
    expect(loads.map(([tag]) => tag).filter((tag) => !/rel="(canonical|alternate)"/.test(tag))).toEqual([]);
  });

  test('no id stands twice', () => {
    const all = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(all.filter((id, i) => all.indexOf(id) !== i)).toEqual([]);
  });
});
