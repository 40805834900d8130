import { memo } from './memo';

/** What a language needs beside its texts. */
interface LanguageEntry {
  /** BCP 47: the folder of its texts, the first part of its addresses, `lang` on its pages. */
  readonly id: string;
  /** For numbers, where a country's usage is meant. */
  readonly locale: string;
  /** For dates, where they are written in another way than numbers. */
  readonly dates?: string;
  /** A text that is missing is looked for here, then in English. */
  readonly fallback?: string;
  /** Numbers in words from zero on, where prose may spell them whatever stands beside them: not in French, where one is un or une. */
  readonly numerals?: string;
}

/**
 * The languages that the book can be in: a new one is an entry here. It is published with its first chapter in content/chapters/<id>/.
 * The last is none: English messages with accents, and longer, by which tests find words that nobody could translate.
 */
export const LANGUAGES: readonly LanguageEntry[] = [
  // prettier-ignore
  { id: 'en', locale: 'en-CA', dates: 'en-GB', numerals: 'zero one two three four five six seven eight nine ten eleven twelve' },
  { id: 'fr', locale: 'fr-CA' },
  { id: 'zh-Hans', locale: 'zh-Hans' },
  { id: 'en-XA', locale: 'fr-CA' },
];

/** The id of a language of the list. */
export type Language = string;

/** The language that every text has. */
export const DEFAULT_LANGUAGE: Language = 'en';

/** Of the languages of a book, the one of the front page at the root, of the feed beside it and of the page that says that there is none. */
export const firstOf = (languages: readonly Language[]): Language =>
  languages.includes(DEFAULT_LANGUAGE) ? DEFAULT_LANGUAGE : (languages[0] ?? DEFAULT_LANGUAGE);

export const isLanguage = (text: string): boolean => LANGUAGES.some(({ id }) => id === text);

/** What is known of a language; of one that is not in the list, as that of a source, what its id says. */
export const languageEntry = (lang: string): LanguageEntry => LANGUAGES.find(({ id }) => id === lang) ?? { id: lang, locale: lang };

/** The languages in which a text is looked for: its own, what stands in for it, English. */
export function fallbacks(lang: string): string[] {
  const { fallback = DEFAULT_LANGUAGE } = languageEntry(lang);
  return lang === DEFAULT_LANGUAGE ? [lang] : [lang, ...fallbacks(fallback)];
}

/** The script of a language, as ISO 15924 names it: "Latn", "Hans". */
export const scriptOf = (lang: string): string => memo(`script ${lang}`, () => new Intl.Locale(lang).maximize().script ?? '');

/** The `lang` of an element on a page of some language: none where both are the same. */
export const langOn = (page: string, lang: string | undefined): string | undefined => (lang === page ? undefined : lang);

/** Which way a language is written, as `dir` says it. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.includes(scriptOf(lang)) ? 'rtl' : 'ltr');
const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo'];
