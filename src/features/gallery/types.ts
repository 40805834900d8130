import type { Glyph } from '../../charts/glyph';
import type { Heights } from '../../core/embed';
import type { Messages } from 'messages';

export type GalleryWords = Omit<
  Messages['gallery'],
  | 'lead'
  | 'description'
  | 'figure'
  | 'asOf'
  | 'language'
  | 'privacyTitle'
  | 'privacy'
  | 'hostTitle'
  | 'host'
  | 'promiseTitle'
  | 'promise'
  | 'pasteTitle'
  | 'paste'
>;

/** One figure that can stand on another site. */
export interface GalleryItem {
  /** Its place in the addresses: "scorer", "scorer/zhao". */
  readonly id: string;
  readonly title: string;
  /** Its small drawing; a state has none of its own. */
  readonly glyph: Glyph | null;
  /** Path of its frame on this site, with a slash at its end. */
  readonly path: string;
  readonly page: { readonly title: string; readonly path: string; readonly anchor: string };
  readonly heights: Heights;
  /** null where it was not measured yet. */
  readonly bytes: number | null;
  /** States with addresses of their own. */
  readonly states: readonly GalleryItem[];
}

export interface GalleryProps {
  readonly words: GalleryWords;
  readonly lang: string;
  readonly items: readonly GalleryItem[];
  /** Origin of the published site, without a slash. */
  readonly site: string;
  /** Name of the book, for the credit line. */
  readonly book: string;
  /** Folder of the scripts for host pages, with a slash at its end. */
  readonly scripts: string;
}
