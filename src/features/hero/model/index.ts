/** What each keeper makes of one more deed: the answer of a scheme to a year, held against its answer to the year before that deed. */
import type { Messages } from 'messages';
import { capitalized, format, formatList, type Message } from '../../../core/i18n';
import type { Interval, Score } from '../../../core/scoring';
import { difference } from '../../../core/scoring/interval';

/** In the order of the sentence: the gravest first. */
const ANSWERS = ['listed', 'lowered', 'raised', 'either', 'unmoved', 'partly', 'silent', 'open', 'unlisted'] as const;
export type Answer = (typeof ANSWERS)[number];

export interface Move {
  /** Null where the scheme does not apply on the day. */
  readonly answer: Answer | null;
  /** Points where the mark stood before; null where nothing was known. */
  readonly before: Interval | null;
  readonly change: Interval | null;
  /** Something counts by points that are not known. */
  readonly uncounted: boolean;
}

/** Acts that count, or may count, by points that are not in the text. */
const uncounted = (score: Score): number => score.unknown.filter(({ reason }) => reason !== 'case-by-case').length;

/** How a scheme moves from one score to the next; without an earlier score, from where everybody starts. */
export function moveOf(base: number | null, score: Score, earlier: Score | null): Move {
  const { standing, points } = score;
  const before = earlier ? earlier.points : base === null ? null : { lo: base, hi: base };
  const isUncounted = uncounted(score) > (earlier ? uncounted(earlier) : 0);
  const change = points && before && difference(points, before);
  return { answer: answerTo(standing, change, isUncounted), before, change, uncounted: isUncounted };
}

function answerTo(standing: Score['standing'], change: Interval | null, isUncounted: boolean): Answer | null {
  if (standing === 'listed') return 'listed';
  if (standing === 'not-listed') return 'unlisted';
  if (standing === 'not-in-force' || standing === 'not-covered') return null;
  if (standing === 'open') return 'open';
  if (change === null) return 'silent';
  if (isUncounted) return 'partly';
  if (change.lo > 0) return 'raised';
  if (change.hi < 0) return 'lowered';
  return change.lo === 0 && change.hi === 0 ? 'unmoved' : 'either';
}

/** What the keepers answer, as one sentence that names each of them. */
export function sentenceOf(
  moves: readonly { readonly name: string; readonly answer: Answer | null }[],
  name: string,
  words: Messages['home']['heroAnswers'],
  lang: string,
): string {
  const clauses = ANSWERS.flatMap((answer) => {
    const names = moves.filter((one) => one.answer === answer).map((one) => one.name);
    // Each clause takes some of these.
    const clause: Message<{ n: number; names: readonly string[]; name: string }> = words[answer];
    return names.length === 0 ? [] : [format(clause, { n: names.length, names, name }, lang)];
  });
  return capitalized(`${formatList(clauses, lang)}.`, lang);
}

/** Pixels of one letter of a band's name, and between two names. */
const LETTER = 7;
const GAP = 6;

/** The bands whose names can stand in one line below a scale of so many pixels without touching each other, from the lowest. */
export function namesOn(bands: readonly { readonly id: string; readonly x: number; readonly width: number }[], pixels: number): string[] {
  let end = -Infinity;
  return bands.flatMap(({ id, x, width }) => {
    const middle = ((x + width / 2) * pixels) / 100;
    const half = (LETTER * id.length) / 2;
    if (middle - half < end + GAP) return [];
    end = middle + half;
    return [id];
  });
}
