import { readParts, writeParts } from '../../../core/share/link';

export interface Pair {
  readonly first: string;
  readonly second: string;
}

/** Version 1: `1~first~second`, ids of lower-case letters, digits and hyphens: nothing in it needs escaping in an address. */
export function writePair({ first, second }: Pair): string {
  return writeParts(first, second);
}

/** Never throws: null where the text names no two different things that are known. */
export function readPair(text: string, known: ReadonlySet<string>): Pair | null {
  const [first = '', second = ''] = readParts(text, 2) ?? [];
  return first !== second && known.has(first) && known.has(second) ? { first, second } : null;
}
