import { authorsOf, type Citable } from './index';

/** A source as the files for reference managers need it. */
export interface Exportable extends Citable {
  readonly id: string;
  readonly type: 'article-newspaper' | 'article-journal' | 'book' | 'dataset' | 'legislation' | 'regulation' | 'report' | 'webpage';
  readonly URL?: string | undefined;
  readonly note?: string | undefined;
  readonly seen: boolean;
}

export interface Person {
  readonly family: string;
  readonly given: string;
}
interface Body {
  readonly literal: string;
}

/** Words by which a body is known, whatever stands behind its comma. */
const BODIES =
  /\b(academy|administration|agency|assembly|association|authority|bank|bureau|cent(?:er|re)|commission|committee|company|congress|corporation|council|court|daily|department|federation|foundation|government|group|house|inc|institute|llc|ltd|ministry|news|office|parliament|party|post|press|province|radio|review|school|senate|society|times|union|university|weekly|wiki)s?\b/i;

/** "Family, Given Names": at most two names before the comma beside particles (van, de la), three after it, in capitals. */
const PERSON =
  /^((?:\p{Ll}[\p{L}’']* )*\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*)?), (\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,2})$/u;
/** A name, and a remark in brackets behind it. */
const REMARKED = /^(.*?)\s+\(([^()]*)\)$/;

/**
 * "Zou, Ruth; NDRC" → a person and a body. A person is written family name first; everything else stands as it is. What stands in
 * brackets alone is a remark and nobody's name; behind a person's name it is none of the name.
 */
export function names(author: string | undefined): (Person | Body)[] {
  return authorsOf(author)
    .filter((name) => !/^\(.*\)$/.test(name))
    .map((name) => personIn(name) ?? { literal: name });
}

function personIn(name: string): Person | null {
  const [, bare = name] = REMARKED.exec(name) ?? [];
  const [, family, given] = PERSON.exec(bare) ?? [];
  return family && given && !BODIES.test(bare) ? { family, given } : null;
}

/** What the formats have no field for, as sentences: our English of the title, remarks beside names, how it was read. */
function remarks(source: Exportable, notSeen: string): string[] {
  const beside = authorsOf(source.author).flatMap((name) => {
    const alone = /^\((.*)\)$/.exec(name)?.[1];
    return alone ?? (personIn(name) ? (REMARKED.exec(name)?.[2] ?? []) : []);
  });
  return [source['translated-title'], ...beside, source.note, source.seen ? undefined : notSeen].filter(
    (one) => one !== undefined && one !== '',
  ) as string[];
}

const parts = (issued: string): number[] => issued.split('-').map(Number);

/** CSL-JSON 1.0: one item a source. `notSeen` is said of a text that was not itself read. */
export function toCsl(sources: readonly Exportable[], notSeen: string): object[] {
  return sources.map((source) => {
    const { id, type, title, issued, URL, language } = source;
    const author = names(source.author);
    const note = remarks(source, notSeen).join(' · ');
    return {
      id,
      type,
      title,
      language,
      ...(author.length > 0 && { author }),
      ...(source['container-title'] && { 'container-title': source['container-title'] }),
      ...(issued && { issued: { 'date-parts': [parts(issued)] } }),
      ...(URL && { URL }),
      ...(note && { note }),
    };
  });
}

const BIBTEX = {
  'article-journal': 'article',
  'article-newspaper': 'article',
  book: 'book',
  report: 'techreport',
  dataset: 'misc',
  legislation: 'misc',
  regulation: 'misc',
  webpage: 'misc',
} as const satisfies Record<Exportable['type'], string>;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** TeX's own signs as text. A brace that closes nothing would end the field, so braces become brackets. */
const tex = (text: string): string =>
  text
    .replace(/[\\{}]/g, (sign) => ({ '\\': '/', '{': '(', '}': ')' })[sign] as string)
    .replace(/[&%$#_]/g, '\\$&')
    .replaceAll('~', '\\textasciitilde{}')
    .replaceAll('^', '\\textasciicircum{}');

/** BibTeX in UTF-8. Titles and bodies stand in double braces, so that no style changes their capitals or takes them apart. */
export function toBibtex(sources: readonly Exportable[], notSeen: string): string {
  const one = (source: Exportable): string => {
    const kind = BIBTEX[source.type];
    const [year, month] = source.issued ? parts(source.issued) : [];
    const author = names(source.author).map((name) =>
      'literal' in name ? `{${tex(name.literal)}}` : `${tex(name.family)}, ${tex(name.given)}`,
    );
    const container = source['container-title'];
    const holder = kind === 'article' ? 'journal' : kind === 'techreport' ? 'institution' : kind === 'book' ? 'publisher' : 'howpublished';
    const fields: [string, string | undefined][] = [
      ['author', author.length > 0 ? `{${author.join(' and ')}}` : undefined],
      ['title', `{{${tex(source.title)}}}`],
      [holder, container && `{${tex(container)}}`],
      ['year', year === undefined ? undefined : `{${year}}`],
      ['month', month === undefined ? undefined : MONTHS[month - 1]],
      ['url', source.URL && `{${source.URL.replaceAll('{', '%7B').replaceAll('}', '%7D')}}`],
      ['language', `{${source.language}}`],
      ['note', remarks(source, notSeen).length > 0 ? `{${tex(remarks(source, notSeen).join('. '))}}` : undefined],
    ];
    const lines = fields.flatMap(([field, value]) => (value ? [`  ${field} = ${value}`] : []));
    return `@${kind}{${source.id},\n${lines.join(',\n')}\n}\n`;
  };
  return sources.map(one).join('\n');
}

const RIS = {
  'article-journal': 'JOUR',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  report: 'RPRT',
  dataset: 'DATA',
  legislation: 'STAT',
  regulation: 'GOVDOC',
  webpage: 'ELEC',
} as const satisfies Record<Exportable['type'], string>;

/** RIS in UTF-8, lines ending in CRLF. A translated title is a note: some readers take TT for the title itself. */
export function toRis(sources: readonly Exportable[], notSeen: string): string {
  const one = (source: Exportable): string => {
    const [year, month, day] = source.issued?.split('-') ?? [];
    // To RIS a comma parts a family name from others; a body keeps its words and loses the sign.
    const author = names(source.author).map((name) =>
      'literal' in name ? name.literal.replaceAll(',', '') : `${name.family}, ${name.given}`,
    );
    const lines: [string, string | undefined][] = [
      ['TY', RIS[source.type]],
      ['ID', source.id],
      ...author.map((name): [string, string] => ['AU', name]),
      ['TI', source.title],
      ['T2', source['container-title']],
      ['PY', year],
      ['DA', month && [year, month, day ?? ''].join('/')],
      ['UR', source.URL],
      ['LA', source.language],
      ...remarks(source, notSeen).map((remark): [string, string] => ['N1', remark]),
    ];
    return [...lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : [])), 'ER  - ', ''].join('\r\n');
  };
  return sources.map(one).join('\r\n');
}
