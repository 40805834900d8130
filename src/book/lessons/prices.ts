/** What a rule of a rulebook gives or takes, in the words of a card of prices. */
import { fill, formatNumber, formatSigned, type Language } from '../../core/i18n';
import type { EffectData, PointsData } from '../../core/scoring';
import type { Words } from './computed';

/** "+10", "from −10 to −30", "+2 from 10, +5 from 20", "straight to D" */
export function priceOf(effect: EffectData, { labels: { price }, lang }: Words): string {
  const signed = (points: number) => formatSigned(points, lang);
  const number = (value: number) => formatNumber(value, lang);
  const points = (of: PointsData): string => {
    if (typeof of === 'number') return signed(of);
    if (of.min === null || of.max === null) return price.unknown;
    const [least, most] = [of.min, of.max].sort((a, b) => Math.abs(a) - Math.abs(b)).map(signed) as [string, string];
    return fill(price.between, { least, most });
  };
  switch (effect.type) {
    case 'points':
      return points(effect.points);
    case 'per-unit':
      return fill(price.each, { points: points(effect.points) });
    case 'ladder':
      return list(effect.steps.map((step) => fill(price.from, { points: signed(step.points), from: number(step.from) })));
    case 'tiers':
      return list(
        effect.tiers.map(({ points: of, per, upTo }) =>
          fill(price.slice, { points: signed(of), per: number(per), upTo: upTo === null ? '' : number(upTo) }),
        ),
      );
    case 'grade':
      return fill(price.grade, { grade: effect.grade });
    default:
      return price.unknown;
  }
}

const list = (parts: readonly string[]): string => parts.join('; ');

/** "20 + 30 + 40 + 25": what each slice of an amount earns. */
export function slicesOf({ tiers }: Extract<EffectData, { type: 'tiers' }>, amount: number, lang: Language): string {
  return tiers
    .map(({ upTo, per, points }, i) => {
      const below = tiers[i - 1]?.upTo ?? 0;
      return (Math.max(0, Math.min(amount, upTo ?? amount) - below) / per) * points;
    })
    .filter((earned) => earned > 0)
    .map((earned) => formatNumber(earned, lang))
    .join(' + ');
}
