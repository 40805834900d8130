import type { Column, SchemeRow } from './types';

export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

/** Rows by one column, those without a value last in either direction; equal rows keep their place. */
export function inOrder(rows: readonly SchemeRow[], { column, descending }: Order, lang: string): SchemeRow[] {
  const sign = descending ? -1 : 1;
  if (column === 'title') return [...rows].sort((a, b) => sign * a.title.localeCompare(b.title, lang));
  return [...rows].sort((a, b) => {
    const [x, y] = [a.cells[column].rank, b.cells[column].rank];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (x - y);
  });
}
