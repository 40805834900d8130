import { format } from '../../core/i18n';
import type { Citizen, Score } from '../../core/scoring';
import { keepsPoints } from '../../core/scoring/kinds';
import { settle } from '../../core/share/life';
import { result } from './model/layout';
import type { Alternatives, SchemeSummary, ScorerWords } from './types';

/** What the result would be with each answer to each question that the text leaves open for this life. */
export function alternativesOf(
  summary: SchemeSummary,
  { readings }: Pick<Score, 'readings'>,
  settled: Citizen['readings'],
  count: (readings: Citizen['readings']) => Score,
  words: ScorerWords,
  lang: string,
): Record<string, Alternatives> {
  const told = (id: string, choice: string | null): string => {
    // A question is open only while the scheme is in force.
    const { value, remark } = result(summary, count(settle(settled, summary.scheme, id, choice)), false, words, lang);
    if (value === '—') return remark;
    return keepsPoints(summary) ? format(words.ledger.reading.result, { points: value, remark }, lang) : value;
  };
  return Object.fromEntries(
    readings.map(({ id, choices }) => [
      id,
      { open: told(id, null), choices: Object.fromEntries(choices.map((choice) => [choice, told(id, choice)])) },
    ]),
  );
}
