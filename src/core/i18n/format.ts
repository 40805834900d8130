import type { Interval } from '../scoring/interval';
import { languageEntry } from './languages';
import { memo } from './memo';

const MINUS = '−';

const locale = (lang: string): string => languageEntry(lang).locale;

/** 17460000 → "17.46 million"; below a million all digits with separators. */
export function formatNumber(value: number, lang: string, style: 'short' | 'full' = 'short'): string {
  const short = style === 'short' && Math.abs(value) >= 1e6;
  const options: Intl.NumberFormatOptions = short
    ? { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 }
    : { maximumFractionDigits: 4 };
  const format = memo(`number ${lang} ${short}`, () => new Intl.NumberFormat(locale(lang), options));
  return format.format(value).replace('-', MINUS);
}

/** The numbers of a scale in one unit, which is said once: 200,000,000 and 1,000,000,000 → "200" and "1,000", in millions. */
export function formatScale(values: readonly number[], lang: string): string[] {
  const least = Math.min(...values.map(Math.abs).filter((value) => value > 0));
  const shortened = formatNumber(least, lang).replace(/[^\d]+$/, '');
  const unit = least >= 1e6 ? least / Number(shortened) : 1;
  return values.map((value) => formatNumber(value / unit, lang, 'full'));
}

/** "200 million people" without its number "200": "million people". */
export const unitAlone = (amount: string, number: string): string => amount.replace(number, '').trim();

/** 12.5 → "12.5%", as the language writes it. */
export const formatPercent = (value: number, lang: string): string =>
  memo(`percent ${lang}`, () => new Intl.NumberFormat(locale(lang), { style: 'unit', unit: 'percent', maximumFractionDigits: 4 }))
    .format(value)
    .replace('-', MINUS);

/** 10 → "+10", −50 → "−50", 0 → "0". */
export function formatSigned(value: number, lang: string): string {
  return value > 0 ? `+${formatNumber(value, lang)}` : formatNumber(value, lang);
}

/** [1000, 1000] → "1,000"; [980, 1000] → "980–1,000"; open ends as "≤ 599" or "≥ 20"; both open gives the text for "unknown". */
export function formatInterval({ lo, hi }: Interval, lang: string, unknown: string, signed = false): string {
  const one = (n: number) => (signed ? formatSigned(n, lang) : formatNumber(n, lang, 'full'));
  if (lo === hi) return one(lo);
  if (!Number.isFinite(lo) && !Number.isFinite(hi)) return unknown;
  if (!Number.isFinite(lo)) return `≤ ${one(hi)}`;
  if (!Number.isFinite(hi)) return `≥ ${one(lo)}`;
  return signed ? `${one(lo)} … ${one(hi)}` : `${one(lo)}–${one(hi)}`;
}

/** "2014-06-14" → "14 June 2014", "2014-06" → "June 2014", "2014" → "2014". */
export function formatDate(iso: string, lang: string, month: 'long' | 'short' = 'long'): string {
  const date = new Date(`${iso}${iso.length === 4 ? '-01' : ''}${iso.length <= 7 ? '-01' : ''}T00:00:00Z`);
  if (iso.length === 4) return iso;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month, timeZone: 'UTC' };
  if (iso.length > 7) options.day = 'numeric';
  const format = memo(
    `date ${lang} ${month} ${options.day}`,
    () => new Intl.DateTimeFormat(languageEntry(lang).dates ?? locale(lang), options),
  );
  return format.format(date);
}

/** ["a", "b", "c"] → "a, b, and c"; as alternatives "a, b, or c". */
export const formatList = (items: readonly string[], lang: string, type: 'conjunction' | 'disjunction' = 'conjunction'): string =>
  memo(`list ${lang} ${type}`, () => new Intl.ListFormat(lang, { type })).format(items);

export const formatYear = (iso: string): string => iso.slice(0, 4);

/** 8 → "eight", where the language has the word; else in digits. */
export const spellNumber = (value: number, lang: string): string =>
  languageEntry(lang).numerals?.split(' ')[value] ?? formatNumber(value, lang);

/** 48213 → "48 kB". */
export const formatBytes = (bytes: number, lang: string): string =>
  memo(`bytes ${lang}`, () => new Intl.NumberFormat(locale(lang), { style: 'unit', unit: 'kilobyte' })).format(
    Math.max(1, Math.round(bytes / 1000)),
  );
