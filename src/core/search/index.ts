import { isAlike, wordsIn } from './words';

export * from './signs';
export * from './words';

/** Kinds of what can be found, in the order in which results are shown. */
export const KINDS = ['chapter', 'term', 'claim', 'scheme', 'fact', 'page', 'source'] as const;
export type Kind = (typeof KINDS)[number];

/** The event by which the index, once loaded, hands over its door. */
export const OPENED = 'search-index';

/** What the index holds of one thing that can be found. */
export interface Findable {
  readonly kind: Kind;
  /** Path below the site's base, with an anchor where there is one: "/en/claims/#claim-3". */
  readonly path: string;
  readonly title: string;
  /** All words by which it is found; an excerpt is taken from here. */
  readonly text: string;
}

interface Segment {
  readonly text: string;
  readonly hit: boolean;
  /** Chinese: the page marks it as such. */
  readonly han: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", amp: '&' };

/** A text of the index, HTML with hits in <mark>, as plain pieces: nothing of it becomes markup again. */
export function segments(html: string): Segment[] {
  return html
    .split(/(<mark>[\s\S]*?<\/mark>)/)
    .flatMap((piece) => {
      const hit = piece.startsWith('<mark>');
      const text = piece
        .replace(/<\/?[a-z][^>]*>/gi, '')
        .replace(/&(lt|gt|quot|#39|#x27|amp);/g, (entity, name: string) => ENTITIES[name] ?? entity);
      return text.split(/(\p{Script=Han}+)/u).map((part) => ({ text: part, hit, han: /^\p{Script=Han}/u.test(part) }));
    })
    .filter(({ text }) => text !== '');
}

/** An excerpt begins and ends anywhere: without the signs that separate entries, and with dots where it breaks off a sentence. */
export function tidyExcerpt(html: string): string {
  const text = html.replace(/^[\s·,;:.]+|[\s·,;:]+$/g, '');
  const starts = /^(?:<mark>)?\p{Ll}/u.test(text) ? '… ' : '';
  return `${starts}${text}${/[.!?”](?:<\/mark>)?$/.test(text) ? '' : ' …'}`;
}

/** Whether an excerpt holds a hit that the title over it does not show. */
export function saysMore(excerpt: string, title: string): boolean {
  const shown = title.toLowerCase();
  return segments(excerpt).some(({ text, hit }) => hit && !shown.includes(text.toLowerCase().replace(/[^\p{L}\p{N}]+$/u, '')));
}

/** Whether a hit is a word of the question: the index answers a word that it does not have with words of the same beginning. */
export function isAnswer(excerpt: string, query: string): boolean {
  const asked = wordsIn(query);
  return segments(excerpt).some(({ text, hit }) => hit && wordsIn(text).some((word) => asked.some((one) => isAlike(one, word))));
}

const QUOTED = /^["“”„«](.+)["“”»]$/;

/** A question as it is named in a sentence that quotes it. */
export const unquoted = (query: string): string => QUOTED.exec(query)?.[1] ?? query;

/** What the index is asked: words in quotes together. A letter would be the beginning of too many words: alone it is asked as a word, beside others not. */
export function asked(query: string, all: readonly string[]): string {
  const words = all.filter((word) => word.length > 1 || /\d/.test(word));
  const text = (QUOTED.test(query) || words.length === 0 ? all : words).join(' ');
  return QUOTED.test(query) || text.length === 1 ? `"${text}"` : text;
}

/** What is looked for: letters of ordinary width, trimmed, one space between words, no longer than anyone types. */
export const cleanQuery = (query: string | null): string => (query ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim().slice(0, 120);
