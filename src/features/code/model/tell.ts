import type { Messages } from 'messages';
import { format, type Message } from '../../../core/i18n';
import { LENGTH, SIGNS, type TakenApart } from './code';

/** The sentences that tell a result. */
export type Telling = Pick<Messages['code'], 'sentences' | 'wouldFit' | 'inner'>;

/** What comes of a code, in a sentence or three. */
export function tell({ verdict, signs, sum, check, strange, inner }: TakenApart, words: Telling, lang: string): string {
  const modulus = SIGNS.length;
  const rest = sum % modulus;
  const values = { n: signs.length, of: LENGTH, sum, modulus, rest, letters: strange };
  // Each sentence takes some of these.
  const sentence: Message<typeof values> = words.sentences[verdict];
  return [
    format(sentence, values, lang),
    ...(verdict !== 'fits' && check !== null ? [format(words.wouldFit, { check }, lang)] : []),
    ...(inner === null || verdict === 'strange' ? [] : [inner ? words.inner.fits : words.inner.off]),
  ].join(' ');
}
