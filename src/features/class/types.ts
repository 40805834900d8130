import type { Messages } from 'messages';
import type { Choice, Scale, Several } from './model';

/** What the record says to a field. */
export interface Evidence {
  /** Cells that it bears out. */
  readonly cells: readonly number[];
  /** On a scale: the value that answers. */
  readonly mark: number | null;
  readonly text: string;
  /** Whether it names who speaks. */
  readonly named: boolean;
  readonly facts: readonly { readonly href: string; readonly text: string }[];
}

interface Words {
  readonly label: string;
  readonly short: string;
  /** One for each cell that can be counted. */
  readonly cells: readonly string[];
  readonly evidence: Evidence | null;
  /** By life, where the answer depends on it. */
  readonly byLife: Readonly<Record<string, Evidence>> | null;
}

/** A field as the widgets take it: plain, with its words. */
export type AskedField = (Choice | Scale | Several) & Words;

export interface Life {
  readonly id: string;
  readonly name: string;
  readonly line: string;
  readonly entries: readonly string[];
  /** The state of the figure that shows this life. */
  readonly state: string;
}

export interface AskedTask {
  readonly id: string;
  readonly number: number;
  readonly stance: boolean;
  readonly title: string;
  readonly lead: string;
  readonly fields: readonly AskedField[];
  readonly site: {
    readonly href: string;
    readonly key: string | null;
    readonly state: string | null;
    readonly anchor: string;
    readonly label: string;
  };
  readonly lives: readonly Life[];
  readonly cards: readonly { readonly id: string; readonly text: string; readonly by: string }[];
}

export type ClassWords = Pick<Messages['class'], 'pupil' | 'record' | 'sources' | 'source' | 'privacy'>;

export interface TaskProps {
  readonly task: AskedTask;
  readonly lang: string;
  readonly words: ClassWords;
}
