import { escapeHtml } from '../text';
import { snippet, type Snippet } from './snippet';

/** What a consumer of oEmbed 1.0 is told of one embed. https://oembed.com/#section2.3 */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly author_name: string;
  readonly author_url: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
  readonly html: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The column that a consumer is told when it has not said its own, CSS pixels. */
export const OEMBED_WIDTH = 640;

/** A static file cannot know the `maxwidth` that it is asked with: the frame itself is as wide as its column. */
export function oembed(
  line: Snippet,
  book: { readonly name: string; readonly home: string; readonly author: string },
  card: string,
): OEmbed {
  return {
    version: '1.0',
    type: 'rich',
    title: line.title,
    author_name: book.author,
    author_url: book.home,
    provider_name: book.name,
    provider_url: book.home,
    thumbnail_url: card,
    thumbnail_width: 1200,
    thumbnail_height: 630,
    html: snippet(line),
    width: OEMBED_WIDTH,
    height: line.height,
  };
}

/** The same as XML. */
export const oembedXml = (reply: OEmbed): string =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${Object.entries(reply)
    .map(([name, value]) => `  <${name}>${escapeHtml(String(value))}</${name}>`)
    .join('\n')}\n</oembed>\n`;
