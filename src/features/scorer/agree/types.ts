import type { Answer } from '../../../core/scoring/agree';
import type { Messages } from 'messages';
import type { SchemeSummary } from '../types';

export type AgreeWords = Omit<Messages['agree'], 'title' | 'sentence' | 'note' | 'act' | 'answer'>;

export type AgreeColumn = Pick<SchemeSummary, 'id' | 'name' | 'keeper'>;

export interface AgreeRow {
  readonly id: string;
  readonly label: string;
  /** One a column. */
  readonly answers: readonly Answer[];
}

export interface AgreeProps {
  readonly lang: string;
  readonly words: AgreeWords;
  readonly columns: readonly AgreeColumn[];
  readonly rows: readonly AgreeRow[];
  readonly people: readonly { readonly id: string; readonly name: string; readonly acts: readonly string[] }[];
  readonly addressKey: string;
}
