import { expect, test, vi } from 'vitest';
import { chapterAfter, chaptersIn } from '../../../src/furniture/page';

const files = ['en/02-middle', 'de/01-anfang', 'en/10-end', 'en/01-start'];
vi.mock('astro:content', () => ({
  getCollection: async (_: string, fits: (entry: { id: string }) => boolean) => files.map((id) => ({ id })).filter(fits),
}));

test('chapters stand in the order of their files, each followed by the next and the last by none', async () => {
  const chapters = await chaptersIn('en');
  expect(chapters.map(({ number, slug, path }) => [number, slug, path])).toEqual([
    [1, 'start', '/en/start/'],
    [2, 'middle', '/en/middle/'],
    [3, 'end', '/en/end/'],
  ]);
  expect(chapters.map((chapter) => chapterAfter(chapter, chapters)?.slug)).toEqual(['middle', 'end', undefined]);
});
