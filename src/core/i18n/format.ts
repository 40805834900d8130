import { languageEntry } from './languages';
import { memo } from './memo';

const MINUS = '−';

const locale = (lang: string): string => languageEntry(lang).locale;

const printed = (value: number, lang: string, style: string, options: Intl.NumberFormatOptions): string =>
  memo(`number ${lang} ${style}`, () => new Intl.NumberFormat(locale(lang), options))
    .format(value)
    .replace('-', MINUS);

/** 17460000 → "17.46 million"; below a million all digits with separators. */
export const formatNumber = (value: number, lang: string, style: 'short' | 'full' = 'short'): string =>
  style === 'short' && Math.abs(value) >= 1e6
    ? printed(value, lang, style, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 })
    : printed(value, lang, '', { maximumFractionDigits: 4 });

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
  printed(value, lang, '%', { style: 'unit', unit: 'percent', maximumFractionDigits: 4 });

/** 10 → "+10", −50 → "−50", 0 → "0". */
export function formatSigned(value: number, lang: string): string {
  return value > 0 ? `+${formatNumber(value, lang)}` : formatNumber(value, lang);
}

type MonthStyle = 'long' | 'short';

/** Prints dates that are as exact as this one: to the month or to the day. */
function dateFormat({ length }: string, lang: string, month: MonthStyle): Intl.DateTimeFormat {
  const day = length > 7 ? 'numeric' : undefined;
  return memo(
    `date ${lang} ${month} ${day}`,
    // A date without a time is one of UTC.
    () => new Intl.DateTimeFormat(languageEntry(lang).dates ?? locale(lang), { year: 'numeric', month, day, timeZone: 'UTC' }),
  );
}

/** "2014-06-14" → "14 June 2014", "2014-06" → "June 2014", "2014" → "2014". */
export const formatDate = (iso: string, lang: string, month: MonthStyle = 'long'): string =>
  iso.length === 4 ? iso : dateFormat(iso, lang, month).format(new Date(iso));

/** "2014-07-01" and "2014-08-03" → "1 July – 3 August 2014"; two years → "2014–2016"; without an end, the one date. */
export function formatDates(from: string, until: string | null | undefined, lang: string, month: MonthStyle = 'long'): string {
  if (!until || until === from) return formatDate(from, lang, month);
  // One as exact as the other; where they are not, or are but years, as CLDR's interval fallback has it.
  if (from.length === 4 && until.length === 4) return `${from}–${until}`;
  if (from.length !== until.length) return `${formatDate(from, lang, month)} – ${formatDate(until, lang, month)}`;
  const range = dateFormat(from, lang, month).formatRange(new Date(from), new Date(until));
  // Versions of CLDR differ in the spaces about the dash, and a page must say awake what its file says.
  return range.replace(/\s*–\s*/, (_dash, at: number) => (/^\d+$/.test(range.slice(0, at)) ? '–' : ' – '));
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

/** A text that begins a sentence. */
export const capitalized = (text: string, lang: string): string => text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);

/** A language's own name, for the switch: "Français". */
export const nameOfLanguage = (lang: string): string =>
  capitalized(new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang, lang);
