import type { Bet } from '../bets/model';
import type { Plural } from '../../core/i18n';
import type { Ui } from '../../schemas/ui';

/** A bet as the card shows it. */
export type ReportedBet = Bet & {
  readonly question: string;
  readonly evidence: readonly [string, string, string];
  readonly number: string;
  readonly place: string;
  readonly chapter: string;
} & (
    | {
        readonly kind: 'number';
        readonly unit: Plural;
        /** The unit of a difference: percentage points, people. */ readonly offUnit: Plural;
      }
    | { readonly kind: 'choice'; readonly options: readonly string[] }
  );

export interface ReportProps {
  readonly bets: readonly ReportedBet[];
  readonly lang: string;
  readonly words: Ui['report'];
  readonly stands: string;
  /** Ids of the arguments on which one may take a stand. */
  readonly arguments: readonly string[];
  /** Names of the invented people, by id. */
  readonly personas: Readonly<Record<string, string>>;
  readonly paths: { readonly bets: string; readonly voices: string; readonly scorer: string };
}
