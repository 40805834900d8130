import type { Answer } from '../../../core/scoring/agree';
import type { Messages } from 'messages';
import type { SchemeSummary, ScorerProps } from '../types';

export type AgreeWords = Omit<Messages['agree'], 'title' | 'sentence' | 'note' | 'act' | 'answer'>;

export type AgreeColumn = Pick<SchemeSummary, 'id' | 'name' | 'keeper'>;

export interface AgreeRow {
  readonly id: string;
  readonly label: string;
  /** One a column. */
  readonly answers: readonly Answer[];
}

/** The reader's citizen. */
export interface ReaderCitizen {
  readonly name: string;
  readonly acts: ReadonlySet<string>;
}

export interface AgreeProps {
  readonly lang: string;
  readonly words: AgreeWords;
  readonly columns: readonly AgreeColumn[];
  readonly rows: readonly AgreeRow[];
  readonly people: readonly { readonly id: string; readonly name: string; readonly acts: readonly string[] }[];
  readonly asOf: ScorerProps['asOf'];
  /** Folder of the data files, with a slash at its end. */
  readonly data: string;
  readonly addressKey: string;
}
