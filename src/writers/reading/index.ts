/** The times to read: words are counted as the pages show them, and said wherever a page has left room for them. */
import type { Messages } from 'messages';
import { format } from '../../core/i18n';
import { minutes } from '../../core/reading';
import { find, findAll, named, textNode, type Tree } from '../../html/tree';
import type { Site } from '../site';
import { wordsOf, type Words } from './words';

type ReadingWords = Pick<Messages['chapter'], 'minutes' | 'more'>;

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
    const [n, more] = [minutes(sum('shown')), minutes(sum('closed'))];
    const text =
      asks !== undefined && sum('closed') >= sum('shown') ? format(texts.more, { n, more }, lang) : format(texts.minutes, { n }, lang);
    room.attributes = attributes;
    room.children = [textNode(text)];
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
  for (const { language, messages } of books) {
    const texts = messages.get(language)!.chapter;
    for (const page of pages.values())
      if (find(page, named('html'))?.attributes['lang'] === language) fillMinutes(page, words, texts, language);
  }
  return `${chapters.length} chapters`;
}
