import { format, formatInterval } from '../../../core/i18n';
import type { Score } from '../../../core/scoring';
import { keepsPoints } from '../../../core/scoring/kinds';
import { tally } from '../../../core/scoring/tally';
import type { Messages } from 'messages';
import type { SchemeSummary } from '../types';

type Words = Omit<Messages['scorer'], 'title'>;

/** What the end of a scale may say. */
export type ResultWords = Pick<
  Words,
  | ('ended' | 'notYet' | 'notCovered' | 'open' | 'openRecorded' | 'openListed' | 'recorded' | 'notRecorded' | 'listed' | 'notListed')
  | ('redList' | 'noScore' | 'pointsUnknown' | 'openAge' | 'formulaSecret' | 'baseless' | 'ruleless')
  | ('recalledGrade' | 'noGrade' | 'grade' | 'gradeDirect')
>;

export interface Result {
  /** "1,010", "listed", "—" */
  readonly value: string;
  /** "grade A", "formula not published" … */
  readonly remark: string;
}

/** The order of the groups on the page: scores first, then what is no score. */
export const GROUPS = ['local', 'company', 'list', 'record', 'permit'] as const;

/** Which group of scales a scheme stands in. */
export const groupOf = ({ kind, keeper }: Pick<SchemeSummary, 'kind' | 'keeper'>): (typeof GROUPS)[number] =>
  kind === 'score' ? (keeper === 'company' ? 'company' : 'local') : kind;

/**
 * Of each scheme the version that a day shows: the one in force, else the last that has ended, else the first to come.
 * As positions, in the order in which the schemes first stand in the list: the same on every day.
 */
export function versionsOn(summaries: readonly Pick<SchemeSummary, 'scheme' | 'from'>[], asOf: string): number[] {
  const chosen = new Map<string, number>();
  for (const [i, summary] of summaries.entries()) {
    const before = summaries[chosen.get(summary.scheme) ?? -1];
    // Versions stand in the order of time, so a later one takes the place as soon as it has begun.
    if (!before || summary.from <= asOf) chosen.set(summary.scheme, i);
  }
  return [...chosen.values()];
}

/** Whether the scheme was over on a day. */
export const hasEnded = ({ until }: SchemeSummary, asOf: string): boolean => until !== null && until <= asOf;

/** What stands at the end of a scale. */
export function result(summary: SchemeSummary, score: Score, ended: boolean, words: ResultWords, lang: string): Result {
  if (score.standing === 'not-in-force') {
    const remark = ended ? format(words.ended, { date: summary.until ?? '' }, lang) : format(words.notYet, { date: summary.from }, lang);
    return { value: '—', remark };
  }
  if (score.notCovered) return { value: '—', remark: words.notCovered[score.notCovered] };
  if (!keepsPoints(summary)) {
    const recorded = summary.kind === 'record';
    if (score.standing === 'open') return { value: words.open, remark: recorded ? words.openRecorded : words.openListed };
    const listed = score.standing === 'listed';
    const value = recorded ? (listed ? words.recorded : words.notRecorded) : listed ? words.listed : words.notListed;
    return { value, remark: summary.red ? words.redList : words.noScore };
  }
  if (score.points === null) return { value: '—', remark: pointless(summary, score, words, lang) };
  return {
    value: formatInterval(score.points, lang, words.pointsUnknown) + (score.unknown.some(isUncounted) ? ' + ?' : ''),
    // Points are kept of some of the answers only; where these differ it is about the age.
    remark: score.standing === 'open' ? words.openAge : gradeRemark(summary, score, words, lang),
  };
}

/** Whether an act that counts somehow, or may count, adds points that are not known. */
const isUncounted = ({ reason }: Score['unknown'][number]): boolean => reason !== 'case-by-case';

/** Why no points are shown, or the grade that was imposed without any. */
function pointless(summary: SchemeSummary, score: Score, words: ResultWords, lang: string): string {
  if (score.standing === 'open') return words.openAge;
  if (score.bands.length > 0) return format(words.gradeDirect, { grades: score.bands }, lang);
  if (summary.keeper === 'company') return words.formulaSecret;
  return summary.ruled ? words.baseless : words.ruleless;
}

const LONGEST_LETTER = 3;

function gradeRemark(summary: SchemeSummary, { bands, trace }: Score, words: ResultWords, lang: string): string {
  if (summary.bandsConfidence === 'recalled') return words.recalledGrade;
  if (bands.length === 0) return words.noGrade;
  const [band = ''] = bands;
  const isOne = bands.length === 1;
  const direct = isOne && trace.some((line) => line.kind === 'grade' && line.grade === band);
  return direct && !isNamed(band) ? format(words.gradeDirect, { grades: bands }, lang) : gradeText(bands, words, lang);
}

/** A band with a name of its own is no grade by letter. */
const isNamed = (band: string): boolean => band.length > LONGEST_LETTER;

/** The grades that are possible, in words: "grade A", "grade B or C", "below". */
export function gradeText(bands: readonly string[], words: Pick<ResultWords, 'grade'>, lang: string): string {
  const [band = ''] = bands;
  return bands.length === 1 && isNamed(band) ? band : format(words.grade, { grades: bands }, lang);
}

/** The one sentence under all scales: of how many that apply, who raises, lowers, is silent, lists; then the conclusion. Records, permits and lists of a single place are no part of it. */
export function sentence(
  shown: readonly { readonly summary: SchemeSummary; readonly score: Score }[],
  name: string,
  words: Words,
  lang: string,
): string {
  const counted = shown
    .filter(({ summary }) => summary.kind === 'score' || (summary.kind === 'list' && summary.keeper !== 'local'))
    .map(({ summary, score }) => ({ score, base: summary.base }));
  const counts = tally(counted);
  const clauses = (['raised', 'lowered', 'either', 'unmoved', 'partly', 'silent', 'listed', 'unlisted', 'open'] as const)
    .filter((group) => counts[group] > 0)
    .map((group) => format(words.clauses[group], { n: counts[group], name }, lang));
  const apply = counted.length - counts.absent;
  return format(words.sentence, { n: apply, name, clauses }, lang);
}

/** Whole months since the year 0, and back: the last day of that month, no later than `last`. */
export const monthOf = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;

export function endOfMonth(month: number, last: string): string {
  const end = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10);
  return end > last ? last : end;
}
