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
