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

/** Bands of a scale, from the lowest to the highest grade; neighbours differ by lightness in both themes. */
export const BAND_1 = { light: '#d9cfbd', dark: '#4a4339' };
export const BAND_2 = { light: '#efe8da', dark: '#322d26' };
