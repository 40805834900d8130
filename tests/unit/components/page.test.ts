import { expect, test, vi } from 'vitest';
import { chapterAfter, chaptersIn, contentsIn } from '../../../src/components/page';

const files = [
  { id: 'en/02-middle' },
  { id: 'fr/01-start', slug: 'debut' },
  { id: 'en/10-end' },
  { id: 'en/01-start' },
  { id: 'fr/11-suite' },
];
vi.mock('astro:content', () => ({ getCollection: async () => files.map(({ id, slug }) => ({ id, data: { slug } })) }));

test('chapters stand in the order of their files, each followed by the next and the last by none', async () => {
  const chapters = await chaptersIn('en');
  expect(chapters.map(({ number, slug, path }) => [number, slug, path])).toEqual([
    [1, 'start', '/en/start/'],
    [2, 'middle', '/en/middle/'],
    [3, 'end', '/en/end/'],
  ]);
  expect(chapters.map((chapter) => chapterAfter(chapter, chapters)?.slug)).toEqual(['middle', 'end', undefined]);
});

test('a book in part in another language leads to the English chapters for the rest', async () => {
  expect((await chaptersIn('fr')).map(({ number, id, path }) => [number, id, path])).toEqual([
    [1, 'start', '/fr/debut/'],
    [4, 'suite', '/fr/suite/'],
  ]);
  expect((await contentsIn('fr')).map(({ number, path }) => [number, path])).toEqual([
    [1, '/fr/debut/'],
    [2, '/en/middle/'],
    [3, '/en/end/'],
    [4, '/fr/suite/'],
  ]);
});
