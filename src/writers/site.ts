import type { Book } from '../book';
import type { Place } from '../book/model';
import type { Tree } from '../html/tree';

/** What writers are given: the book in its languages, and the pages as Astro built them. */
export interface Site {
  readonly books: readonly Book[];
  readonly place: Place;
  /** By path below the base, "en/plan/". They hold what the book cannot know: what figures draw, and styles and scripts. */
  readonly pages: ReadonlyMap<string, Tree>;
  /** Reads a file that the build has made. */
  readonly read: (path: string) => Promise<string>;
  /** The same as bytes, for files that are no text. */
  readonly bytes: (path: string) => Promise<Buffer>;
  /** Paths of all files that have been made so far. */
  readonly list: () => Promise<string[]>;
  /** Writes a file beside the pages, by its path below the base. */
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  /** Keeps a copy of a page with all its styles outside the folder that is served: a test compares both, to see that pruning changed nothing visible. */
  readonly keep: (path: string, html: string) => Promise<void>;
}

/** Makes one kind of files of the book. Answers with what it made, in a few words. */
export type Writer = (site: Site) => Promise<string>;

/** The file of a page below the base. */
export const pageFile = (path: string): string => (path === '404/' ? '404.html' : `${path}index.html`);

/** The path of an address of this site below its base. */
export const pathOf = (address: string, { root }: Place): string => address.slice(root.length);
