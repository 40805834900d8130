import type { Messages } from 'messages';

export const COLUMNS = ['title', 'start', 'range', 'grades', 'people', 'consent', 'held', 'years'] as const;
export type Column = (typeof COLUMNS)[number];

/** What a cell says, and the number by which its column is sorted; null where nothing is known or nothing applies. */
export interface Cell {
  readonly text: string;
  readonly rank: number | null;
}

export interface SchemeRow {
  readonly id: string;
  readonly href: string;
  readonly group: string;
  readonly keeper: 'centre' | 'local' | 'court' | 'company';
  /** "Weihai: Seashell score (2018)". */
  readonly title: string;
  /** "City, Shandong". */
  readonly place: string;
  /** Its grades as steps in a box of 100 by 12, and where one starts; null where no scale is known. */
  readonly bullet: { readonly steps: string; readonly start: string } | null;
  readonly cells: Readonly<Record<Exclude<Column, 'title'>, Cell>>;
}

export type TableWords = Messages['schemes']['table'];
