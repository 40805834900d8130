import { DEFAULT_LANGUAGE, fallbacks, LANGUAGES } from './languages';

/** A text by language; English is always there. */
export type Localized = { readonly en: string } & Readonly<Record<string, string>>;

/** A text and the language it is really in, for the `lang` attribute. */
export interface Text {
  readonly text: string;
  readonly lang: string;
}

/** The text of an entry that has its languages among its other fields, as a printed line has. */
export const textOf = (entry: { readonly en: string } & Readonly<Record<string, unknown>>): Localized => ({
  ...Object.fromEntries(LANGUAGES.flatMap(({ id }) => (typeof entry[id] === 'string' ? [[id, entry[id]]] : []))),
  en: entry.en,
});

/** The text in the language asked for, else in what stands in for it, else in English. */
export function pick(texts: Localized, lang: string): Text {
  const own = fallbacks(lang).find((one) => texts[one] !== undefined) ?? DEFAULT_LANGUAGE;
  return { text: texts[own] ?? texts.en, lang: own };
}

/** A text on a page of some language: its words alone where they are in that language, else with their own. */
export type Said = string | Text;

/** A text for a page in `lang`. What prints it says in which language it is: `langOf` on its element, or the component Said. */
export function said(texts: Localized, lang: string): Said {
  const picked = pick(texts, lang);
  return picked.lang === lang ? picked.text : picked;
}

/** The words of a text, for what cannot say a language: attributes, titles of windows, sorting, searching. */
export const wordsOf = (text: Said): string => (typeof text === 'string' ? text : text.text);

/** The `lang` of the element that holds the text; none where it is the page's. */
export const langOf = (text: Said): string | undefined => (typeof text === 'string' ? undefined : text.lang);

/** The same text with other words, as cut or filled in. */
export const withWords = (text: Said, change: (words: string) => string): Said =>
  typeof text === 'string' ? change(text) : { ...text, text: change(text.text) };
