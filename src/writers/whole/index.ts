/** The whole book for a shelf: an e-book and a PDF, every chapter with its figures, its notes, the glossary and the sources. */
import { FORMS, wholePath, type Book } from '../../book';
import type { Block } from '../../core/blocks';
import { format } from '../../core/i18n';
import { picturePress } from '../cards';
import { epub, openPress } from '../forms';
import { findAll, named } from '../../html/tree';
import { pathOf, type Site } from '../site';
import { writeSizes } from '../sizes';
import { coverSvg } from './cover';
import { partsOf } from './parts';

export async function writeWhole(site: Site): Promise<string> {
  const written: string[] = [];
  for (const book of site.books) {
    const files = await wholeOf(book, site);
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

/** Pictures that pages ask for, by the address under which they do. */
async function mapsOf({ pages, place, read }: Pages): Promise<ReadonlyMap<string, string>> {
  const asked = [...pages.values()].flatMap((page) => findAll(page, named('image'))).flatMap(({ attributes: { href } }) => href ?? []);
  const files = [...new Set(asked)].map(async (href) => [href, await read(pathOf(new URL(href, place.root).href, place))] as const);
  return new Map(await Promise.all(files));
}

type Pages = Pick<Site, 'pages' | 'place' | 'read'>;

export async function wholeOf(book: Book, site: Pages): Promise<{ readonly epub: Uint8Array; readonly pdf: Uint8Array }> {
  const { name: title, description, editors: author, language, released, home } = book;
  const { whole: words, site: imprint } = book.messages.get(language)!;
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text: [text] });
  const about: Block[] = [
    paragraph(description),
    paragraph(format(words.edition, { version: book.version, date: released }, language)),
    { kind: 'paragraph', text: [`${words.living} `, { kind: 'link', href: home, text: [home] }] },
    paragraph(`${author}. ${imprint.licence}`),
  ];
  const pictures = await picturePress();
  const { has, width: ownWidth } = pictures.regular;
  // A sign that comes from another face fills a square at most.
  const width = (text: string): number => [...text].reduce((sum, sign) => sum + (has(sign) ? ownWidth(sign) : 1), 0);
  const parts = partsOf(book, site.pages, { language, width, pictures: await mapsOf(site) });
  const cover = coverSvg(book, pictures.regular.width);
  const png = await pictures.draw(cover, language);
  await pictures.close();
  const press = await openPress([JSON.stringify([title, about, parts])]);
  return {
    epub: epub({
      title,
      description,
      author,
      language,
      parts,
      words,
      identifier: new URL('#epub', home).href,
      modified: released,
      licence: imprint.licence,
      cover: png,
    }),
    pdf: await press.book({ title, language, author, cover, coverAlt: words.cover, about, contents: words.contents, parts }),
  };
}
