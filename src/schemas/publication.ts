import { z } from 'zod';
import { date } from './common';

/** CITATION.cff (https://citation-file-format.github.io), as far as the site speaks of itself by it. */
export const publication = z.object({
  title: z.string().min(1),
  authors: z.array(z.object({ name: z.string().min(1) })).length(1, 'the book has one author: its editors'),
  version: z.string().regex(/^\d+\.\d+\.\d+/, 'write a version as 1.2.3'),
  'date-released': date.length(10, 'write the day of the release'),
  license: z.literal('CC-BY-4.0').describe('The licence whose address stands in src/components/publication.ts'),
});

/** One version in CHANGELOG.md; src/core/changes reads the file. */
export const release = z.object({
  id: z.string().min(1),
  date: date.nullable(),
  groups: z.array(z.object({ kind: z.string().min(1), items: z.array(z.string().min(1)).min(1) })),
});
