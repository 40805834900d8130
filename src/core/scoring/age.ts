import { addYears, dayNumber } from '../dates';
import type { Ask } from './readings';

/** Between which days somebody reaches an age; the same day twice where the birthday is known. */
export interface Age {
  readonly earliest: number;
  readonly surely: number;
}

/** When somebody born in a year, or on a day, reaches an age; who gives no birth is taken to be old enough. */
export function ageReached(born: number | string | undefined, years: number | undefined): Age {
  if (born === undefined || years === undefined) return { earliest: -Infinity, surely: -Infinity };
  if (typeof born === 'string' && born.length === 10) {
    const day = addYears(dayNumber(born), years);
    return { earliest: day, surely: day };
  }
  const year = Number(born) + years;
  return { earliest: year * 10000 + 101, surely: year * 10000 + 1231 };
}

/** Whether the age is reached on a day. Within the year of a birthday that is not known both are possible. */
export const isOfAge = ({ earliest, surely }: Age, day: number, ask: Ask): boolean =>
  day >= surely || (day >= earliest && ask('birthday') !== 'not-yet');
