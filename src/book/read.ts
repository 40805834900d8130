/** Reads content/ and CITATION.cff from the disk, for what runs without Astro. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { chapter } from '../schemas/chapter';
import { page } from '../schemas/page';
import { publication } from '../schemas/publication';
import { makeBook, COLLECTION_NAMES } from './book';
import { LANGUAGES } from '../core/i18n/languages';
import { loadCollection } from './collections';
import { readMessages } from './messages';
import type { Book, Content, Place, TextFile } from './model';
import { CONTENT, PUBLISHED } from './setting';

/** The project's book in each of its languages. */
export function readBooks(place: Place): Book[] {
  const content = readContent();
  return PUBLISHED.map((lang) => makeBook(content, lang, place));
}

export function readContent(root = CONTENT, citation = 'CITATION.cff'): Content {
  const { authors, version, 'date-released': released } = publication.parse(parse(readFileSync(citation, 'utf8')));
  return {
    collections: Object.fromEntries(
      COLLECTION_NAMES.map((collection) => [collection, loadCollection(collection, root)]),
    ) as unknown as Content['collections'],
    messages: new Map(LANGUAGES.map(({ id }) => [id, readMessages(id, root)])),
    chapters: readTexts(join(root, 'chapters'), chapter),
    prose: readTexts(join(root, 'pages'), page),
    publication: { editors: authors[0]?.name ?? '', version, released },
  };
}

/** Every MDX file below a folder, with its front matter checked. */
function readTexts<S extends z.ZodType>(folder: string, schema: S): TextFile<z.output<S>>[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'));
  return names.sort().map((name) => {
    const file = join(folder, name);
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
    const read = schema.safeParse(parse(front));
    if (!read.success)
      throw new Error(`${file} › ${read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
    return { id: name.replace(/\.mdx$/, ''), front: read.data, body };
  });
}
