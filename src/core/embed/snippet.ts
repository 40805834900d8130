import { escapeHtml } from '../text';

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
  /** The column that it is meant for, CSS pixels. In a wider one the frame is no wider, or the height would be too much. */
  readonly column: number;
  /** Height in that column, CSS pixels. */
  readonly height: number;
  /** The least height as CSS. */
  readonly least: string;
  /** Address and words of the credit line under the frame. */
  readonly credit: { readonly href: string; readonly text: string };
}

/**
 * The line that an editor pastes: a frame and a credit, no script. The frame is at least as high as was measured, from the first paint on,
 * so that nothing of the host jumps; browsers that can size a frame by its content make it higher where it needs more. Each property
 * stands once, since editors keep one of two. Where they keep no style, or leave out of it what they do not know, the attribute says the
 * height: it is `block-size` that takes the attribute back, since an editor that knows `height` and not the rest would leave the frame 150 pixels.
 * https://drafts.csswg.org/css-sizing-4/#responsive-iframes
 */
export function snippet({ src, title, column, height, least, credit }: Snippet): string {
  const style = `width:100%;max-width:${column}px;border:0;min-height:${least};block-size:auto;frame-sizing:content-height`;
  return (
    `<iframe src="${escapeHtml(src)}" title="${escapeHtml(title)}" loading="lazy" width="100%" height="${height}" style="${style}"></iframe>` +
    `<p><small><a href="${escapeHtml(credit.href)}">${escapeHtml(credit.text)}</a></small></p>`
  );
}

/** The height at which nothing is cut in a column of `width` CSS pixels: that of the widest measured width which is no wider. 0 where none was measured. */
export function heightIn(heights: Heights, width: number): number {
  const known = WIDTHS.filter((at) => heights[at] !== undefined);
  return heights[known.findLast((at) => at <= width) ?? known[0] ?? 0] ?? 0;
}

/** What a host's page leaves beside a column on a narrow screen, CSS pixels. */
const MARGINS = 40;

/**
 * The height as CSS for a column of `column` CSS pixels that becomes narrower with the screen: a line from the height at the
 * narrowest measured width down to that of the column, raised so that it is nowhere under a measured height.
 */
export function leastHeight(heights: Heights, column: number): string {
  const [narrowest] = WIDTHS;
  const low = heightIn(heights, column);
  const high = Math.max(low, ...WIDTHS.filter((at) => at <= column).map((at) => heights[at] ?? 0));
  if (high === low || column <= narrowest) return `${high}px`;
  const slope = (high - low) / (column - narrowest);
  const line = (width: number) => high - slope * (width - narrowest);
  const short = WIDTHS.filter((at) => at <= column).map((at) => (heights[at] ?? 0) - line(at));
  const start = Math.ceil(line(0) + slope * MARGINS + Math.max(0, ...short));
  return `clamp(${low}px,${start}px - ${Math.floor(slope * 100)}vw,${high}px)`;
}
