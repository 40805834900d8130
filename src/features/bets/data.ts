import { betsIn, type PrintedBet } from './entries';
import type { Language } from '../../core/i18n';

/** A bet as the widgets take it: plain, and nothing that the page alone needs. */
function plainBet(bet: PrintedBet) {
  const { id, name, question, evidence, number, place, answer } = bet;
  const shared = { id, name, question, evidence, number, place, answer, chapter: bet.chapter.entry.data.title };
  if (bet.kind === 'choice') return { ...shared, kind: bet.kind, options: bet.options };
  const { kind, min, max, step, unit } = bet;
  return { ...shared, kind, min, max, step, unit };
}

/** The bets of a language, as the widgets take them. */
export const plainBets = async (lang: Language) => (await betsIn(lang)).map(plainBet);
