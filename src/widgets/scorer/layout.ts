import { fill, formatDate, formatInterval, plural, spellNumber, type Plural } from '../../core/i18n';
import { tally, type Score } from '../../core/scoring';
import type { Ui } from '../../schemas/ui';
import type { Face } from './types';

type Words = Ui['scorer'];

export interface Result {
  /** "1,010", "listed", "—" */
  readonly value: string;
  /** "grade A", "formula not published" … */
  readonly remark: string;
}

/** What stands at the end of a scale. */
export function result(face: Face, score: Score, asOf: string, words: Words, lang: string): Result {
  if (score.standing === 'not-in-force') {
    const remark =
      face.until !== null && face.until <= asOf
        ? fill(words.ended, { date: formatDate(face.until, lang) })
        : fill(words.notYet, { date: formatDate(face.from, lang) });
    return { value: '—', remark };
  }
  if (face.kind !== 'score') {
    return { value: score.standing === 'listed' ? words.listed : words.notListed, remark: words.noScore };
  }
  if (score.points === null) return { value: '—', remark: face.keeper === 'company' ? words.formulaSecret : words.ruleless };
  return {
    value: formatInterval(score.points, lang, words.pointsUnknown) + (score.standing === 'partly' ? ' + ?' : ''),
    remark: gradeRemark(face, score, words, lang),
  };
}

function gradeRemark(face: Face, { bands, trace }: Score, words: Words, lang: string): string {
  if (face.bandsConfidence === 'recalled') return words.recalledGrade;
  if (bands.length === 0) return words.noGrade;
  const direct = trace.some((line) => line.kind === 'grade' && line.grade === bands[0]);
  if (bands.length > 1) {
    return fill(words.gradeBetween, { grades: new Intl.ListFormat(lang, { type: 'disjunction' }).format(bands) });
  }
  return fill(direct ? words.gradeDirect : words.grade, { grade: bands[0] ?? '' });
}

/** The one sentence under all scales: who raises, lowers, is silent, lists; then the conclusion. */
export function sentence(faces: readonly Face[], scores: readonly Score[], name: string, words: Words, lang: string): string {
  const counts = tally(scores.map((score, i) => ({ score, base: faces[i]?.base ?? null })));
  const clauses = (['raised', 'lowered', 'either', 'unmoved', 'partly', 'silent', 'listed', 'unlisted'] as const)
    .filter((group) => counts[group] > 0)
    .map((group) => plural(words.clauses[group] as Plural, counts[group], lang, { n: spellNumber(counts[group], lang), name }));
  const list = new Intl.ListFormat(lang, { type: 'conjunction' }).format(clauses);
  return `${list.charAt(0).toLocaleUpperCase(lang)}${list.slice(1)}. ${fill(words.conclusion, { name })}`;
}
