import type { Ui } from '../../schemas/ui';

export interface PredictProps {
  readonly answers: readonly { readonly label: string; readonly value: number; readonly group: string | null }[];
  /** "{n}%" and the like. */
  readonly unit: string;
  readonly predict: { readonly question: string; readonly answer: number; readonly min: number; readonly max: number } | null;
  readonly words: Pick<Ui['surveys'], 'guess' | 'show' | 'guessed'>;
}
