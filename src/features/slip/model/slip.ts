/** One entry of the slip for each chapter: what the keepers of that chapter make of a life. */
import type { Score } from '../../../core/scoring';
import { hasEnded, result, versionsOn, type ResultWords } from '../../scorer/model/layout';
import type { SchemeSummary } from '../../scorer/types';

/** What a chapter asks: of which keepers, by the names of their schemes, and on which day where that is not the day of the life. */
export interface Asked {
  readonly of: readonly string[];
  readonly on?: string | undefined;
}

/** One keeper's answer, as the slip prints it. */
export interface Line {
  readonly name: string;
  readonly value: string;
  readonly remark: string;
}

/** The answers to what one chapter asks, on the day of the life or its own. `scoreOf` is given the id of a version and the day. */
export function entryOf(
  { of, on }: Asked,
  day: string,
  summaries: readonly SchemeSummary[],
  scoreOf: (version: string, day: string) => Score,
  words: ResultWords,
  lang: string,
): Line[] {
  const date = on ?? day;
  const current = versionsOn(summaries, date).map((at) => summaries[at]!);
  return of.flatMap((scheme) => {
    const summary = current.find((one) => one.scheme === scheme);
    return summary ? { name: summary.name, ...result(summary, scoreOf(summary.id, date), hasEnded(summary, date), words, lang) } : [];
  });
}
