import { signsIn, withFewer, wordsIn } from './words';
import type { Findable } from './index';

/** Signs before and after a hit that its excerpt shows. */
const AROUND = 40;

/** What is found by its Chinese, as its file has it. */
export interface Signs {
  readonly things: readonly Findable[];
  /** Traditional signs, each before its simplified form, all of one code unit: "國国榮荣". */
  readonly traditional: string;
}

/** The same, ready to be asked. */
export interface SignIndex {
  readonly things: readonly Findable[];
  /** Puts a text into simplified signs; it stays as long as it was. */
  readonly simplify: (text: string) => string;
}

export function indexOfSigns({ things, traditional }: Signs): SignIndex {
  const simple = new Map((traditional.match(/../gu) ?? []).map((pair) => [pair[0], pair[1]]));
  return { things, simplify: (text) => text.replace(/\p{Script=Han}/gu, (sign) => simple.get(sign) ?? sign) };
}

/** Things whose text holds every run of Chinese signs of a question, simplified or traditional, and every word beside them, in the order of the index. */
export function findSigns(question: string, { things, simplify }: SignIndex): Findable[] {
  const signs = signsIn(simplify(question));
  const words = wordsIn(question);
  return things.filter(({ text }) => {
    const simple = simplify(text);
    if (!signs.every((run) => simple.includes(run))) return false;
    const beside = wordsIn(text);
    return words.every((word) => beside.some((one) => one.startsWith(word)));
  });
}

/** Questions with some of the runs and words of one that finds nothing. */
export const fewerSigns = (question: string, index: SignIndex): string[] =>
  withFewer(new Map([...signsIn(question), ...wordsIn(question)].map((one) => [one, findSigns(one, index)])));

/** The text around the first run of signs that was asked for, as plain text with the hits in <mark>. */
export function excerptOf(text: string, question: string, { simplify }: Pick<SignIndex, 'simplify'>): string {
  const signs = signsIn(simplify(question));
  const at = simplify(text).indexOf(signs[0] ?? '');
  const piece = text.slice(Math.max(0, at - AROUND), at + AROUND);
  const escaped = piece.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  let html = '';
  let end = 0;
  for (const { 0: run, index } of simplify(escaped).matchAll(new RegExp(signs.join('|'), 'g'))) {
    html += `${escaped.slice(end, index)}<mark>${escaped.slice(index, index + run.length)}</mark>`;
    end = index + run.length;
  }
  return html + escaped.slice(end);
}
