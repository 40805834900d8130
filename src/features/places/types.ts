import type { Messages } from 'messages';
import type { Run, Span, PlacesState } from './model';

export type PlacesWords = Messages['places'];

/** Words that the widget needs once the reader turns to it. */
export type SaidWords = Pick<PlacesWords, 'sentence' | 'clauses' | 'state' | 'read' | 'covers' | 'result' | 'noResult'>;

export interface PlaceWords {
  readonly id: string;
  readonly name: string;
  readonly province: string;
  readonly spans: readonly Span[];
  /** Its schemes, each with its versions by time. */
  readonly schemes: readonly (readonly Named[])[];
}

/** A version of a scheme, with the year from which it was in force. */
export interface Named {
  readonly name: string;
  readonly href: string;
  readonly from: number;
}

/** What the widget fetches. */
export interface PlacesData {
  readonly words: SaidWords;
  /** In the order of the list. */
  readonly places: readonly PlaceWords[];
  /** By person: of each place its results. */
  readonly results: Readonly<Record<string, readonly (readonly Run[])[]>>;
}

/** What is read out of a place. */
export interface Reading {
  readonly place: Pick<PlaceWords, 'name' | 'province'>;
  /** Its schemes under the names that they had in the year. */
  readonly schemes: readonly Pick<Named, 'name' | 'href'>[];
  readonly state: string;
  readonly result: string | null;
}

export interface PlacesProps {
  readonly lang: string;
  readonly words: Pick<PlacesWords, 'year' | 'whose' | 'nobody' | 'place' | 'failed' | 'link' | 'copied' | 'notCopied' | 'linkBroken'>;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** The state that the page shows, and what it says of it. */
  readonly start: PlacesState;
  readonly first: { readonly sentence: string; readonly reading: Reading; readonly at: number; readonly last: number };
  readonly file: string;
  readonly addressKey: string;
}
