import { hasCutOffs, type Scheme } from './compile';
import { EVERYTHING, type Interval } from './interval';
import { settledFor } from './readings';
import { score } from './score';
import type { Citizen, Entry, Score } from './types';

/** One thing that could have gone otherwise: an entry undone or put right, or one more entry. */
export interface Move {
  readonly kind: 'undo' | 'settle' | 'add';
  readonly entry: Entry;
}

export interface Change {
  readonly moves: readonly Move[];
  readonly from: string;
  /** The nearest of the bands after the change, and the end of its points on that side. */
  readonly to: string;
  readonly points: number;
  /** All that the standing may be after the change: a reading that stays open makes both more than one. */
  readonly bands: readonly string[];
  readonly range: Interval;
}

/** No change: the top or bottom is reached, or the standing itself is not known. */
export type NoChange = 'at-the-end' | 'undecidable';

/** Nothing offered reaches another band in so many moves or fewer; all of those were tried. */
export interface OutOfReach {
  readonly tried: number;
}

const MOST_MOVES = 4;
/** Sets of one size that are tried one by one; beyond it the search says how far it came. */
const MOST_SETS = 60_000;

interface Option extends Move {
  /** Position of the entry in the life; -1 for one that is added. */
  readonly at: number;
  readonly index: number;
}

/**
 * The smallest set of changes that moves a citizen into a higher or lower band of one scheme on one day; no smaller set of the
 * moves offered does it.
 *
 * Moves offered: undoing an entry, putting one right on the day asked for, and adding one of `offered` on that day, each once.
 * Where points simply add up rule by rule, the best use of n moves is found rule by rule and then shared out between the rules.
 * Direct grades, limits in common, ends of the scale, open readings, a scheme that feeds this one and repetitions that double
 * under a whole heading couple the rules; then all sets of one, two … moves are tried, as far as there are not too many.
 */
export function smallestChange(
  citizen: Citizen,
  scheme: Scheme,
  asOf: string,
  direction: 'up' | 'down',
  offered: readonly Entry[],
): Change | OutOfReach | NoChange {
  const now = score(citizen, scheme, asOf);
  const bands = scheme.data.bands;
  const band = now.bands[0];
  if (now.points === null || !hasCutOffs(scheme) || now.bands.length !== 1 || band === undefined) return 'undecidable';
  const rank = scheme.rank.get(band) ?? 0;
  if (rank === (direction === 'up' ? bands.length - 1 : 0)) return 'at-the-end';

  const moves = options(citizen, scheme, asOf, offered);
  const reaches = (result: Score): boolean => {
    const ranks = result.bands.map((id) => scheme.rank.get(id) ?? 0);
    return ranks.length > 0 && ranks.every((other) => (direction === 'up' ? other > rank : other < rank));
  };
  const attempt = (set: readonly Option[]): Score => score(apply(citizen, asOf, set), scheme, asOf);
  const change = (set: readonly Option[], result: Score): Change => ({
    moves: set.map(({ kind, entry }) => ({ kind, entry })),
    from: band,
    to: (direction === 'up' ? result.bands[0] : result.bands.at(-1)) ?? band,
    points: direction === 'up' ? (result.points?.lo ?? NaN) : (result.points?.hi ?? NaN),
    bands: result.bands,
    range: result.points ?? EVERYTHING,
  });

  const singles = moves.map((move) => ({ move, result: attempt([move]) }));
  const one = nearest(
    singles.filter(({ result }) => reaches(result)),
    now,
  );
  if (one) return change([one.move], one.result);

  const isFed = scheme.data.fedBy !== undefined && citizen.roles?.includes(scheme.data.fedBy.role) === true;
  const doublesAcross = settledFor(citizen, scheme.data.scheme)?.['same-kind'] === 'same-heading';
  if (!isFed && !doublesAcross && [now, ...singles.map(({ result }) => result)].every((result) => addsUp(result, scheme))) {
    const set = shareOut(moves, attempt, now, direction, (few) => reaches(attempt(few)));
    return set ? change(set, attempt(set)) : { tried: MOST_MOVES };
  }
  for (let n = 2; n <= MOST_MOVES; n++) {
    if (setsOf(moves.length, n) > MOST_SETS) return { tried: n - 1 };
    const set = setThat(moves, n, (few) => reaches(attempt(few)));
    if (set) return change(set, attempt(set));
  }
  return { tried: MOST_MOVES };
}

/** Whether nothing couples the rules of a file: its points are the sum of what each rule brings. */
const addsUp = ({ trace, readings }: Score, { capsByRule }: Scheme): boolean =>
  readings.length === 0 &&
  trace.every(
    ({ kind, rule }) => kind !== 'grade' && kind !== 'limit' && !(capsByRule.get(rule ?? '') ?? []).some(({ rules }) => rules.length > 1),
  );

/** How many sets of n there are among so many. */
function setsOf(all: number, n: number): number {
  let sets = 1;
  for (let i = 0; i < n; i++) sets = (sets * (all - i)) / (i + 1);
  return sets;
}

