import { readParts, writeParts } from '../../../core/share/link';
import { LENGTH } from './code';

/** Version 1: `1~` and the signs as they were typed, at most 18 digits and capitals; `1~-` where there are none. */
export const writeCode = (signs: string): string => writeParts(signs || '-');

/** Never throws: what is no code of this form gives the fallback, and `problem` says so. */
export function readCode(text: string, fallback: string): { signs: string; problem: boolean } {
  const [signs = ''] = readParts(text, 1) ?? [];
  const known = signs === '-' || (/^[0-9A-Z]+$/.test(signs) && signs.length <= LENGTH);
  return known ? { signs: signs === '-' ? '' : signs, problem: false } : { signs: fallback, problem: true };
}
