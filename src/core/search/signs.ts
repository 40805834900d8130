import { fold, signsIn, wordsIn } from './words';
import type { Findable } from './index';

/** Signs before and after a hit that its excerpt shows. */
const AROUND = 40;

/** Things whose text holds every run of Chinese signs of a question and every word beside them, in the order of the index. */
export function findSigns(question: string, all: readonly Findable[]): Findable[] {
  const signs = signsIn(question);
  const words = wordsIn(question);
  return all.filter(({ text }) => signs.every((run) => text.includes(run)) && words.every((word) => fold(text).includes(word)));
}

/** The text around the first run of signs that was asked for, as plain text with the hits in <mark>. */
export function excerptOf(text: string, question: string): string {
  const signs = signsIn(question);
  const at = text.indexOf(signs[0] ?? '');
  const piece = text.slice(Math.max(0, at - AROUND), at + AROUND);
  const escaped = piece.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return signs.reduce((html, run) => html.replaceAll(run, `<mark>${run}</mark>`), escaped);
}
