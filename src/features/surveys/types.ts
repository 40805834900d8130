import type { Messages } from 'messages';

export interface PredictProps {
  readonly lang: string;
  readonly answers: readonly {
    readonly label: string;
    readonly value: number;
    readonly group: string | null;
    readonly years?: readonly [number, number];
  }[];
  /** The end of the scale. */
  readonly most: number;
  readonly unit: Messages['surveys']['units']['percent'];
  readonly predict: { readonly question: string; readonly answer: number; readonly min: number; readonly max: number } | null;
  /** The bet of the start that asks the same: what was said there is where the guess begins. */
  readonly bet: { readonly id: string; readonly before: Messages['bets']['said'] } | null;
  readonly words: Pick<Messages['surveys'], 'noGuess' | 'show' | 'guessed'>;
}