/** The first set of n compatible moves that works, or null. */
function setThat(moves: readonly Option[], n: number, works: (set: readonly Option[]) => boolean): readonly Option[] | null {
  const visit = (set: readonly Option[], from: number): readonly Option[] | null => {
    if (set.length === n) return works(set) ? set : null;
    for (let i = from; i < moves.length; i++) {
      const next = [...set, moves[i] as Option];
      const found = compatible(next) ? visit(next, i + 1) : null;
      if (found) return found;
    }
    return null;
  };
  return visit([], 0);
}

/** Every move on which the scheme, or the one that feeds it, has a rule. */
function options({ entries }: Citizen, scheme: Scheme, asOf: string, offered: readonly Entry[]): Option[] {
  const counted = ({ act }: Entry) => scheme.rulesByAct.has(act) || scheme.feeder?.rulesByAct.has(act) === true;
  const own = entries.flatMap((entry, at) => (entry.date <= asOf && counted(entry) ? [{ entry, at }] : []));
  const open = ({ act, settled }: Entry) => scheme.acts.get(act)?.settles === true && (settled === undefined || settled > asOf);
  return [
    ...own.map(({ entry, at }) => ({ kind: 'undo' as const, entry, at })),
    ...own.filter(({ entry }) => open(entry)).map(({ entry, at }) => ({ kind: 'settle' as const, entry: { ...entry, settled: asOf }, at })),
    ...offered.filter(counted).map((entry) => ({ kind: 'add' as const, entry: { ...entry, date: asOf }, at: -1 })),
  ].map((move, index) => ({ ...move, index }));
}

function apply(citizen: Citizen, asOf: string, set: readonly Option[]): Citizen {
  const entries = citizen.entries.flatMap((entry, at) => {
    const move = set.find((one) => one.at === at);
    return move === undefined ? [entry] : move.kind === 'settle' ? [{ ...entry, settled: asOf }] : [];
  });
  return { ...citizen, entries: [...entries, ...set.filter(({ at }) => at < 0).map(({ entry }) => entry)] };
}

/** Two moves on one entry exclude each other. */
const compatible = (set: readonly Option[]): boolean => {
  const places = set.map(({ at }) => at).filter((at) => at >= 0);
  return new Set(places).size === places.length;
};

const size = ({ points }: Score, now: Score): number => Math.abs((points?.hi ?? 0) - (now.points?.hi ?? 0));

/** The change that moves the points least. */
function nearest<T extends { result: Score }>(found: readonly T[], now: Score): T | undefined {
  return found.reduce<T | undefined>(
    (best, one) => (best === undefined || size(one.result, now) < size(best.result, now) ? one : best),
    undefined,
  );
}

/** The best gain for each number of moves, rule by rule; then the fewest moves in all that reach the band. */
function shareOut(
  moves: readonly Option[],
  attempt: (set: readonly Option[]) => Score,
  now: Score,
  direction: 'up' | 'down',
  reaches: (set: readonly Option[]) => boolean,
): readonly Option[] | null {
  const end = direction === 'up' ? 'lo' : 'hi';
  const sign = direction === 'up' ? 1 : -1;
  const gain = (set: readonly Option[]): number => sign * ((attempt(set).points?.[end] ?? NaN) - (now.points?.[end] ?? NaN));
  // A rule scores one act: doubling, ladders and the choice of the gravest rule never reach across acts.
  const groups = [...new Set(moves.map(({ entry }) => entry.act))].map((act) => moves.filter(({ entry }) => entry.act === act));
  let best: { gain: number; set: readonly Option[] }[] = [{ gain: 0, set: [] }];
  for (const group of groups) {
    const own = bestSets(group, gain);
    const next: typeof best = [];
    for (let n = 0; n <= MOST_MOVES; n++)
      for (let k = 0; k <= n; k++) {
        const [a, b] = [best[n - k], own[k]];
        if (a && b && (next[n] === undefined || a.gain + b.gain > (next[n]?.gain ?? 0)))
          next[n] = { gain: a.gain + b.gain, set: [...a.set, ...b.set] };
      }
    best = next;
  }
  return best.find((one) => one && one.set.length > 0 && reaches(one.set))?.set ?? null;
}

/** For 0, 1, 2 … moves of one rule, the set that gains most. Sets are tried in full; a rule's own moves are few. */
function bestSets(group: readonly Option[], gain: (set: readonly Option[]) => number): { gain: number; set: readonly Option[] }[] {
  const best: { gain: number; set: readonly Option[] }[] = [{ gain: 0, set: [] }];
  const visit = (set: readonly Option[], from: number): void => {
    if (set.length > 0) {
      const reached = gain(set);
      if (best[set.length] === undefined || reached > (best[set.length]?.gain ?? 0)) best[set.length] = { gain: reached, set };
    }
    if (set.length === MOST_MOVES) return;
    for (let i = from; i < group.length; i++) {
      const next = [...set, group[i] as Option];
      if (compatible(next)) visit(next, i + 1);
    }
  };
  visit([], 0);
  return best;
}
