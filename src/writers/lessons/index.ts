/** The files of the lessons: papers, slides, e-books, and packages for learning platforms, each whole in itself. */
import { createHash } from 'node:crypto';
import { KIT_FILES, kitOf, lessonFilePath, type Book, type LessonFile } from '../../book';
import { picturePress } from '../cards';
import { docx, epub, openPress, type Draw, type EpubPart, type Press } from '../forms';
import type { Site } from '../site';
import { writeSizes } from '../sizes';
import { cartridge } from './cartridge';
import { cmi5 } from './cmi5';
import { gift, h5pText } from './gift';
import { h5p } from './h5p';
import { qti } from './qti';
import { scorm } from './scorm';
import { sourceOf, type Source } from './source';

export async function writeLessons(site: Site): Promise<string> {
  const counts: string[] = [];
  for (const book of site.books) {
    const files = await kitFiles(book);
    await Promise.all([...files].map(([path, content]) => site.write(path, content)));
    writeSizes(site, new Map([...files].map(([path, content]) => [path, Buffer.byteLength(content)])), book.language);
    counts.push(`${book.language} ${files.size} files`);
  }
  return counts.join(', ');
}

/** Every file of the lessons of a book, by its path; none where it has no lessons. */
export async function kitFiles(book: Book): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  const kit = kitOf(book);
  if (!kit) return files;
  const { language, editors: author } = book;
  const lessons = kit.lessons.map((lesson) => sourceOf(lesson, kit, book));
  const pictures = await picturePress();
  const tools: Tools = { press: await openPress([JSON.stringify(lessons)]), draw: (svg) => pictures.draw(svg, language, 3), book };
  for (const lesson of lessons)
    for (const [name, content] of Object.entries(await filesOf(lesson, tools)))
      files.set(lessonFilePath(language, name, lesson.id), content);
  await pictures.close();
  const [inOne, asBook, sums] = KIT_FILES;
  // A shelf or a platform shows it among what others made.
  const title = `${book.name} · ${kit.title}`;
  files.set(lessonFilePath(language, inOne), cartridge('lessons', title, language, lessons));
  files.set(lessonFilePath(language, asBook), bookOf(title, kit.lead, lessons, tools, author));
  files.set(lessonFilePath(language, sums), sumsOf(files, lessonFilePath(language, '')));
  return files;
}

interface Tools {
  readonly press: Press;
  readonly draw: Draw;
  readonly book: Book;
}

export async function filesOf(lesson: Source, tools: Tools): Promise<Record<LessonFile, string | Uint8Array>> {
  const { press, draw, book } = tools;
  const { papers, items, title, summary, id, language } = lesson;
  const imprint = { author: book.editors, footer: `${book.name} · ${lesson.address}` };
  const ofSheets = { ...imprint, footer: `${imprint.footer} · ${lesson.foot}` };
  return {
    'plan.pdf': await press.paper(papers.plan, imprint),
    'plan.docx': await docx(papers.plan, imprint, draw),
    'sheets.pdf': await press.sheets(papers.sheets, ofSheets),
    'sheets.docx': await docx(papers.sheets, ofSheets, draw),
    'key.pdf': await press.paper(papers.key, imprint),
    'key.docx': await docx(papers.key, imprint, draw),
    'cards.pdf': await press.paper(papers.cards, imprint),
    'cards.docx': await docx(papers.cards, imprint, draw),
    'slides.pdf': await press.slides(title, language, lesson.slides, imprint),
    'lesson.epub': bookOf(title, summary, [lesson], tools, book.editors),
    'scorm-1.2.zip': scorm(lesson, '1.2'),
    'scorm-2004.zip': scorm(lesson, '2004'),
    'cmi5.zip': cmi5(lesson),
    'cartridge.imscc': cartridge(id, title, language, [lesson]),
    'qti-2.1.zip': qti(lesson, '2.1'),
    'qti-3.0.zip': qti(lesson, '3.0'),
    'quiz.gift.txt': gift(items),
    'quiz.h5p': h5p(lesson),
    'quiz-h5p.txt': h5pText(items),
  };
}

/** Plans, sheets, cards and keys as an e-book. */
function bookOf(title: string, description: string, lessons: readonly Source[], { book }: Tools, author: string): Uint8Array {
  const parts = lessons.flatMap(({ id, papers }) =>
    (['plan', 'sheets', 'cards', 'key'] as const).map((name): EpubPart => ({
      id: `${id}-${name}`,
      title: papers[name].title,
      blocks: papers[name].blocks,
      type: 'chapter',
    })),
  );
  const [{ licence, modified, address, language }] = lessons as readonly [Source];
  const identifier = lessons.length === 1 ? `${address}#epub` : new URL('teach/#epub', book.home).href;
  return epub({
    title,
    description,
    author,
    language,
    parts,
    identifier,
    modified,
    licence,
    words: book.messages.get(language)!.whole,
  });
}

/** As sha256sum prints and checks them. */
const sumsOf = (files: ReadonlyMap<string, string | Uint8Array>, folder: string): string =>
  [...files].map(([path, content]) => `${createHash('sha256').update(content).digest('hex')}  ${path.slice(folder.length)}\n`).join('');
