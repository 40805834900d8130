/** Numbers as short as a reader can tell them apart. Finer places are not seen in a picture and are bytes in every page. */
export const toHundredths = (value: number): number => Math.round(value * 100) / 100;

/**
 * A length as a part of another, as attributes of SVG have it. Safari up to 2025 knows no rem on lines, texts, copies, boxes of words and
 * drawings within drawings; per cent of a picture that is so many rem high grow with the letters too.
 */
export const percentOf = (value: number, whole: number): string => `${toHundredths((100 * value) / whole)}%`;

export const toTenths = (value: number): number => Math.round(value * 10) / 10;
