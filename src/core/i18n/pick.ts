import { DEFAULT_LANGUAGE } from './languages';

/** A text by language; English is always there. */
export type Localized = { readonly en: string } & Readonly<Record<string, string>>;

/** A text and the language it is really in, for the `lang` attribute. */
export interface Picked {
  readonly text: string;
  readonly lang: string;
}

/** The text in the language asked for, else in English. */
export function pick(texts: Localized, lang: string): Picked {
  const own = texts[lang];
  return own === undefined ? { text: texts.en, lang: DEFAULT_LANGUAGE } : { text: own, lang };
}
