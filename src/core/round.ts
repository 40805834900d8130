/** Numbers as short as a reader can tell them apart. Finer places are not seen in a picture and are bytes in every page. */
export const toHundredths = (value: number): number => Math.round(value * 100) / 100;

export const toTenths = (value: number): number => Math.round(value * 10) / 10;
