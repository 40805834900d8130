import type { Bet } from './model';
import type { Plural } from '../../core/i18n';
import type { Ui } from '../../schemas/ui';

/** A bet as the page asks it. */
export type AskedBet = Bet & {
  readonly question: string;
  /** What the evidence says: words, the value, words. */
  readonly evidence: readonly [string, string, string];
  /** The fact among the numbers of its chapter; the place in the chapter. */
  readonly number: string;
  readonly place: string;
  readonly chapter: string;
} & (
    | { readonly kind: 'number'; readonly step: number; readonly unit: Plural }
    | { readonly kind: 'choice'; readonly options: readonly string[] }
  );

export interface BetsProps {
  readonly bets: readonly AskedBet[];
  readonly lang: string;
  readonly words: Ui['bets'];
}
