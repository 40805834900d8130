import type { Messages } from 'messages';
import type { ResultWords } from '../scorer/model/layout';
import type { SchemeSummary } from '../scorer/types';
import type { Asked, Line } from './model/slip';

/** What one chapter contributes: where it stands and what it asks. */
export interface ChapterAsk extends Asked {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly path: string;
  readonly asks: string;
}

/** A life as the slip prints it, with an entry for each chapter in their order. */
export interface Printed {
  readonly name: string;
  readonly entries: readonly (readonly Line[])[];
}

export interface SlipProps {
  readonly lang: string;
  readonly words: Messages['slip'];
  readonly results: ResultWords;
  readonly chapters: readonly ChapterAsk[];
  /** Every version of the schemes that are asked. */
  readonly summaries: readonly SchemeSummary[];
  readonly personas: readonly { readonly id: string; readonly name: string }[];
  readonly asOf: { readonly earliest: string; readonly first: string; readonly last: string; readonly start: string };
  /** The life that the book lends. */
  readonly lent: Printed;
  /** Folder of the data files, with a slash at its end. */
  readonly data: string;
  /** Address of the page on which a life is edited. */
  readonly scorer: string;
  /** The chapter at whose head a slip stands; null where the slip is printed whole. */
  readonly here: string | null;
}
