import { z } from 'zod';
import { words } from './ui-words';

export const lessonFiles = z
  .object({
    title: words,
    lead: words,
    paper: words.describe('Over files of text.'),
    platform: words.describe('Over packages and quizzes.'),
    forms: z.record(z.string(), words).describe('By the names of the files. A size follows each.'),
    hosts: z.array(words).describe('A line for each learning platform: how it takes the files.'),
    pupils: z
      .object({
        quiz: words,
        right: words,
        wrong: words,
        done: words,
        noted: words,
        alone: words,
        failed: words,
        page: words,
        discussion: words,
      })
      .describe('Said to pupils in a package.'),
  })
  .describe('The files of the lessons.');

export const whole = z
  .object({
    take: words.describe('Before links to both.'),
    edition: words.describe('{version} is "0.4.0", {date} the day of its release.'),
    living: words.describe('Before the address of the site.'),
    contents: words,
    notes: words,
    cover: words.describe('What the picture of the cover shows, for those who do not see it.'),
    accessibility: words.describe('For libraries: how the e-book can be read.'),
  })
  .describe('The e-book and the PDF of the whole book.');
