import { fill } from '../../../core/i18n';
import { LENGTH, SIGNS, type TakenApart } from './code';

/** The sentences that tell a result. */
export interface Telling {
  readonly sentences: { readonly fits: string; readonly off: string; readonly short: string; readonly strange: string };
  readonly wouldFit: string;
  readonly inner: { readonly fits: string; readonly off: string };
}

/** What comes of a code, in a sentence or three; `n` prints a number. */
export function tell({ verdict, signs, sum, check, strange, inner }: TakenApart, words: Telling, n: (value: number) => string): string {
  const modulus = SIGNS.length;
  const rest = sum % modulus;
  const values = { n: n(signs.length), of: n(LENGTH), sum: n(sum), modulus: n(modulus), rest: n(rest), letters: strange.join(', ') };
  return [
    fill(words.sentences[verdict], values),
    ...(verdict !== 'fits' && check !== null ? [fill(words.wouldFit, { check })] : []),
    ...(inner === null || verdict === 'strange' ? [] : [inner ? words.inner.fits : words.inner.off]),
  ].join(' ');
}
