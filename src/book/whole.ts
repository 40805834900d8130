/** The forms in which the whole book stands as one file. */
export const FORMS = ['epub', 'pdf'] as const;

/** Where it stands, below the base. */
export const wholePath = (lang: string, form: (typeof FORMS)[number]): string => `book/v1/${lang}/who-keeps-score.${form}`;
