/** The numbers in what figures find that are counted over all rules. */
import { countOf, inRows, sizeOf, WALL, wallOf } from '../features/rulebook/model';
import type { Line } from '../schemas/line';
import { disputedActs } from './scorer';

/** What the sheet of a rulebook comes to. */
export function countRulebook(lines: readonly Line[]) {
  const drawn = inRows(lines);
  const sizes = drawn.flatMap((row) => row.lines.map((line) => sizeOf(line)!.at));
  const { lines: placed, up, down, grades } = countOf(sizes);
  const help = countOf((drawn.find(({ theme }) => theme === 'help')?.lines ?? []).map((line) => sizeOf(line)!.at)).up;
  return { all: lines.length, placed, up, down, grades, help, wall: WALL, ...wallOf(sizes) };
}

/** How far keepers agree on acts. */
export function countDisputes(collections: Parameters<typeof disputedActs>[0]) {
  const { keepers, least, disputes } = disputedActs(collections);
  const same = disputes.filter(({ different }) => different === 1).length;
  return { keepers, counts: { n: disputes.length, least, all: keepers.length, same } };
}
