import { readParts, writeParts } from '../../../core/share/link';

/** Which schemes a link shows, by their names: `1~wendeng.weihai.court-list`. */
export const writeRows = (schemes: readonly string[]): string => writeParts(schemes.join('.'));

/** Never throws. Names that are not known are left out; null, which is all of them, where none is left. */
export function readRows(text: string, known: ReadonlySet<string>): ReadonlySet<string> | null {
  const [list = ''] = readParts(text, 1) ?? [];
  const asked = list.split('.').filter((scheme) => known.has(scheme));
  return asked.length > 0 ? new Set(asked) : null;
}
