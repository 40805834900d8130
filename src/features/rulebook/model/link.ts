/** What a link to the sheet says. Version 1: `1~<lines shown>~<the line that is read>`. */
import { readParts, writeParts } from '../../../core/share/link';

interface SheetState {
  /** A group of lines, or a person whose life they touch. */
  readonly shown: string;
  readonly line: string;
}

export const writeSheet = ({ shown, line }: SheetState): string => writeParts(shown, line);

/** Never throws: what cannot be read falls back, and `problem` says so. */
export function readSheet(
  text: string,
  known: { readonly shown: readonly string[]; readonly lines: readonly string[] },
  fallback: SheetState,
): { readonly state: SheetState; readonly problem: boolean } {
  const parts = readParts(text, Infinity);
  if (parts === null) return { state: fallback, problem: true };
  const [shown = '', line = '', ...more] = parts;
  const state = {
    shown: known.shown.includes(shown) ? shown : fallback.shown,
    line: known.lines.includes(line) ? line : fallback.line,
  };
  return { state, problem: more.length > 0 || state.shown !== shown || state.line !== line };
}
