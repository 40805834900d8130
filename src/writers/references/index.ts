/** cite.bib and cite.ris beside each page, and one of each for every figure on it: how to cite it, for programs that keep references. */
import type { Book, Page } from '../../book';
import { bibtex, ris, type Work } from '../../core/citation/cite';
import type { Site } from '../site';

/** A page as a work; the front page is the book. */
export function workOf({ title, address, modified }: Page, { name, home, editors, version, language }: Book): Work {
  return { title, book: address === home ? null : name, editors, version, asOf: modified, address, language };
}

/** A page and its figures as works, by the names of their files. */
function worksOf(page: Page, book: Book): [name: string, work: Work][] {
  const work = workOf(page, book);
  const figures = page.figures.map(({ id, title, address }): [string, Work] => [
    `cite-${id}`,
    { ...work, title, book: book.name, address },
  ]);
  return [['cite', work], ...figures];
}

export async function writeReferences({ books, write }: Site): Promise<string> {
  const files = books.flatMap((book) =>
    book.pages
      .filter(({ listed }) => listed)
      .flatMap((page) =>
        worksOf(page, book).flatMap(([name, work]) => [
          { path: `${page.path}${name}.bib`, text: bibtex(work) },
          { path: `${page.path}${name}.ris`, text: ris(work) },
        ]),
      ),
  );
  await Promise.all(files.map(({ path, text }) => write(path, text)));
  return `${files.length} files`;
}
