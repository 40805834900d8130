/**
 * Dates of the project are ISO strings of a year, a month or a day ("2020", "2020-01", "2020-01-31").
 * For comparing they become whole numbers of the form YYYYMMDD; a missing month or day counts as the first.
 */
export function dayNumber(iso: string): number {
  return Number(iso.slice(0, 4)) * 10000 + twoDigits(iso, 5) * 100 + twoDigits(iso, 8);
}

/** The number at a place of a date, 1 where the date ends before it. By character codes: a slider asks thousands of times a step. */
const twoDigits = (iso: string, at: number): number => (iso.length > at ? 10 * (iso.charCodeAt(at) - 48) + iso.charCodeAt(at + 1) - 48 : 1);

/** Milliseconds since 1970 of the day, or of the first day of the month or year. */
export const timeOf = (iso: string): number => toUtc(dayNumber(iso));

/** The last moment that a date may mean: of a day the day itself. */
export function endOf(iso: string): number {
  if (iso.length === 4) return timeOf(`${Number(iso) + 1}`);
  if (iso.length > 7) return timeOf(iso);
  const month = Number(iso.slice(5, 7));
  return timeOf(month === 12 ? `${Number(iso.slice(0, 4)) + 1}` : `${iso.slice(0, 4)}-${String(month + 1).padStart(2, '0')}`);
}

/**
 * The same day so many years later; thirds and quarters of a year are months. Where the month has no such day (29 February, 31 June)
 * it becomes one that only compares, after the month's last and before the next month's first, as which `isoDay` prints it.
 */
export function addYears(day: number, years: number): number {
  const whole = Math.trunc(years);
  const months = Math.round((years - whole) * 12);
  if (months === 0) return day + whole * 10000;
  const month = Math.floor((day % 10000) / 100) - 1 + months;
  return (Math.floor(day / 10000) + whole + Math.floor(month / 12)) * 10000 + ((month % 12) + 1) * 100 + (day % 100);
}

/** So many days later, by the calendar. */
export function addDays(day: number, days: number): number {
  return fromUtc(toUtc(day) + days * 86_400_000);
}

/** YYYYMMDD → "YYYY-MM-DD"; a day that its month does not have is the first of the next. */
export function isoDay(day: number): string {
  const date = new Date(toUtc(day));
  if (date.getUTCDate() !== day % 100) date.setUTCDate(1);
  return date.toISOString().slice(0, 10);
}

/** "YYYY-MM-DD" → "YYYYMMDD", as days stand in addresses. */
export const compactDay = (iso: string): string => iso.replaceAll('-', '');

/** "YYYYMMDD" → "YYYY-MM-DD"; null where that is no day of the calendar. */
export function expandDay(text: string): string | null {
  if (!/^\d{8}$/.test(text)) return null;
  const iso = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  return isDate(iso) ? iso : null;
}

/** Whether the text is a day, month or year that the calendar knows. */
export function isDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const month = Number(text.slice(5, 7) || 1);
  return month >= 1 && month <= 12 && (text.length < 10 || isoDay(dayNumber(text)) === text);
}

function toUtc(day: number): number {
  return Date.UTC(Math.floor(day / 10000), Math.floor((day % 10000) / 100) - 1, day % 100);
}

function fromUtc(time: number): number {
  const date = new Date(time);
  return date.getUTCFullYear() * 10000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}
