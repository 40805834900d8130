import type { Question } from './model';
import type { Unit } from '../../core/i18n';
import type { Messages } from 'messages';

/** The words of a bet. */
export interface Worded {
  readonly question: string;
  /** What the evidence says: words, the value, words. */
  readonly evidence: readonly [string, string, string];
  /** The fact among the numbers of its chapter; the place in the chapter. */
  readonly number: string;
  readonly place: string;
  readonly chapter: string;
}

/** A bet as the page asks it. */
export type AskedBet = Question &
  Worded &
  (
    | { readonly kind: 'number'; readonly step: number; readonly unit: Unit | undefined }
    | { readonly kind: 'choice'; readonly options: readonly string[] }
  );

export interface BetsProps {
  readonly bets: readonly AskedBet[];
  readonly lang: string;
  /** Under which the bet in hand stands in the address. */
  readonly addressKey: string;
  readonly words: Omit<Messages['bets'], 'title' | 'note' | 'reminder' | 'before' | 'table'>;
}
