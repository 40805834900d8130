/** Sizes of the picture of the licences: down in rem, across in per cent of the scale of time. */

/** Height of a lane, and of what stands over the bars: their names in two rows. */
export const LANE = 2.1;
export const HEAD = 2.7;
/** Width of a bar. */
export const BAR = 9;
