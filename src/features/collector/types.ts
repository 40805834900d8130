import type { Messages } from 'messages';
import type { AskedField, AskedTask, Evidence, Life } from '../class';
import type { Choice, Scale, Several } from '../class/model';

type Shown = Pick<Evidence, 'cells' | 'mark' | 'text'>;
export type { Shown as Evidence };

/** A field as the wall shows it: without what only pupils read. */
export type CountedField = Pick<AskedField, 'short' | 'cells'> &
  (Choice | Scale | Several) & {
    readonly evidence: Shown | null;
    readonly byLife: Readonly<Record<string, Shown>> | null;
  };

/** A task without the words that only its pupils read. */
export interface CountedTask extends Pick<AskedTask, 'id' | 'number' | 'stance' | 'title'> {
  readonly fields: readonly CountedField[];
  readonly site: Pick<AskedTask['site'], 'key' | 'state'>;
  readonly lives: readonly Pick<Life, 'id' | 'name' | 'state'>[];
  /** Whether there are names to be left out. */
  readonly named: boolean;
}

export type CollectorWords = Omit<Messages['class'], 'pupil' | 'tally' | 'kit' | 'lead'>;

export interface CollectorProps {
  readonly tasks: readonly CountedTask[];
  readonly lang: string;
  readonly words: CollectorWords;
  /** Address of the collector on the site, for a copy that is a file. */
  readonly home: string;
}
