import type { Messages } from 'messages';
import type { At, Row } from './model';

/** One line as the caption reads it. */
export interface LineWords {
  readonly id: string;
  readonly text: string;
  readonly zh: string;
  /** What it comes to, in words: "−20", "grade D". */
  readonly size: string;
  readonly where: string;
  /** Whom alone it can concern, in words. */
  readonly role: string | null;
}

/** The file that the sheet fetches on first need. */
export interface SheetData {
  /** Row by row in the order of the marks. */
  readonly lines: readonly LineWords[];
  /** The lines that the life of an invented person meets, by places in the list. */
  readonly lives: readonly { readonly id: string; readonly lines: readonly number[] }[];
}

export interface SheetRow extends Row {
  readonly name: string;
  readonly counts: string;
  /** How many lines lead straight to a grade, in words; null: none. */
  readonly graded: string | null;
  /** What the empty part of the sheet means that begins in this row, where nothing gives. */
  readonly aside: string | null;
  /** Spans that lines print: the far end and the near one. */
  readonly spans: readonly (readonly [At, At])[];
}

export interface SheetProps {
  readonly lang: string;
  readonly words: SheetWords;
  readonly rows: readonly SheetRow[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** The line that is read at first, and its place in the list. */
  readonly first: { readonly at: number; readonly line: LineWords };
  readonly file: string;
  readonly everyLine: string;
  readonly addressKey: string;
}

export type SheetWords = Pick<
  Messages['rulebook'],
  | 'groups'
  | 'group'
  | 'life'
  | 'ofLife'
  | 'shown'
  | 'legend'
  | 'axis'
  | 'line'
  | 'place'
  | 'every'
  | 'loading'
  | 'failed'
  | 'link'
  | 'copied'
  | 'notCopied'
  | 'linkBroken'
>;
