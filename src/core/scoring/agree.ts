import type { Scheme } from './compile';
import type { Interval } from './interval';
import { score } from './score';
import type { Citizen, Entry } from './types';

/**
 * What one scheme says to one entry by itself. counted: it counts, and nobody says how much. open: the text, the keeper or an unknown birthday
 * decides whether anything happens. unknown: the rules, or the part that would say, were not found. none: nothing happens; the rules are silent, what the
 * entry did has ended, or the scheme has no file on the person.
 */
export type Answer =
  | { readonly kind: 'points'; readonly points: Interval }
  | { readonly kind: 'grade'; readonly grade: string }
  | { readonly kind: 'listed' | 'counted' | 'open' | 'unknown' | 'none' };

export function answerTo(entry: Entry, citizen: Citizen, scheme: Scheme, asOf: string): Answer {
  const { standing, points, silent, unknown, trace } = score({ ...citizen, entries: [entry] }, scheme, asOf);
  if (standing === 'listed' || standing === 'open') return { kind: standing };
  const grade = trace.find((line) => line.kind === 'grade')?.grade;
  if (grade) return { kind: 'grade', grade };
  if (silent.length > 0 || standing === 'not-listed' || standing === 'not-in-force' || standing === 'not-covered') return { kind: 'none' };
  const why = unknown[0]?.reason;
  if (why === 'amount-not-published') return { kind: 'counted' };
  const { base } = scheme.data;
  if (why !== undefined || points === null || base === null) return { kind: 'unknown' };
  const moved = { lo: points.lo - base, hi: points.hi - base };
  return moved.lo === 0 && moved.hi === 0 ? { kind: 'none' } : { kind: 'points', points: moved };
}

/** Whether the scheme does something for the entry, or may. */
export const isAnswer = ({ kind }: Answer): boolean => kind !== 'unknown' && kind !== 'none';

interface Dispute {
  readonly entry: Entry;
  /** One a scheme, in their order. */
  readonly answers: readonly Answer[];
  /** How many answers are given, and how many of them differ. */
  readonly given: number;
  readonly different: number;
}

/** What each scheme says to each entry; those first to which the most different answers are given, then the most answers. */
export function disputes(entries: readonly Entry[], citizen: Citizen, schemes: readonly Scheme[], asOf: string): Dispute[] {
  return entries
    .map((entry): Dispute => {
      const answers = schemes.map((scheme) => answerTo(entry, citizen, scheme, asOf));
      const given = answers.filter(isAnswer);
      return { entry, answers, given: given.length, different: new Set(given.map((answer) => JSON.stringify(answer))).size };
    })
    .sort((a, b) => b.different - a.different || b.given - a.given);
}

/**
 * How schemes treat one entry: positions of those that raise, lower or list for it, that count it by an amount nobody published, of which it
 * is open whether they act on it, and that do nothing. Only a scheme of which too little was found stands nowhere.
 */
interface Treatment {
  readonly entry: Entry;
  readonly raises: readonly number[];
  readonly lowers: readonly number[];
  readonly lists: readonly number[];
  readonly counts: readonly number[];
  readonly open: readonly number[];
  readonly silent: readonly number[];
}

export function treatmentOf({ entry, answers }: Pick<Dispute, 'entry' | 'answers'>): Treatment {
  const at = (is: (answer: Answer) => boolean) => answers.flatMap((answer, i) => (is(answer) ? [i] : []));
  return {
    entry,
    raises: at((answer) => answer.kind === 'points' && answer.points.lo > 0),
    lowers: at((answer) => answer.kind === 'grade' || (answer.kind === 'points' && answer.points.hi < 0)),
    lists: at(({ kind }) => kind === 'listed'),
    counts: at(({ kind }) => kind === 'counted'),
    open: at((answer) => answer.kind === 'open' || (answer.kind === 'points' && answer.points.lo <= 0 && answer.points.hi >= 0)),
    silent: at(({ kind }) => kind === 'none'),
  };
}
