export interface Pair {
  readonly first: string;
  readonly second: string;
}

const VERSION = '1';

/** Version 1: `1~first~second`, ids of lower-case letters, digits and hyphens: nothing in it needs escaping in an address. */
export function writePair({ first, second }: Pair): string {
  return [VERSION, first, second].join('~');
}

/** Never throws: null where the text names no two different things that are known. */
export function readPair(text: string, known: ReadonlySet<string>): Pair | null {
  const [version, first = '', second = '', ...more] = text.split('~');
  const sound = version === VERSION && more.length === 0 && first !== second && known.has(first) && known.has(second);
  return sound ? { first, second } : null;
}
