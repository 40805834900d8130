/** Widths of a host's column at which heights are measured, CSS pixels. */
export const WIDTHS = [320, 360, 480, 640, 800, 1024] as const;

/** Heights by width, CSS pixels, as content/frames holds them. */
export type Heights = Readonly<Record<string, number>>;

/** As long as the pasted line may be, in characters. */
export const LONGEST_SNIPPET = 700;

export interface Snippet {
  /** Address of the frame, absolute. */
  readonly src: string;
  /** What the frame is, in the reader's language. */
  readonly title: string;
  /** Height where the browser cannot size the frame by its content, CSS pixels. */
  readonly height: number;
  /** Address and words of the credit line under the frame. */
  readonly credit: { readonly href: string; readonly text: string };
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * The line that an editor pastes: a frame and a credit, no script. Browsers that can size a frame by its content do; the others
 * take the plain height, which stands first for those that do not know `if()`.
 * https://drafts.csswg.org/css-sizing-4/#responsive-iframes
 */
export function snippet({ src, title, height, credit }: Snippet): string {
  const style = `width:100%;border:0;height:${height}px;height:if(supports(frame-sizing:content-height):auto;else:${height}px);frame-sizing:content-height`;
  return (
    `<iframe src="${escape(src)}" title="${escape(title)}" loading="lazy" width="100%" height="${height}" style="${style}"></iframe>` +
    `<p><small><a href="${escape(credit.href)}">${escape(credit.text)}</a></small></p>`
  );
}

/** The height at which nothing is cut in a column of `width` CSS pixels or, on a narrower screen, in any narrower one. */
export function heightIn(heights: Heights, width: number): number {
  const known = WIDTHS.map((at) => [at, heights[at] ?? 0] as const);
  // Between two measured widths the narrower one's height is the safe one.
  const from = known.filter(([at]) => at <= width);
  return Math.max(...(from.length > 0 ? from : known.slice(0, 1)).map(([, height]) => height));
}
