import { formatNumber } from './format';
import { format, type Message } from './format-message';

/** A unit with its number: the number as it is printed, and the number itself, by which the form is chosen. */
export type Unit = Message<{ number: string; n: number }>;

/** 17460000 → "17.46 million purchases"; the number alone where there is no unit. */
export const withUnit = (n: number, unit: Unit | undefined, lang: string, number = formatNumber(n, lang)): string =>
  unit === undefined ? number : format(unit, { number, n }, lang);
