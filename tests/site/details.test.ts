/** What is closed at first on a chapter and stands on the page beside it. */
import { describe, expect, test } from 'vitest';
import { isDetails, pages, partsOf, whole } from './dist';

const chapters = pages.filter((page) => page.html.includes('property="article:section"') && !isDetails(page));

describe.each(chapters.map((page) => [page.path, page] as const))('%s', (path, page) => {
  const beside = pages.find((one) => one.path === `${path}details/`)!;

  test('each closed place has its part and each part its place', () => {
    const places = [...page.html.matchAll(/ data-part="(\d+)"/g)].map(([, n]) => n);
    expect(places.length).toBeGreaterThan(3);
    expect([...partsOf(beside).keys()]).toEqual(places);
    for (const part of partsOf(beside).values()) expect(part.replace(/<[^>]+>/g, '').trim()).not.toBe('');
    expect(whole(page)).not.toMatch(/href="details\/#|data-later|data-stub/);
  });

  test('what is closed can be read without a script: a link leads to it, or to the glossary', () => {
    const closed = [...page.html.matchAll(/<details[^>]* data-part="(\d+)"[^>]*>[\s\S]*?<\/summary>([\s\S]*?)<\/details>/g)];
    expect(closed.length).toBeGreaterThan(3);
    for (const [, n, body = ''] of closed) expect(body).toMatch(new RegExp(`href="(details/#part-${n}"|/en/glossary/#)`));
  });

  test('has at most 1,665 elements before anything is opened', () => {
    const body = page.html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
    expect(body.match(/<[a-z]/g)!.length).toBeLessThanOrEqual(1665);
  });
});
