import type { Span } from './model';
import type { SaidWords } from './model/said';

/** What the widget needs of a place; all else stands in the page. */
export interface PlaceSpans {
  readonly id: string;
  readonly name: string;
  readonly spans: readonly Span[];
}

export interface PlacesWords extends SaidWords {
  readonly year: string;
  readonly link: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly linkBroken: string;
}
