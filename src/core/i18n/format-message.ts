import { capitalized, formatDate, formatList, formatNumber, spellNumber } from './format';
import { memo } from './memo';

/** A compiled message: a text in which {places} may stand, a choice of texts, or a row of both. Made of ICU MessageFormat by src/book/messages. */
export type Pattern = string | Choice | readonly (string | Choice)[];

/**
 * One text of several, by the value that "$" names: "n", by the plural category of a number; "n:ordinal", by that of a place in a row;
 * "n:word", by a word. "=0" stands for that number itself.
 */
export type Choice = { readonly $: string; readonly other: Pattern } & { readonly [key: string]: Pattern };

declare const values: unique symbol;

/** A message that takes values, typed by their names. One that takes none is a plain string. */
export type Message<V extends Values> = Pattern & { readonly [values]: (given: V) => void };

/** A text, a number, an ISO date or a list, as the message prints it. */
type Value = string | number | readonly string[];
export type Values = Readonly<Record<string, Value>>;

/** How a place prints its value: {n:number}. */
const PRINTERS = {
  number: formatNumber,
  word: spellNumber,
  Word: (n: number, lang: string) => capitalized(spellNumber(n, lang), lang),
  date: formatDate,
  day: (iso: string, lang: string) => formatDate(iso, lang, 'short'),
  and: formatList,
  or: (items: readonly string[], lang: string) => formatList(items, lang, 'disjunction'),
};
export type Printer = keyof typeof PRINTERS;

function write(pattern: Pattern, given: Values, lang: string): string {
  if (typeof pattern === 'string')
    // {{} is a brace.
    return pattern.replace(/\{(\{|\w+):?(\w*)\}/g, (place, name: string, printer: Printer | '') =>
      name === '{'
        ? name
        : given[name] === undefined
          ? place
          : printer
            ? (PRINTERS[printer] as (value: Value, lang: string) => string)(given[name], lang)
            : String(given[name]),
    );
  if (!('$' in pattern)) return pattern.map((part) => write(part, given, lang)).join('');
  const [name = '', type = 'cardinal'] = pattern.$.split(':');
  const value = given[name] as string | number;
  const key =
    type === 'word'
      ? value
      : memo(`${type} ${lang}`, () => new Intl.PluralRules(lang, { type: type as 'cardinal' })).select(value as number);
  return write(pattern[`=${value}`] ?? pattern[key] ?? pattern.other, given, lang);
}

/** The message with its values in it, in a language. A place without a value stays visible, so that a slip is seen. */
export const format = write as <V extends Values>(message: Message<V>, given: NoInfer<V>, lang: string) => string;
