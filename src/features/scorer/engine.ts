/** What the scorer fetches to count, each part when it is needed. In embeds engine.embed.ts stands in its place. */
import { fetchData } from '../../kit/data';
import type { Rulebook } from './types';

export type Scoring = Pick<typeof import('../../core/scoring'), 'score' | 'compileAll'>;
export type Links = Pick<typeof import('../../core/share/life'), 'readLife' | 'writeLife'>;

/** Each part may be asked for again after a failure. */
export interface Engine {
  /** Resolves when the rulebook is wanted; null: at once, and until it is there the controls wait. */
  readonly wanted: (() => Promise<void>) | null;
  readonly book: () => Promise<Rulebook>;
  readonly scoring: () => Promise<Scoring>;
  /** How lives stand in links: fetched with the first link that is read or written. */
  readonly links: () => Promise<Links>;
}

/** `data`: the folder of the data files, with a slash at its end. */
export const engineOf = (data: string): Engine => ({
  wanted: null,
  book: () => fetchData<Rulebook>(`${data}rulebook.json`),
  scoring: () => import('../../core/scoring'),
  links: () => import('../../core/share/life'),
});
