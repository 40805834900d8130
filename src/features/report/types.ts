import type { Bet } from '../bets/model';
import type { Worded } from '../bets/types';
import type { Unit } from '../../core/i18n';
import type { Messages } from 'messages';

/** A bet as the card shows it. */
export type ReportedBet = Bet &
  Worded & { readonly name: string } & (
    | {
        readonly kind: 'number';
        readonly unit: Unit | undefined;
        /** The unit of a difference: percentage points, people. */
        readonly offUnit: Unit | undefined;
      }
    | { readonly kind: 'choice'; readonly options: readonly string[] }
  );

export interface ReportProps {
  readonly bets: readonly ReportedBet[];
  readonly lang: string;
  readonly words: Omit<Messages['report'], 'note' | 'percentagePoints'>;
  /** The book's name. */
  readonly site: string;
  readonly stands: Messages['bets']['stands'];
  /** Ids of the arguments on which one may take a stand. */
  readonly arguments: readonly string[];
  /** Names of the invented people, by id. */
  readonly personas: Readonly<Record<string, string>>;
  readonly paths: { readonly bets: string; readonly voices: string; readonly scorer: string };
}
