/** Finds texts of another language by what they say. */

/** Texts that stand on pages of a language though they are in another: what each says, and its language. */
export type Foreign = ReadonlyMap<string, string>;

export interface Finder {
  /** The language of a text that is foreign as a whole. */
  readonly languageOf: (text: string) => string | undefined;
  /** The first foreign text within another. */
  readonly within: (text: string) => { readonly at: number; readonly part: string; readonly lang: string } | null;
}

export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A text without the signs around it, and without the year that stands behind the name of a source. */
const bare = (text: string): string => plain(text).replace(/^[\s\p{P}]+|[\s\p{P}]*(?:\d{4})?[\s\p{P}]*$/gu, '');

/** Shorter texts are not looked for within others: they could be a part of any. */
const LEAST_WITHIN = 8;

/** `words` match texts that were made of a message in the language `from`. The same texts stand on many pages: each is looked up once. */
export function finderOf(foreign: Foreign, words: readonly RegExp[], from: string): Finder {
  const known = new Map([...foreign].map(([text, lang]) => [bare(text).toLowerCase(), lang]));
  const asked = new Map<string, string | undefined>();
  const look = (text: string): string | undefined => {
    const own = bare(text);
    return (
      foreign.get(text) ?? known.get(own.toLowerCase()) ?? (words.some((word) => word.test(text) || word.test(own)) ? from : undefined)
    );
  };
  const one = (text: string): string | undefined => {
    if (!asked.has(text)) asked.set(text, look(text));
    return asked.get(text);
  };
  const byStart = new Map<string, [text: string, lang: string][]>();
  for (const [text, lang] of foreign) {
    if (text.length < LEAST_WITHIN) continue;
    const start = text.slice(0, LEAST_WITHIN);
    byStart.set(start, [...(byStart.get(start) ?? []), [text, lang]]);
  }
  for (const texts of byStart.values()) texts.sort(([a], [b]) => b.length - a.length);
  const isPart = (text: string, at: number, end: number) => /[\p{L}\p{N}]/u.test(text.charAt(at - 1) + text.charAt(end));
  return {
    languageOf: (text) => {
      // Names in a row are set apart by points.
      const [first, ...more] = text.split(' · ').map(one);
      return more.every((lang) => lang === first) ? first : one(text);
    },
    within: (text) => {
      for (let at = 0; at <= text.length - LEAST_WITHIN; at++) {
        const candidates = byStart.get(text.slice(at, at + LEAST_WITHIN)) ?? [];
        const found = candidates.find(([part]) => text.startsWith(part, at) && !isPart(text, at, at + part.length));
        if (found) return { at, part: found[0], lang: found[1] };
      }
      return null;
    },
  };
}
