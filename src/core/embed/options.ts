import { PAPER } from '../colours';

export const THEMES = ['auto', 'light', 'dark'] as const;
export const CREDITS = ['full', 'short'] as const;

/** What an address may ask of an embedded widget beside its state. */
export interface EmbedOptions {
  readonly theme: (typeof THEMES)[number];
  /** "#rrggbb", or null for the book's own. */
  readonly accent: string | null;
  readonly credit: (typeof CREDITS)[number];
}

/** theme, credit: not one of the words · accent: no colour of six digits · contrast: a colour that cannot be read on the paper. */
type OptionProblem = 'theme' | 'credit' | 'accent' | 'contrast';

export const DEFAULTS: EmbedOptions = { theme: 'auto', accent: null, credit: 'full' };

/** WCAG 2.2 asks this of text (1.4.3). The accent marks links, which are text. */
const LEAST_CONTRAST = 4.5;

/** Never throws: what cannot be read falls back to the default and is named. Parameters that are not ours are let be. */
export function readOptions(search: string): { readonly options: EmbedOptions; readonly problems: readonly OptionProblem[] } {
  const asked = new URLSearchParams(search);
  const problems: OptionProblem[] = [];
  const oneOf = <T extends string>(key: 'theme' | 'credit', known: readonly T[], fallback: T): T => {
    const value = asked.get(key);
    if (value === null || (known as readonly string[]).includes(value)) return (value as T | null) ?? fallback;
    problems.push(key);
    return fallback;
  };
  const theme = oneOf('theme', THEMES, DEFAULTS.theme);
  const credit = oneOf('credit', CREDITS, DEFAULTS.credit);
  const { accent, problem } = readAccent(asked.get('accent'), theme);
  if (problem) problems.push(problem);
  return { options: { theme, accent, credit }, problems };
}

function readAccent(text: string | null, theme: EmbedOptions['theme']): { accent: string | null; problem?: OptionProblem } {
  if (text === null) return { accent: null };
  const digits = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (digits === undefined) return { accent: null, problem: 'accent' };
  const accent = `#${digits.toLowerCase()}`;
  const papers = theme === 'auto' ? [PAPER.light, PAPER.dark] : [PAPER[theme]];
  return papers.every((paper) => contrast(accent, paper) >= LEAST_CONTRAST) ? { accent } : { accent: null, problem: 'contrast' };
}

/** Relative luminance of "#rrggbb", 0 to 1. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours "#rrggbb", 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
