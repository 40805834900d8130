import type { Mark } from './model';
import type { Messages } from 'messages';

/** A score or a list, with one answer for each question, in their order. */
interface MirrorThing {
  readonly id: string;
  readonly name: string;
  /** The name inside a sentence, with its article. */
  readonly inText: string;
  readonly place: 'home' | 'china';
  readonly keeper: 'centre' | 'local' | 'court' | 'company';
  readonly what: string;
  readonly answers: readonly { readonly mark: Mark; readonly text: string }[];
}

export interface MirrorProps {
  readonly lang: string;
  readonly words: Omit<Messages['comparison'], 'marks'>;
  readonly marks: Messages['comparison']['marks'];
  /** The group is said where it begins. */
  readonly questions: readonly { readonly id: string; readonly text: string; readonly group: string | null }[];
  readonly things: readonly MirrorThing[];
  readonly start: { readonly first: string; readonly second: string };
  readonly addressKey: string;
}
