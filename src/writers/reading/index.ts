/** The times to read: words are counted as the pages show them, and said wherever a page has left room for them. */
import { plural, type Plural } from '../../core/i18n';
import { minutes } from '../../core/reading';
import { find, findAll, named, textNode, type Tree } from '../../html/tree';
import type { Site } from '../site';
import { wordsOf, type Words } from './words';

interface ReadingWords {
  readonly minutes: Plural;
  readonly more: Plural;
}

/**
 * Puts the times to read into a page. Room for one is a `span` whose `data-minutes` names the chapter by its address on the site, or
 * several with spaces between them; what opens is told where `data-more` asks for it and opening it doubles the time.
 */
export function fillMinutes(page: Tree, words: ReadonlyMap<string, Words>, texts: ReadingWords, lang: string): void {
  for (const room of findAll(page, ({ attributes }) => 'data-minutes' in attributes)) {
    const { 'data-minutes': paths = '', 'data-more': asks, ...attributes } = room.attributes;
    const counts = paths.split(' ').map((path) => {
      const count = words.get(path);
      if (!count) throw new Error(`${path}: no chapter was built at this address, so its words cannot be counted`);
      return count;
    });
    const sum = (part: keyof Words) => counts.reduce((all, count) => all + count[part], 0);
    const time = plural(texts.minutes, minutes(sum('shown')), lang);
    const more = asks !== undefined && sum('closed') >= sum('shown') ? plural(texts.more, minutes(sum('closed')), lang) : '';
    room.attributes = attributes;
    room.children = [textNode(`${time}${more}`)];
  }
}

export async function countReading({ books, pages, place }: Site): Promise<string> {
  const base = new URL(place.root).pathname;
  const chapters = books.flatMap(({ language, chapters }) => chapters.map(({ path }) => ({ path, language })));
  const words = new Map(
    chapters.flatMap(({ path, language }) => {
      const article = find(pages.get(path)!, named('article'));
      return article ? [[`${base}${path}`, wordsOf(article, language)] as const] : [];
    }),
  );
  for (const { language, collections } of books) {
    const texts = collections.ui.get(language)!.chapter;
    for (const page of pages.values())
      if (find(page, named('html'))?.attributes['lang'] === language) fillMinutes(page, words, texts, language);
  }
  return `${chapters.length} chapters`;
}
