import type { Messages } from 'messages';
import type { CollectionName, Entry } from '../schemas';
import type { Language } from '../core/i18n';
import type { Chapter as FrontMatter } from '../schemas/chapter';
import type { Heading, Part } from './mdx';
import type { References } from './references';

/** A text of content/ with its front matter read. */
export interface TextFile<Front> {
  /** "en/04-licences": its path without the ending. The same file name in another folder is the same text in another language. */
  readonly id: string;
  readonly front: Front;
  /** What stands below the front matter, as MDX. */
  readonly body: string;
}

/** The front matter of a page of prose, as far as the book needs it. */
interface ProseFront {
  readonly title: string;
  readonly lead: string;
}

/** All that a book is made of, as it was read from content/ and CITATION.cff. */
export interface Content {
  readonly collections: { readonly [N in CollectionName]: ReadonlyMap<string, Entry<N>> };
  /** What the interface says, by language. */
  readonly messages: ReadonlyMap<Language, Messages>;
  readonly chapters: readonly TextFile<FrontMatter>[];
  readonly prose: readonly TextFile<ProseFront>[];
  readonly publication: { readonly editors: string; readonly version: string; readonly released: string };
}

/** Where the book stands: https://example.org/base/. */
export interface Place {
  /** Address of the site's front page, absolute, with a slash at its end. */
  readonly root: string;
}

export interface Figure {
  /** Its address on its page: #<id>. */
  readonly id: string;
  /** The component that draws it, as an author writes it. */
  readonly component: string;
  /** Path of its page. */
  readonly page: string;
  /** Absolute. */
  readonly address: string;
  readonly title: string;
  /** What it finds, as the sentence under the picture; null where a reader has to do something first. */
  readonly finding: string | null;
  /** The sentence is written under the picture by the figure's frame; else the widget says it, and again with each change. */
  readonly framed: boolean;
  /** The collection that holds what it shows. */
  readonly collection: CollectionName;
  /** Ids of the sources that are named under it. */
  readonly sources: readonly string[];
  /** Ids of the versions of schemes that it counts with. */
  readonly schemes: readonly string[];
}

export interface Page {
  /** Path below the site's base: "en/plan/". */
  readonly path: string;
  /** Absolute. */
  readonly address: string;
  /** Address of its picture for link previews, absolute. */
  readonly card: string;
  readonly title: string;
  /** What stands under the title. */
  readonly lead: string;
  /** As long as search engines and previews print it. */
  readonly description: string;
  /** What stands over the title on its card: "Chapter four"; empty on pages that are no chapter. */
  readonly section: string;
  /** Id of the chapter that it is or belongs to. */
  readonly chapter: string | null;
  /** The same in every language: its path below the language, as it is in English. */
  readonly key: string;
  /** The last day on which what the page rests on was looked at; the book's release where it is not known. */
  readonly modified: string;
  /** false: no list names it. */
  readonly listed: boolean;
  /** Pages between the front page and this one. */
  readonly parents: readonly Pick<Page, 'path' | 'title'>[];
  readonly figures: readonly Figure[];
}

export interface Chapter {
  /** "licences": the same in every language, from the name of its file. */
  readonly id: string;
  /** Its place below the language, which may be written in it. */
  readonly slug: string;
  /** Place among all chapters of the book in any language, from 1. */
  readonly number: number;
  readonly path: string;
  readonly front: FrontMatter;
  readonly headings: readonly Heading[];
  readonly parts: readonly Part[];
  readonly references: References;
}

/** A chapter where it is named: in the language of the book, or else in the one that has it. */
type ChapterLink = Pick<Chapter, 'id' | 'number' | 'path' | 'front'> & { readonly language: string };

/** The book in one language. */
export interface Book {
  readonly language: string;
  readonly name: string;
  readonly description: string;
  /** Address of its front page, absolute. */
  readonly home: string;
  readonly editors: string;
  readonly version: string;
  readonly released: string;
  readonly chapters: readonly Chapter[];
  /** All chapters in order: its own, and those that it leads to in another language. */
  readonly contents: readonly ChapterLink[];
  /** Every page that is built, once. */
  readonly pages: readonly Page[];
  readonly collections: Content['collections'];
  /** What the interface says, in the language of the book and in the others. */
  readonly messages: Content['messages'];
}
