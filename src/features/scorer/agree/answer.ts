import { format, formatInterval } from '../../../core/i18n';
import type { Answer } from '../../../core/scoring/agree';
import type { AgreeWords } from './types';

/** What a keeper says to an act, in words: "−20", "grade B", "rules not found". */
export function answerText(answer: Answer, words: AgreeWords['answers'], lang: string): string {
  if (answer.kind === 'points') return formatInterval(answer.points, lang, '?', true);
  return answer.kind === 'grade' ? format(words.grade, { grade: answer.grade }, lang) : words[answer.kind];
}
