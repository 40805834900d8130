/** The article as a strip: one tick a claim in reading order, whose height and side of the line say what became of the claim. */
import type { Messages } from 'messages';
import { format, formatList } from '../../../core/i18n';
import type { Claim } from '../../../schemas/claim';

export type Verdict = Claim['verdict'];

/** From what holds to what does not, then what no evidence decides. */
export const VERDICTS = [
  'supported',
  'qualified',
  'contradicted',
  'outdated',
  'unverifiable',
  'opinion',
] as const satisfies readonly Verdict[];

/** The number of a claim, from "claim-15". */
export const numberOf = ({ id }: Pick<Claim, 'id'>): number => Number(id.slice('claim-'.length));

/** As one reads the article: its title, which was taken apart last, comes first. */
export const inReadingOrder = <T extends Pick<Claim, 'id' | 'paragraph'>>(claims: readonly T[]): T[] =>
  [...claims].sort((a, b) => a.paragraph - b.paragraph || numberOf(a) - numberOf(b));

/** How many claims came to each verdict; those that none came to are left out. */
export function countVerdicts(claims: readonly Pick<Claim, 'verdict'>[]): { readonly verdict: Verdict; readonly count: number }[] {
  return VERDICTS.map((verdict) => ({ verdict, count: claims.filter((claim) => claim.verdict === verdict).length })).filter(
    ({ count }) => count > 0,
  );
}

/** The title of the strip, and its counts as one sentence. */
export function findingOf(
  claims: readonly Pick<Claim, 'verdict'>[],
  { counts, strip }: Pick<Messages['claims'], 'counts' | 'strip'>,
  lang: string,
) {
  const holding = claims.filter(({ verdict }) => verdict === 'supported' || verdict === 'qualified').length;
  const told = countVerdicts(claims).map(({ verdict, count }) => format(counts[verdict], { n: count }, lang));
  return { title: format(strip.title, { all: claims.length, holding }, lang), sentence: `${formatList(told, lang)}.` };
}

/** How wide a tick is, with the space after it too; the height of a strip, and where its line runs. */
export const TICK = 3;
export const STEP = 4;
export const HEIGHT = 40;
const LINE = 26;

/** Top and height of a tick. What holds stands on the line, what does not hangs below it. */
export const TICKS: Readonly<Record<Verdict, readonly [top: number, height: number]>> = {
  supported: [0, LINE],
  qualified: [12, LINE - 12],
  contradicted: [LINE, HEIGHT - LINE],
  outdated: [LINE, 7],
  unverifiable: [LINE - 5, 5],
  opinion: [LINE - 1, 2],
};

/** Ticks of one verdict as a path, at the places where it stands among all. */
export function ticksOf(verdict: Verdict, all: readonly (Verdict | null)[]): string {
  const [top, height] = TICKS[verdict];
  return all.map((one, i) => (one === verdict ? `M${i * STEP} ${top}h${TICK}v${height}h-${TICK}z` : '')).join('');
}
