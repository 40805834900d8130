/** Languages of the book. A new one is an entry here, a folder content/chapters/<lang> and a file content/ui/<lang>.yaml. */
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const DEFAULT_LANGUAGE: Language = 'en';

export const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);
