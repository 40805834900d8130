import { piecesOf } from '../core/i18n/words';

/** A letter with its marks, or several signs joined into one. */
const LETTERS = /\P{M}\p{M}*(?:\u200d\P{M}\p{M}*)*/gu;

/**
 * Lines no wider than `width`, as `measure` says in the same unit: broken where the language breaks them, and within a word only where it is
 * wider than a line by itself, as a long name is. A letter wider than a line stands alone.
 */
export function wrapText(text: string, width: number, measure: (text: string) => number, lang: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { text: word, space } of piecesOf(text, lang)) {
    const longer = line === '' ? word : `${line}${space}${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word.match(LETTERS) ?? []) {
      if (line !== '' && measure(line + letter) > width) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The same lines, the longest of them as short as their number allows, so that no last word stands alone. */
export function balanceText(text: string, width: number, measure: (text: string) => number, lang: string): string[] {
  const widest = (lines: readonly string[]) => Math.max(0, ...lines.map(measure));
  let lines = wrapText(text, width, measure, lang);
  for (;;) {
    // A line that is to be shorter than the longest one gives a word to the next.
    const closer = wrapText(text, widest(lines) * 0.999, measure, lang);
    if (closer.length !== lines.length || widest(closer) >= widest(lines)) return lines;
    lines = closer;
  }
}
