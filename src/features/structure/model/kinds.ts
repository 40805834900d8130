/** How ties are drawn, by what they say. */
import type { Messages } from 'messages';

/** What one body is or does to another. */
export type TieType = keyof Messages['structure']['types'];

export const KINDS = ['power', 'data', 'money', 'against', 'place'] as const;
export type TieKind = (typeof KINDS)[number];

const KIND_OF: Readonly<Partial<Record<TieType, TieKind>>> = {
  feeds: 'data',
  uses: 'data',
  owns: 'money',
  'stands-behind': 'money',
  refuses: 'against',
  'no-access': 'against',
  stops: 'against',
  'lies-in': 'place',
};
export const kindOf = (type: TieType): TieKind => KIND_OF[type] ?? 'power';
