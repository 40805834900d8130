/** A small drawing of a figure, made of the figure's own data: paths by the kind of ink they are drawn with, in a box of 96 by 48. */
export interface Glyph {
  /** Areas in ink, in a lighter tone, and in seal red. */
  readonly ink?: string;
  readonly pale?: string;
  readonly seal?: string;
  /** Lines in ink, and broken ones. */
  readonly line?: string;
  readonly broken?: string;
}

export const WIDE = 96;
export const HIGH = 48;
