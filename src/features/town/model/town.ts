import { draw } from './draw';
import type { Resident, Setting, TownData } from './types';

/** What a chance is about; it keeps the draws apart. */
const TRAIT = 1;
const CONDUCT = 2;
const NOTICE = 3;
const MISTAKE = 4;

/** Nobody does a thing with certainty, however the factors multiply. */
const MOST = 0.95;

/**
 * One year of one town. Residents come as twins, one in each street: same groups, same conduct, and the same luck of being
 * noticed. What differs between twins is how closely their street is watched, and which of their boxes are wrong.
 * A box is one resident and one rule. It should be ticked where the deed was done and noticed; `error` percent of all boxes
 * say the opposite. Raising `error` adds wrong boxes and mends none, so that a reader who moves the slider sees mistakes grow in one town.
 */
export function runTown(data: TownData, { rules, watch, error }: Setting, seed: number): Resident[] {
  const counted = rules.flatMap(({ deed: id, points }) => {
    const index = data.deeds.findIndex((deed) => deed.id === id);
    return index < 0 || points === 0 ? [] : [{ worth: points, ...chances(data, seed, index) }];
  });
  const seen = [data.noticed, data.noticed * watch] as const;
  const wrongBelow = error / 100;
  return groupsOf(data, seed).flatMap((groups, pair) =>
    ([0, 1] as const).map((street): Resident => {
      let [points, due, wrong] = [0, 0, 0];
      for (const { worth, luck, mistake } of counted) {
        const ticked = (luck[pair] as number) < seen[street];
        const mistaken = (mistake[2 * pair + street] as number) < wrongBelow;
        if (ticked) due += worth;
        if (ticked !== mistaken) points += worth;
        if (mistaken) wrong += 1;
      }
      return { street, groups, points, due, wrong };
    }),
  );
}

/** The share of a group who do the deed in a year. */
export function likelihood({ base, by }: TownData['deeds'][number], groups: readonly string[]): number {
  return Math.min(
    MOST,
    groups.reduce((product, group) => product * (by[group] ?? 1), base),
  );
}

/** What chance decides of one deed in one town; a reader who moves a slider changes none of it, so it is worked out once. */
interface Chances {
  /** By pair: how closely one must look to notice the deed; infinite where it was not done. */
  readonly luck: Float64Array;
  /** By resident: the share of wrong boxes from which on this box is wrong. */
  readonly mistake: Float64Array;
}

const known = new WeakMap<TownData, { groups: Map<number, string[][]>; chances: Map<string, Chances> }>();

function remembered(data: TownData) {
  const found = known.get(data) ?? { groups: new Map<number, string[][]>(), chances: new Map<string, Chances>() };
  known.set(data, found);
  return found;
}

/** The groups of each pair of twins, one of each dimension. */
function groupsOf(data: TownData, seed: number): string[][] {
  const { groups } = remembered(data);
  const found =
    groups.get(seed) ??
    Array.from({ length: data.people / 2 }, (_, pair) =>
      data.dimensions.map((dimension, d) => groupAt(dimension.groups, draw(seed, pair, TRAIT, d))),
    );
  groups.set(seed, found);
  return found;
}

function groupAt(groups: TownData['dimensions'][number]['groups'], chance: number): string {
  let sum = 0;
  const found = groups.find(({ share }) => (sum += share) > chance);
  return (found ?? groups.at(-1))?.id ?? '';
}

function chances(data: TownData, seed: number, index: number): Chances {
  const { chances: all } = remembered(data);
  const key = `${seed} ${index}`;
  const found = all.get(key);
  if (found) return found;
  const deed = data.deeds[index] as TownData['deeds'][number];
  const luck = Float64Array.from(groupsOf(data, seed), (groups, pair) =>
    draw(seed, pair, CONDUCT, index) < likelihood(deed, groups) ? draw(seed, pair, NOTICE, index) : Infinity,
  );
  const mistake = Float64Array.from({ length: data.people }, (_, person) => draw(seed, person, MISTAKE, index));
  const fresh = { luck, mistake };
  all.set(key, fresh);
  return fresh;
}
