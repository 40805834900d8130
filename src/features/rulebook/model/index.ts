/** A printed rulebook as one sheet: what each line comes to, where its mark stands, and which lines a reader asks for. Pure. */

/** Grades that a line may impose at once, the gravest first. */
export const GRADES = ['D', 'C', 'B'] as const;
export type Grade = (typeof GRADES)[number];

/** Points, or a grade. */
export type At = number | Grade;

/** The parts of a printed line, content/lines, that the sheet needs. */
interface PrintedLine {
  readonly id: string;
  readonly theme: string;
  readonly points?: number | { readonly min: number; readonly max: number } | undefined;
  readonly choices?: readonly { readonly points: number }[] | undefined;
  readonly grade?: string | undefined;
  readonly role?: string | undefined;
}

/** What a line comes to. Where it prints a span its mark stands at the far end, and `near` is the other; null: it names no sum. */
export function sizeOf({ points, choices, grade }: PrintedLine): { readonly at: At; readonly near?: number } | null {
  if (grade !== undefined) return { at: grade as Grade };
  const sizes = choices?.map((choice) => choice.points) ?? (typeof points === 'object' ? [points.min, points.max] : [points]);
  const [least, most] = [Math.min(...(sizes as number[])), Math.max(...(sizes as number[]))];
  if (Number.isNaN(least)) return null;
  if (least === most) return { at: least };
  return least < 0 ? { at: least, near: most } : { at: most, near: least };
}

export interface Count {
  readonly lines: number;
  readonly up: number;
  readonly down: number;
  /** Lines that lead straight to a lower grade. */
  readonly grades: number;
}

export function countOf(sizes: readonly At[]): Count {
  const points = sizes.filter((at) => typeof at === 'number');
  const up = points.filter((at) => at > 0).length;
  return { lines: sizes.length, up, down: points.length - up, grades: sizes.length - points.length };
}

/** Few lines take more than so many points. */
export const WALL = 50;

/** How many lines take just as many, and how many take more. */
export const wallOf = (sizes: readonly At[]) => ({
  at: sizes.filter((at) => at === -WALL).length,
  beyond: sizes.filter((at) => typeof at === 'number' && at < -WALL).length,
});

/** How many marks stand at one size: of lines for anybody, and of lines for people in one role. */
export type Stack = readonly [at: At, anybody: number, role: number];

export interface Row {
  readonly theme: string;
  /** In the order of the sheet, from the gravest grade to the largest bonus. */
  readonly stacks: readonly Stack[];
}

/** Place in the order of the sheet: grades first, then points. */
const order = (at: At): number => (typeof at === 'number' ? at : GRADES.indexOf(at) - 1000);

/** The lines that have a mark, row by row, in the order of the marks. Rows that give most stand first. */
export function inRows<L extends PrintedLine>(lines: readonly L[]): { readonly theme: string; readonly lines: readonly L[] }[] {
  const marked = lines.filter((line) => sizeOf(line) !== null).sort((a, b) => (a.id < b.id ? -1 : 1));
  const at = (line: L) => sizeOf(line)!.at;
  const generosity = (row: readonly L[]) => countOf(row.map(at)).up / row.length;
  return [...Map.groupBy(marked, ({ theme }) => theme)]
    .map(([theme, row]) => ({
      theme,
      lines: row.toSorted((a, b) => order(at(a)) - order(at(b)) || Number(a.role !== undefined) - Number(b.role !== undefined)),
    }))
    .sort((a, b) => generosity(b.lines) - generosity(a.lines) || a.lines.length - b.lines.length);
}

export function stacksOf(row: readonly PrintedLine[]): Stack[] {
  return [...Map.groupBy(row, (line) => sizeOf(line)!.at)].map(([at, lines]): Stack => {
    const roles = lines.filter(({ role }) => role !== undefined).length;
    return [at, lines.length - roles, roles];
  });
}

/** Which lines a reader asks for, apart from those of one life. */
export const GROUPS = ['all', 'anybody', 'roles', 'voice'] as const;
export type Group = (typeof GROUPS)[number];

/** Themes in which people speak up. */
const VOICE: readonly string[] = ['speech', 'petitions'];

export const isIn = (group: Group, theme: string, role: boolean): boolean =>
  group === 'all' || (group === 'voice' ? VOICE.includes(theme) : role === (group === 'roles'));
