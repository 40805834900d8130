import { readParts, writeParts } from '../../../core/share/link';

/** Which schemes a link shows, by their names: `1~wendeng.weihai.court-list`. */
export const writeRows = (schemes: readonly string[]): string => writeParts(schemes.join('.'));

/** Never throws. Names that are not known are left out, and `problem` says so; `rows` null, which is all of them, where none is left. */
export function readRows(
  text: string,
  known: ReadonlySet<string>,
): { readonly rows: ReadonlySet<string> | null; readonly problem: boolean } {
  const [list = ''] = readParts(text, 1) ?? [];
  const named = list.split('.');
  const asked = named.filter((scheme) => known.has(scheme));
  return { rows: asked.length > 0 ? new Set(asked) : null, problem: asked.length < named.length };
}
