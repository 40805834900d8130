/** What a link to the sheet says. Version 1: `1~<lines shown>~<the line that is read>`. */

export interface SheetState {
  /** A group of lines, or a person whose life they touch. */
  readonly shown: string;
  readonly line: string;
}

const VERSION = '1';

export const writeSheet = ({ shown, line }: SheetState): string => [VERSION, shown, line].join('~');

/** Never throws: what cannot be read falls back, and `problem` says so. */
export function readSheet(
  text: string,
  known: { readonly shown: readonly string[]; readonly lines: readonly string[] },
  fallback: SheetState,
): { readonly state: SheetState; readonly problem: boolean } {
  const [version, shown = '', line = '', ...more] = text.split('~');
  if (version !== VERSION) return { state: fallback, problem: true };
  const state = {
    shown: known.shown.includes(shown) ? shown : fallback.shown,
    line: known.lines.includes(line) ? line : fallback.line,
  };
  return { state, problem: more.length > 0 || state.shown !== shown || state.line !== line };
}
