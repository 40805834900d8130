/** The invented town on paper: its first residents, with the boxes that are ticked for each. */
import { pick, type Language } from '../../core/i18n';
import { runTown, type Setting, type TownData } from '../../features/town/model';
import type { Content } from '../model';

type Town = Content['collections']['towns'] extends ReadonlyMap<string, infer T> ? T : never;

/** The town that the tool draws first. */
const FIRST = 1;

interface PaperResident {
  /** From 1. */
  readonly number: number;
  readonly street: string;
  /** Names of the groups that the resident is of. */
  readonly groups: readonly string[];
  /** What was done and seen, as the deeds are named. */
  readonly boxes: readonly string[];
}

/** A box is ticked where the deed, run alone and without mistakes, brings its point. */
export function paperResidents(town: Town, count: number, lang: Language): PaperResident[] {
  const say = (text: { en: string }) => pick(text, lang).text;
  const alone = town.deeds.map(({ id, label }) => ({
    label: say(label),
    residents: runTown(town, { rules: [{ deed: id, points: 1 }], watch: 1, error: 0 }, FIRST),
  }));
  const names = new Map(town.dimensions.flatMap(({ groups }) => groups.map(({ id, label }) => [id, say(label)])));
  return (alone[0]?.residents ?? []).slice(0, count).map(({ street, groups }, i) => ({
    number: i + 1,
    street: say(town.streets[street]),
    groups: groups.map((id) => names.get(id) ?? id),
    boxes: alone.filter(({ residents }) => residents[i]!.points > 0).map(({ label }) => label),
  }));
}

/** How many of the first residents fall, rise and stay under rules. */
export function paperCounts(town: TownData, setting: Setting, count: number): Record<'falls' | 'rises' | 'stays', number> {
  const points = runTown(town, setting, FIRST)
    .slice(0, count)
    .map((one) => one.points);
  return {
    falls: points.filter((one) => one < 0).length,
    rises: points.filter((one) => one > 0).length,
    stays: points.filter((one) => one === 0).length,
  };
}
