/** What a bet came to, as the card says it. */
import { miss } from '../../bets/model';
import { format, withUnit } from '../../../core/i18n';
import type { ReportedBet, ReportProps } from '../types';

export function told(bet: ReportedBet, said: number, words: ReportProps['words'], lang: string): string {
  if (bet.kind === 'choice')
    return `${format(words.said, { said: `“${bet.options[said]}”` }, lang)} ${said === bet.answer ? words.fits : words.differs}`;
  const { off, far, side } = miss(bet, said);
  // Two digits of the difference are as exact as a guess can be.
  const size = { off: withUnit(Number(Math.abs(off).toPrecision(2)), bet.offUnit, lang) };
  return [
    format(words.said, { said: withUnit(said, bet.unit, lang) }, lang),
    side === 'on' ? words.offOn : format(side === 'above' ? words.offAbove : words.offBelow, size, lang),
    ...(far ? [words.half] : []),
  ].join(' ');
}
