/** cite.bib and cite.ris beside each page, and one of each for every figure on it: how to cite it, for programs that keep references. */
import type { AstroIntegration } from 'astro';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { bibtex, ris, type Work } from '../core/citation/cite';
import { publication } from '../schemas/publication';
import { plainText } from './embed-page';
import { readPages, type DescribedPage } from './page';

/** A page as a work; the front page is the book. */
export function workOf(page: DescribedPage, book: { readonly editors: string; readonly version: string }): Work {
  return {
    ...book,
    title: page.title,
    book: page.title === page.book ? null : page.book,
    asOf: page.modified,
    address: page.address,
    language: page.language,
  };
}

/** The figures of a page as works, by their ids. */
function figuresOf(page: DescribedPage, book: { readonly editors: string; readonly version: string }): Map<string, Work> {
  const found = page.html.matchAll(/<figure\b[^>]*\sid="([^"]+)"[\s\S]*?<h2[^>]*>([\s\S]*?)<\/h2>/g);
  return new Map(
    [...found].map(([, id = '', title = '']) => [
      id,
      { ...workOf(page, book), title: plainText(title), book: page.book, address: `${page.address}#${id}` },
    ]),
  );
}

export function writeReferences(): AstroIntegration {
  return {
    name: 'write-references',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        const { authors, version } = publication.parse(parse(await readFile('CITATION.cff', 'utf8')));
        const book = { editors: authors[0]?.name ?? '', version };
        const listed = (await readPages(dir, pages)).filter((page) => page.listed && page.path !== '');
        await Promise.all(
          listed.flatMap((page) => {
            const file = (name: string) => join(fileURLToPath(dir), page.path, name);
            const works = [
              ['cite', workOf(page, book)] as const,
              ...[...figuresOf(page, book)].map(([id, work]) => [`cite-${id}`, work] as const),
            ];
            return works.flatMap(([name, work]) => [
              writeFile(file(`${name}.bib`), bibtex(work)),
              writeFile(file(`${name}.ris`), ris(work)),
            ]);
          }),
        );
      },
    },
  };
}
