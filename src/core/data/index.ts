import { pick, type Localized } from '../i18n/pick';

/** One field of a data set, as the dictionary names it: `range.min`; `values[].unit` for what stands in a list. */
export interface Field {
  readonly path: string;
  /** "text", "number", "one of a, b", "list of text" … */
  readonly type: string;
  readonly needed: boolean;
  readonly meaning: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text by language: English and nothing that is not a text. */
export const isText = (value: unknown): value is Localized =>
  isObject(value) && typeof value['en'] === 'string' && Object.values(value).every((one) => typeof one === 'string');

/** The same data with each text in one language. */
export function localize(value: unknown, lang: string): unknown {
  if (isText(value)) return pick(value, lang).text;
  if (Array.isArray(value)) return value.map((one) => localize(one, lang));
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, localize(one, lang)]));
  return value;
}

/** Fields that have a column of their own; what stands in a list shares the column of the list. */
export const columns = (fields: readonly Field[]): string[] => fields.map(({ path }) => path).filter((path) => !path.includes('[]'));

/** One entry as a row, in the order of the columns. Data must be in one language already. */
export function row(entry: unknown, paths: readonly string[]): string[] {
  return paths.map((path) => cell(path.split('.').reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), entry)));
}

/** As many signs as a spreadsheet takes in one cell. */
export const LONGEST_CELL = 32_767;

/** Between the values of a list: no sign by which a reader of CSV guesses that columns are parted (, ; | and the tab). */
const JOINER = ' · ';

/** Nothing is an empty cell; a list of plain values is joined; anything deeper is JSON. */
export function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.every((one) => typeof one !== 'object') ? value.join(JOINER) : JSON.stringify(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * RFC 4180 in UTF-8: lines end in CRLF; a cell with a comma, a quotation mark or a line break stands in quotation marks, its own doubled.
 * The mark at its beginning tells a spreadsheet that the file is UTF-8. Throws where a cell is longer than a spreadsheet takes.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  for (const [i, cells] of rows.entries())
    for (const text of cells)
      if (text.length > LONGEST_CELL)
        throw new Error(`row ${i + 1} (${cells[0]}): a cell of ${text.length} signs; give it a file of its own`);
  return `\uFEFF${rows.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('')}`;
}
