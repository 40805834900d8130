/** cite.bib and cite.ris beside each page: how to cite it, for programs that keep references. */
import type { AstroIntegration } from 'astro';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { bibtex, ris, type Work } from '../core/citation/cite';
import { publication } from '../schemas/publication';
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
            const work = workOf(page, book);
            const file = (name: string) => join(fileURLToPath(dir), page.path, name);
            return [writeFile(file('cite.bib'), bibtex(work)), writeFile(file('cite.ris'), ris(work))];
          }),
        );
      },
    },
  };
}
