import { hasCutOffs, type Scheme } from './compile';
import { keepsPoints } from './kinds';
import { score } from './score';
import type { Citizen, Entry, Score } from './types';

/** Where one scheme puts a person among its own bands. */
export interface Place {
  /** Position of the scheme in the list given. */
  readonly at: number;
  readonly band: string;
  /** 1 for the lowest band. */
  readonly rank: number;
  readonly of: number;
  /** Bands above or below the one in which an empty file stands. */
  readonly moved: number;
}

/**
 * Schemes that give a person one band, the kindest first: by how many bands the person stands above or below
 * an empty file, then by how high that is on the scheme's own ladder. Ladders are of different length and meaning; this compares order only.
 */
export function places(schemes: readonly Scheme[], scores: readonly Score[]): Place[] {
  return schemes
    .flatMap((scheme, at) => {
      const { bands, standing } = scores[at] as Score;
      const band = bands[0];
      const decided = bands.length === 1 && standing !== 'partly' && standing !== 'open';
      if (!decided || band === undefined || !keepsPoints(scheme.data) || !hasCutOffs(scheme)) return [];
      const rank = scheme.rank.get(band) ?? 0;
      return [{ at, band, rank: rank + 1, of: scheme.data.bands.length, moved: rank - home(scheme) }];
    })
    .sort((a, b) => b.moved - a.moved || b.rank / b.of - a.rank / a.of || a.at - b.at);
}

/** Position of the band of an empty file. */
const home = ({ data }: Scheme): number =>
  data.bands.findLastIndex(({ min, above }) => {
    const base = data.base ?? -Infinity;
    return min === null || (above ? base > min : base >= min);
  });

/** How the schemes in force treat one entry: positions of those that raise, lower or list for it, that are undecided, and that hold no rule. */
export interface Treatment {
  readonly entry: Entry;
  readonly raises: readonly number[];
  readonly lowers: readonly number[];
  readonly lists: readonly number[];
  /** The text, the keeper or an unknown birthday decides whether the scheme does anything. */
  readonly open: readonly number[];
  readonly silent: readonly number[];
}

/** The entry over which schemes are most at odds: up, down (a listing is down), undecided and no rule at all; then the most even split. Null where none is answered. */
export function mostDisputed(citizen: Citizen, schemes: readonly Scheme[], asOf: string): Treatment | null {
  let best: Treatment | null = null;
  let most = 0;
  for (const entry of citizen.entries) {
    const one = treatment({ ...citizen, entries: [entry] }, schemes, asOf);
    const kinds = [one.raises, [...one.lowers, ...one.lists], one.open, one.silent].filter((list) => list.length > 0).length;
    const answers = one.raises.length + one.lowers.length + one.lists.length + one.open.length;
    const weight = answers === 0 ? 0 : kinds * 100 + Math.min(answers, one.silent.length);
    if (weight > most) [best, most] = [one, weight];
  }
  return best;
}

function treatment(alone: Citizen, schemes: readonly Scheme[], asOf: string): Treatment {
  const raises: number[] = [];
  const lowers: number[] = [];
  const lists: number[] = [];
  const open: number[] = [];
  const silent: number[] = [];
  for (const [at, scheme] of schemes.entries()) {
    const { standing, points, silent: without } = score(alone, scheme, asOf);
    if (standing === 'listed') lists.push(at);
    else if (standing === 'open') open.push(at);
    else if (without.length > 0) silent.push(at);
    else if (points !== null && scheme.data.base !== null && points.lo > scheme.data.base) raises.push(at);
    else if (points !== null && scheme.data.base !== null && points.hi < scheme.data.base) lowers.push(at);
  }
  return { entry: alone.entries[0] as Entry, raises, lowers, lists, open, silent };
}
