/** The numbers in what figures find that are counted over all rules. */
import { capitalized, formatNumber, spellNumber, type Language } from '../core/i18n';
import { countOf, inRows, sizeOf, WALL, wallOf } from '../features/rulebook/model';
import type { Line } from '../schemas/line';
import { disputedActs } from './scorer';

/** What the sheet of a rulebook comes to. */
export function sayRulebook(lines: readonly Line[], lang: Language): Record<string, string> {
  const drawn = inRows(lines);
  const sizes = drawn.flatMap((row) => row.lines.map((line) => sizeOf(line)!.at));
  const { lines: placed, up, down, grades } = countOf(sizes);
  const help = countOf((drawn.find(({ theme }) => theme === 'help')?.lines ?? []).map((line) => sizeOf(line)!.at)).up;
  const counts = { all: lines.length, placed, up, down, grades, help, wall: WALL, ...wallOf(sizes) };
  return Object.fromEntries(Object.entries(counts).map(([key, n]) => [key, formatNumber(n, lang)]));
}

/** How far keepers agree on acts. */
export function sayDisputes(collections: Parameters<typeof disputedActs>[0], lang: Language) {
  const { keepers, least, disputes } = disputedActs(collections);
  const word = (n: number) => spellNumber(n, lang);
  const same = disputes.filter(({ different }) => different === 1).length;
  return {
    keepers,
    said: {
      ...{ n: word(disputes.length), least: word(least), all: word(keepers.length) },
      same: capitalized(word(same), lang),
    },
  };
}
