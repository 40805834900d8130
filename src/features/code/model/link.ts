import { LENGTH } from './code';

const VERSION = '1';

/** Version 1: `1~` and the signs as they were typed, at most 18 digits and capitals; `1~-` where there are none. */
export const writeCode = (signs: string): string => `${VERSION}~${signs || '-'}`;

/** Never throws: what is no code of this form gives the fallback, and `problem` says so. */
export function readCode(text: string, fallback: string): { signs: string; problem: boolean } {
  const [version, signs = '', ...more] = text.split('~');
  const known = version === VERSION && more.length === 0 && (signs === '-' || (/^[0-9A-Z]+$/.test(signs) && signs.length <= LENGTH));
  return known ? { signs: signs === '-' ? '' : signs, problem: false } : { signs: fallback, problem: true };
}
