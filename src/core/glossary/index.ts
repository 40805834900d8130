/** Under which letter an English term stands: quotation marks and brackets do not count. Other signs stand under "#". */
export function letterOf(term: string): string {
  const first = term.match(/[\p{L}\p{N}]/u)?.[0] ?? '';
  const letter = first.normalize('NFD')[0]?.toUpperCase() ?? '';
  return /[A-Z]/.test(letter) ? letter : '#';
}

/** What a term is sorted by: its words without signs, in lower case. Tone marks of pinyin do not count either. */
export function headword(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .trim()
    .toLowerCase();
}

/** Entries under their letters, both in alphabetical order; every entry stands once. */
export function byLetter<T>(entries: readonly T[], termOf: (entry: T) => string): { letter: string; entries: T[] }[] {
  const sorted = [...entries].sort((a, b) => compare(headword(termOf(a)), headword(termOf(b))));
  const groups = new Map<string, T[]>();
  for (const entry of sorted) {
    const letter = letterOf(termOf(entry));
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups].map(([letter, list]) => ({ letter, entries: list })).sort((a, b) => compare(a.letter, b.letter));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
