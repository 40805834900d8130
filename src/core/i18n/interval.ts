import type { Interval } from '../scoring/interval';
import { formatNumber, formatSigned } from './format';

/** [1000, 1000] → "1,000"; [980, 1000] → "980–1,000"; open ends as "≤ 599" or "≥ 20"; both open gives the text for "unknown". */
export function formatInterval({ lo, hi }: Interval, lang: string, unknown: string, signed = false): string {
  const one = (n: number) => (signed ? formatSigned(n, lang) : formatNumber(n, lang, 'full'));
  if (lo === hi) return one(lo);
  if (!Number.isFinite(lo) && !Number.isFinite(hi)) return unknown;
  if (!Number.isFinite(lo)) return `≤ ${one(hi)}`;
  if (!Number.isFinite(hi)) return `≥ ${one(lo)}`;
  return signed ? `${one(lo)} … ${one(hi)}` : `${one(lo)}–${one(hi)}`;
}
