/** How to cite the book or a part of it: as APA text, BibTeX and RIS. */
export interface Work {
  readonly title: string;
  /** The book that the work is a part of; null for the book itself. */
  readonly book: string | null;
  readonly editors: string;
  readonly version: string;
  /** The day, month or year whose state the work gives. */
  readonly asOf: string;
  readonly address: string;
  readonly language: string;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "2026-11-22" → "2026, November 22"; what is missing is left out. APA 7 writes dates in English in every language. */
function apaDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? `${year}` : `${year}, ${name}${day ? ` ${Number(day)}` : ''}`;
}

/** A full stop, unless the text ends in a sign of its own. */
const stop = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/** APA 7: what stands before the title, the title, which is set in italics, and what stands after it. */
export function apa({ title, book, editors, version, asOf, address }: Work): { before: string; title: string; after: string } {
  const whole = book === null ? '' : `In ${book} `;
  return { before: `${editors} (${apaDate(asOf)}). `, title: stop(title), after: ` ${whole}(Version ${version}). ${address}` };
}

/** A name for the entry, of the address: "who-keeps-score-en-plan". */
export function citationKey({ title, book, address }: Pick<Work, 'title' | 'book' | 'address'>): string {
  const words = (text: string) => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return [...words(book ?? title), ...words(new URL(address).pathname)].join('-');
}

/** One BibTeX entry. Signs that TeX reads as commands are escaped, except in the address. */
export function bibtex(work: Work): string {
  const { title, book, editors, version, asOf, address, language } = work;
  const [year, month, day] = asOf.split('-');
  const tex = (text: string) => text.replace(/[\\{}~^]/g, '').replace(/[&%$#_]/g, '\\$&');
  const fields: [string, string | undefined][] = [
    ['author', `{${tex(editors)}}`],
    ['title', `{${tex(title)}}`],
    ['booktitle', book === null ? undefined : `{${tex(book)}}`],
    ['year', year],
    ['month', month && String(Number(month))],
    ['day', day && String(Number(day))],
    ['version', version],
    ['url', address],
    ['language', language],
    ['note', `As of ${asOf}, version ${version}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@${book === null ? 'book' : 'incollection'}{${citationKey(work)},`, ...lines, '}', ''].join('\n');
}

/** One RIS record, as Zotero, EndNote and Mendeley read it: two letters, two spaces, a hyphen, CRLF. */
export function ris({ title, book, editors, version, asOf, address, language }: Work): string {
  const [year = '', month = '', day = ''] = asOf.split('-');
  const lines: [string, string | null][] = [
    ['TY', book === null ? 'BOOK' : 'CHAP'],
    ['TI', title],
    ['T2', book],
    ['AU', editors],
    ['PY', year],
    ['DA', `${year}/${month}/${day}/`],
    ['ET', version],
    ['LA', language],
    ['UR', address],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`])).join('');
}
