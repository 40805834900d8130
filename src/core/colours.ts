/**
 * The colours of the book, on light paper and on dark: the one place where they stand. astro.config.mjs makes the tokens of the
 * styles of them (`PAPER` is `--color-paper`); pictures that leave the page are drawn with them.
 */
export const PAPER = { light: '#fbf8f2', dark: '#171512' };
export const SURFACE = { light: '#fffdf8', dark: '#1e1b17' };
export const INK = { light: '#1d1b18', dark: '#ece6da' };
export const MUTED = { light: '#57514a', dark: '#b3aa9b' };
export const LINE = { light: '#ddd5c7', dark: '#3d3830' };
export const RULE = { light: '#8d8474', dark: '#857b6b' };
export const SEAL = { light: '#b3261e', dark: '#ff7a66' };

/** Who keeps a score. */
export const CENTRE = { light: '#3b4aa0', dark: '#a3b0ff' };
export const LOCAL = { light: '#8a5a0a', dark: '#e8b25a' };
export const COURT = { light: '#46566b', dark: '#b4c3d6' };
export const COMPANY = { light: '#146b52', dark: '#6fd3b0' };

/** What is on a black list, the same on light pages and dark. */
export const BLACK = { light: '#12100d', dark: '#12100d' };

/** Maps: half transparent, the same on light pages and dark. */
export const LAND = { light: '#a08c64', dark: '#a08c64' };
export const WATER = { light: '#6d87a8', dark: '#6d87a8' };

/** Grounds that set something apart. */
export const TINT = { light: '#efe8da', dark: '#322d26' };
export const TINT_DEEP = { light: '#d9cfbd', dark: '#4a4339' };

/** The lowest grade of a scale and the highest; those between are mixed of both. The darker, the worse, in both themes. */
export const BAND_WORST = { light: '#8f8069', dark: '#0b0a08' };
export const BAND_BEST = { light: '#f5f0e7', dark: '#766d5d' };
