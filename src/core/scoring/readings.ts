import type { Citizen, OpenReading } from './types';

/**
 * Questions that a text may leave open, each with the answers that the engine can follow. `low` and `high` name the answers
 * that can only lower and only raise points; where there are none, every answer has to be tried.
 */
const READINGS = {
  /** Whether an entry still counts on the anniversary itself. */
  'term-end': { choices: ['day-before', 'last-day'] },
  /** How a direct grade and points meet. by-date: on its day the file falls to the lower of its points and the grade's lowest. lowest: the lower of the sum of all points and the grade's lowest. from-lowest: all deductions count from the grade's lowest. summed: the distance from the base to the grade's lowest is a deduction like any other. */
  'grade-order': { choices: ['by-date', 'lowest', 'from-lowest', 'summed'] },
  /** What is "the same kind" that doubles: the printed line, or all lines under one heading. */
  'same-kind': { choices: ['same-line', 'same-heading'], low: 'same-heading', high: 'same-line' },
  /** Whether bonuses from before a direct grade count while it lasts. */
  'bonus-before-grade': { choices: ['kept', 'held'], low: 'held', high: 'kept' },
  /** Whether a direct grade for a finished act, which nobody can put right, holds bonuses back. */
  'finished-act': { choices: ['held', 'not-held'], low: 'held', high: 'not-held' },
  /** What is left of amounts added up when the older ones lapse. recounted: what remains is counted anew. kept: the level reached on a day counts for a term. booked: each entry keeps what it added. */
  'sum-lapse': { choices: ['recounted', 'kept', 'booked'] },
  /** Whether arrears count once, or anew for each period that they last. */
  'arrears-periods': { choices: ['once', 'each', 'each-doubled'], low: 'each-doubled', high: 'once' },
  /** Whether a pledge repairs on its day or after a period that the text does not state. */
  'pledge-period': { choices: ['at-once', 'after-six-months'], low: 'after-six-months', high: 'at-once' },
  /** Which of two rules for one act applies: the direct grade or the points. */
  'grade-or-points': { choices: ['grade', 'points'], low: 'grade', high: 'points' },
  /** Whether entries booked under an earlier version run on. */
  'carry-over': { choices: ['runs-on', 'starts-anew'] },
  /** Whether a rule still holds after a day from which nothing that was read says so. */
  'rule-ended': { choices: ['holds', 'ended'] },
  /** Only the year of birth is known, and the age asked for is reached in it: before the entries of that year, between them and the day asked for, or later. */
  birthday: { choices: ['had', 'between', 'not-yet'] },
  /** The keeper may extend or shorten the listing, and need not; or the length of its term was not seen. */
  discretion: { choices: ['ends', 'stays'] },
} as const satisfies Record<string, { choices: readonly string[]; low?: string; high?: string }>;

export type ReadingId = keyof typeof READINGS;
type Choice<Id extends ReadingId> = (typeof READINGS)[Id]['choices'][number];

/** Ids of the questions, and the answers to each. */
export const readingChoices = (id: ReadingId): readonly string[] => READINGS[id].choices;
export const isReading = (id: string): id is ReadingId => Object.hasOwn(READINGS, id);

/** Questions that no text has to name: they come from what is not known of the person or left to the keeper. */
const ALWAYS_OPEN: ReadonlySet<ReadingId> = new Set(['birthday', 'discretion']);

/** Asks a question where the result turns on it; the answer is followed in the run that is going on. */
export type Ask = <Id extends ReadingId>(id: Id) => Choice<Id>;

export type NamedReadings = ReadonlyMap<ReadingId, readonly string[]>;

/**
 * Follows every combination of answers that can change the result. The first run takes the first answer to each question.
 * Then, for each combination of the questions without an order, one run takes all the lowering and one all the raising answers
 * of the ordered ones: since points are monotone in those, the two hold everything between. At most 97 runs, whatever the life.
 * A question that `named` does not hold has its first answer only.
 *
 * `between` follows what those runs left out, answers in the middle of the ordered questions and mixtures of both ends: points lie within,
 * but may fall in a band that no end touches. It is null where there are too many.
 */
export function everyReading<T>(
  named: NamedReadings,
  settled: Readonly<Record<string, string>> | undefined,
  run: (ask: Ask) => T,
): { results: T[]; readings: OpenReading[]; between: () => readonly T[] | null } {
  const asked = new Map<ReadingId, OpenReading>();
  let ordered = false;

  const allowed = (id: ReadingId): readonly string[] => named.get(id) ?? (ALWAYS_OPEN.has(id) ? READINGS[id].choices : []);
  const attempt = (side: Side, fixed: Map<ReadingId, string>, onFork: (id: ReadingId, other: string) => void): T =>
    run((id) => {
      const choices = allowed(id);
      const first = (choices[0] ?? READINGS[id].choices[0]) as Choice<typeof id>;
      if (choices.length < 2) return first;
      const chosen = settled?.[id];
      const mine = chosen !== undefined && choices.includes(chosen) ? chosen : null;
      if (!asked.has(id)) asked.set(id, { id, choices, chosen: mine });
      if (mine !== null) return mine as typeof first;
      const { low, high } = READINGS[id] as { low?: string; high?: string };
      if (low !== undefined && high !== undefined && side !== 'each') {
        ordered = true;
        const end = side === 'low' ? low : side === 'high' ? high : first;
        return (choices.includes(end) ? end : first) as typeof first;
      }
      const answer = fixed.get(id);
      if (answer !== undefined) return answer as typeof first;
      for (const other of choices.slice(1)) onFork(id, other);
      fixed.set(id, first);
      return first;
    });

  const sweep = (side: Side): T[] => {
    const results: T[] = [];
    const queue: Map<ReadingId, string>[] = [new Map()];
    for (let fixed = queue.pop(); fixed; fixed = queue.pop()) {
      const now = fixed;
      results.push(attempt(side, now, (id, other) => queue.push(new Map(now).set(id, other))));
    }
    return results;
  };
  const results = sweep('first');
  if (ordered) results.push(...sweep('low'), ...sweep('high'));
  const open = [...asked.values()].filter(({ chosen }) => chosen === null);
  const combinations = (of: readonly OpenReading[]): number => of.reduce((all, { choices }) => all * choices.length, 1);
  const between = (): readonly T[] | null => {
    if (combinations(open.filter(({ id }) => 'low' in READINGS[id])) <= 2) return [];
    return combinations(open) <= MOST_BETWEEN ? sweep('each') : null;
  };
  return { results, readings: [...asked.values()], between };
}

/** Which answers one run gives to ordered questions: the first, the lowering or the raising ones, or each by turns. */
type Side = 'first' | 'low' | 'high' | 'each';

/** So many combinations of answers are followed one by one, as many as the other runs may be; beyond it every band between counts as possible. */
const MOST_BETWEEN = 97;

/** What a citizen has settled on for one scheme. */
export const settledFor = (citizen: Citizen, scheme: string): Readonly<Record<string, string>> | undefined => citizen.readings?.[scheme];
