import type { Body, Tie } from './model';
import type { Messages } from 'messages';

export type TieKind = 'power' | 'data' | 'money' | 'against' | 'place';
type Type = keyof Messages['structure']['types'];

export interface PictureBody extends Body {
  readonly name: string;
  /** A name for a box. */
  readonly short: string;
  readonly keeper: 'centre' | 'local' | 'court' | 'company';
}

export interface PictureTie extends Tie {
  readonly type: Type;
  /** "36%", where a share is owned. */
  readonly share: string | null;
  readonly note: string | null;
  /** Places in the list of sources. */
  readonly sources: readonly number[];
}

export interface StructureData {
  readonly bodies: readonly PictureBody[];
  readonly ties: readonly PictureTie[];
  readonly sources: readonly { readonly label: string; readonly href: string }[];
}

export interface StructureProps {
  readonly lang: string;
  readonly words: Omit<Messages['structure'], 'title' | 'sentence' | 'note' | 'list' | 'machines' | 'levels'>;
  readonly levels: readonly (keyof Messages['structure']['levels'])[];
  /** The few bodies that the picture begins with; the rest is in the file. */
  readonly start: StructureData;
  /** Address of the file with all bodies and ties. */
  readonly file: string;
  /** The last day shown, as YYYY-MM-DD. */
  readonly last: string;
  readonly addressKey: string;
}

const KINDS: Readonly<Partial<Record<Type, TieKind>>> = {
  feeds: 'data',
  uses: 'data',
  owns: 'money',
  'stands-behind': 'money',
  refuses: 'against',
  'no-access': 'against',
  stops: 'against',
  'lies-in': 'place',
};
/** How a tie is drawn. */
export const kindOf = (type: Type): TieKind => KINDS[type] ?? 'power';
