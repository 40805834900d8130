import type { EffectData, PointsData, RuleData } from './types';

/** A line of a published table as scoring needs it. */
export interface LineData {
  readonly id: string;
  readonly scheme: string;
  readonly points?: PointsData | undefined;
  readonly grade?: string | undefined;
  readonly per?: object | undefined;
  readonly act?: string | undefined;
  readonly years?: number | undefined;
  readonly fromEnd?: boolean | undefined;
  readonly repair?: RuleData['repair'];
  readonly leftOut?: object | undefined;
}

/** Lines of a scheme that are rules by themselves: not left out, and not one of those that a fuller rule stands for. */
export function plainLines<L extends LineData>(
  scheme: { readonly id: string; readonly rules: readonly { readonly lines: readonly string[] }[] },
  lines: Iterable<L>,
): L[] {
  const named = new Set(scheme.rules.flatMap((rule) => rule.lines));
  return [...lines].filter((line) => line.scheme === scheme.id && line.leftOut === undefined && !named.has(line.id));
}

/** The act that a line scores: its own, unless it says whose it is. */
export const actOf = ({ id, act }: LineData): string => act ?? id;

/** The rule that a line is. */
export function ruleOf(line: LineData): RuleData {
  const { id, points, grade, per, years, fromEnd, repair } = line;
  const effect: EffectData =
    grade !== undefined ? { type: 'grade', grade } : { type: per ? 'per-unit' : 'points', points: points ?? { min: null, max: null } };
  return { id, act: actOf(line), effect, years, fromEnd, repair };
}
