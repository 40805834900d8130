import { formatDate, formatList, formatNumber, formatPercent, spellNumber } from './format';
import { memo } from './memo';

/** A compiled message: a text in which {places} may stand, a choice of texts, or a row of both. Made of ICU MessageFormat by src/book/messages. */
export type Pattern = string | Choice | readonly (string | Choice)[];

/** One text of several: by the plural category of a number ("=0" stands for that number itself), or by a word. */
export interface Choice {
  readonly by: string;
  readonly kind: 'plural' | 'selectordinal' | 'select';
  readonly cases: { readonly other: Pattern } & Readonly<Record<string, Pattern>>;
}

declare const values: unique symbol;

/** A message that takes values, typed by their names. One that takes none is a plain string. */
export type Message<V extends Values> = Pattern & { readonly [values]?: (given: V) => void };

/** A text, a number, an ISO date or a list, as the message prints it. */
type Value = string | number | readonly string[];
export type Values = Readonly<Record<string, Value>>;

/** {name}, {n,number}, {n,number,percent}, {on,date,short}, {n,spellout,sentence}, {names,list,or}; {{} is a brace. */
const PLACE = /\{(\{|\w+)(?:,(\w+)(?:,(\w+))?)?\}/g;

/** The message with its values in it, in a language. A place without a value stays visible, so that a slip is seen. */
export function format<V extends Values>(message: Message<V>, given: NoInfer<V>, lang: string): string {
  return write(message, given, lang);
}

function write(pattern: Pattern, given: Values, lang: string): string {
  if (typeof pattern === 'string') {
    return pattern.replace(PLACE, (place, name: string, kind?: string, style?: string) =>
      name === '{' ? name : given[name] === undefined ? place : print(given[name], kind, style, lang),
    );
  }
  if (!('by' in pattern)) return pattern.map((part) => write(part, given, lang)).join('');
  const { by, kind, cases } = pattern;
  const value = given[by];
  if (value === undefined) return `{${by}}`;
  return write(
    cases[`=${value}`] ?? cases[kind === 'select' ? String(value) : category(Number(value), kind, lang)] ?? cases.other,
    given,
    lang,
  );
}

const category = (n: number, kind: 'plural' | 'selectordinal', lang: string): Intl.LDMLPluralRule =>
  memo(`${kind} ${lang}`, () => new Intl.PluralRules(lang, { type: kind === 'plural' ? 'cardinal' : 'ordinal' })).select(n);

function print(value: Value, kind: string | undefined, style: string | undefined, lang: string): string {
  if (kind === 'number') return style === 'percent' ? formatPercent(Number(value), lang) : formatNumber(Number(value), lang);
  if (kind === 'spellout') {
    const word = spellNumber(Number(value), lang);
    return style === 'sentence' ? word.charAt(0).toLocaleUpperCase(lang) + word.slice(1) : word;
  }
  if (kind === 'date') return formatDate(String(value), lang, style === 'short' ? 'short' : 'long');
  if (kind === 'list') return formatList(value as readonly string[], lang, style === 'or' ? 'disjunction' : 'conjunction');
  return String(value);
}
