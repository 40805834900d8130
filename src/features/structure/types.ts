import type { TieKind, TieType } from './model/kinds';
import type { Label } from './model/labels';
import type { Layout } from './model/layout';
import type { Tie } from './model';
import type { Messages } from 'messages';

/** One for each drawing of the map. */
export type OnEach<T> = readonly [wide: T, narrow: T];

export interface PictureBody {
  readonly id: string;
  /** Position among the levels, from 0 at the top. */
  readonly level: number;
  readonly name: string;
  /** A name for the map. */
  readonly short: string;
  readonly keeper: 'centre' | 'local' | 'court' | 'company';
  /** Words that stand beside its lines on the wide map when it is selected. */
  readonly labels: readonly Label[];
}

export interface PictureTie extends Tie {
  readonly type: TieType;
  /** "36%", where a share is owned. */
  readonly share: string | null;
  readonly note: string | null;
  /** Places in the list of sources. */
  readonly sources: readonly number[];
  /** Its line on the map, as a path. */
  readonly ways: OnEach<string>;
}

export interface StructureData {
  readonly bodies: readonly PictureBody[];
  readonly ties: readonly PictureTie[];
  readonly sources: readonly { readonly label: string; readonly href: string }[];
}

/** Lines of the whole map by how they are drawn. */
export type Lines = Readonly<Record<TieKind, string>>;

export interface StructureProps {
  readonly lang: string;
  readonly words: Omit<Messages['structure'], 'title' | 'sentence' | 'note' | 'list' | 'map' | 'groups'>;
  readonly levels: readonly (keyof Messages['structure']['levels'])[];
  readonly maps: OnEach<Pick<Layout, 'name' | 'across' | 'down' | 'rem'>>;
  /** What the double line says. */
  readonly wall: string;
  /** Lines that hold on the last day; the rest is in the file. */
  readonly lines: OnEach<Lines>;
  /** Address of the file with all bodies and ties. */
  readonly file: string;
  /** The last day shown, as YYYY-MM-DD. */
  readonly last: string;
  readonly addressKey: string;
}
