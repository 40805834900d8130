import { runTown } from './town';
import type { Resident, Setting, TownData } from './types';

/** How a group fared: how many people, which shares of them end below and above nought, and their average in points. */
interface Fate {
  readonly id: string;
  readonly people: number;
  readonly falls: number;
  readonly rises: number;
  readonly mean: number;
}

export interface Overview {
  /** The town that is drawn. */
  readonly residents: readonly Resident[];
  readonly falls: number;
  readonly rises: number;
  /** In the town that is drawn: boxes, wrong boxes, and residents who fall or rise only because of them. */
  readonly boxes: number;
  readonly wrong: number;
  readonly wronglyFallen: number;
  readonly wronglyRisen: number;
  /** By dimension, over all towns of the same make. */
  readonly dimensions: readonly { readonly id: string; readonly groups: readonly Fate[] }[];
  /** The two streets, over all towns. */
  readonly streets: readonly [Fate, Fate];
  /** Towns in which the second street's average lies at least `apart` points below or above the first's. */
  readonly below: number;
  readonly above: number;
  readonly towns: number;
}

const STREETS = ['street-0', 'street-1'] as const;

/** Runs every town of the same make. The shares by group are those of all towns together, so that chance does not decide. */
export function overview(data: TownData, setting: Setting): Overview {
  const towns = Array.from({ length: data.towns }, (_, seed) => runTown(data, setting, seed + 1));
  const all = new Tally();
  const differences = towns.map((town) => {
    const here = new Tally();
    for (const resident of town) {
      here.add(STREETS[resident.street], resident.points);
      all.add(STREETS[resident.street], resident.points);
      for (const group of resident.groups) all.add(group, resident.points);
    }
    return here.fate(STREETS[1]).mean - here.fate(STREETS[0]).mean;
  });
  const residents = towns[0] ?? [];
  const count = (holds: (resident: Resident) => boolean) => residents.filter(holds).length;
  return {
    residents,
    falls: count(({ points }) => points < 0),
    rises: count(({ points }) => points > 0),
    boxes: residents.length * setting.rules.filter(({ points }) => points !== 0).length,
    wrong: residents.reduce((sum, { wrong }) => sum + wrong, 0),
    wronglyFallen: count(({ points, due }) => points < 0 && due >= 0),
    wronglyRisen: count(({ points, due }) => points > 0 && due <= 0),
    dimensions: data.dimensions.map(({ id, groups }) => ({ id, groups: groups.map((group) => all.fate(group.id)) })),
    streets: [all.fate(STREETS[0]), all.fate(STREETS[1])],
    below: differences.filter((difference) => difference <= -data.apart).length,
    above: differences.filter((difference) => difference >= data.apart).length,
    towns: towns.length,
  };
}

/** Counts of people, of those below and above nought, and the sum of points, by group. */
class Tally {
  readonly #groups = new Map<string, { people: number; falls: number; rises: number; sum: number }>();

  add(id: string, points: number): void {
    let group = this.#groups.get(id);
    if (!group) this.#groups.set(id, (group = { people: 0, falls: 0, rises: 0, sum: 0 }));
    group.people += 1;
    group.sum += points;
    if (points < 0) group.falls += 1;
    else if (points > 0) group.rises += 1;
  }

  fate(id: string): Fate {
    const { people, falls, rises, sum } = this.#groups.get(id) ?? { people: 0, falls: 0, rises: 0, sum: 0 };
    const of = people || 1;
    return { id, people, falls: falls / of, rises: rises / of, mean: sum / of };
  }
}

/** The widest gap between two groups of one dimension, in falling or in rising. */
interface Gap {
  readonly kind: 'falls' | 'rises';
  readonly dimension: string;
  readonly most: Fate;
  readonly least: Fate;
  /** Difference of the two shares, from 0 to 1. */
  readonly size: number;
}

export function widestGap({ dimensions }: Pick<Overview, 'dimensions'>): Gap | null {
  const gaps = dimensions.flatMap(({ id, groups }) =>
    (['falls', 'rises'] as const).flatMap((kind): Gap[] => {
      const sorted = [...groups].sort((a, b) => b[kind] - a[kind]);
      const [most, least] = [sorted[0], sorted.at(-1)];
      return most && least ? [{ kind, dimension: id, most, least, size: most[kind] - least[kind] }] : [];
    }),
  );
  return gaps.reduce<Gap | null>((widest, gap) => (widest === null || gap.size > widest.size ? gap : widest), null);
}
