/** The whole book for a shelf: an e-book and a PDF, every chapter with its figures, its notes, the glossary and the sources. */
import { FORMS, wholePath, type Book } from '../../book';
import type { Block } from '../../core/blocks';
import { format } from '../../core/i18n';
import { picturePress } from '../cards';
import { epub, openPress } from '../forms';
import type { Site } from '../site';
import { writeSizes } from '../sizes';
import { coverSvg } from './cover';
import { partsOf } from './parts';

export async function writeWhole(site: Site): Promise<string> {
  const written: string[] = [];
  for (const book of site.books) {
    const files = await wholeOf(book, site.pages);
    const sizes = new Map<string, number>();
    for (const form of FORMS) {
      const path = wholePath(book.language, form);
      await site.write(path, files[form]);
      sizes.set(path, files[form].length);
      written.push(`${book.language} ${form} ${Math.round(files[form].length / 1000)} kB`);
    }
    writeSizes(site, sizes, book.language);
  }
  return written.join(', ');
}

export async function wholeOf(book: Book, pages: Site['pages']): Promise<{ readonly epub: Uint8Array; readonly pdf: Uint8Array }> {
  const { name: title, description, editors: author, language, released, home } = book;
  const { whole: words, site } = book.messages.get(language)!;
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text: [text] });
  const about: Block[] = [
    paragraph(description),
    paragraph(format(words.edition, { version: book.version, date: released }, language)),
    { kind: 'paragraph', text: [`${words.living} `, { kind: 'link', href: home, text: [home] }] },
    paragraph(`${author}. ${site.licence}`),
  ];
  const pictures = await picturePress();
  const parts = partsOf(book, pages, { language, width: pictures.regular.width });
  const cover = coverSvg(book, pictures.regular.width);
  const png = await pictures.draw(cover, language);
  await pictures.close();
  const press = await openPress([JSON.stringify([title, about, parts])]);
  return {
    epub: epub({
      ...{ title, description, author, language, parts, words },
      identifier: new URL('#epub', home).href,
      modified: released,
      licence: site.licence,
      cover: png,
    }),
    pdf: await press.book({ title, language, author, cover, coverAlt: words.cover, about, contents: words.contents, parts }),
  };
}
