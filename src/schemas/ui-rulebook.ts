import { z } from 'zod';
import { plural, words } from './ui-words';

/** Words of the sheet on which every line of one rulebook stands. */
export const rulebook = z.object({
  title: words,
  sentence: words,
  note: words,
  groups: z.object({ all: words, anybody: words, roles: words, voice: words }),
  group: words,
  life: words,
  ofLife: words.describe('What is shown for one person; {name}'),
  shown: words.describe('{group}, and of its lines how many give, take and lower a grade'),
  counts: z
    .object({ up: words, down: words, grades: words })
    .describe('Beside the name of a theme: how many lines give, take, and lead to a grade'),
  aside: words.describe('In the empty part of the sheet, beside the themes that give nothing; {n} lines on {themes} themes'),
  legend: z.object({ anybody: words, roles: words }),
  axis: z.object({ straight: words, takes: words, gives: words }),
  line: words,
  place: plural.describe('{at} of {n}'),
  role: words,
  every: words,
  loading: words,
  failed: words,
  table: z.object({ theme: words, gives: words, takes: words, grade: words }),
  link: words,
  copied: words,
  notCopied: words,
  linkBroken: words,
});
