import { parse, type Content, type FunctionArg, type Octothorpe, type Select, type Token } from '@messageformat/parser';
import type { Choice, Pattern, Printer } from '../../core/i18n';

/** What a value may be: a text, a number, an ISO date, a list of texts, or one of some words. */
export type Kind = 'text' | 'number' | 'date' | 'list' | readonly string[];

export interface Compiled {
  readonly pattern: Pattern;
  /** The values that the message takes, by name. */
  readonly takes: Readonly<Record<string, Kind>>;
}

/** What may follow a name in braces, and the styles that may follow that. */
const KINDS: Readonly<Record<string, { readonly of: 'number' | 'date' | 'list'; readonly styles: Readonly<Record<string, Printer>> }>> = {
  number: { of: 'number', styles: { '': 'number' } },
  spellout: { of: 'number', styles: { '': 'word', sentence: 'Word' } },
  date: { of: 'date', styles: { '': 'date', long: 'date', short: 'day' } },
  list: { of: 'list', styles: { '': 'and', and: 'and', or: 'or' } },
};

/** How a choice says by what it is made. */
const CHOICES = { plural: '', selectordinal: ':ordinal', select: ':word' } as const;

/** A message in ICU MessageFormat as data for `format`. Throws an error that says what is wrong and what to write. */
export function compile(message: string, lang: string): Compiled {
  const takes: Record<string, Kind> = {};
  const take = (name: string, kind: Kind) => {
    const earlier = takes[name] ?? kind;
    // Words to choose by can also be printed.
    const [narrow, wide] = typeof earlier === 'string' ? [kind, earlier] : [earlier, kind];
    if (String(narrow) !== String(wide) && !(Array.isArray(narrow) && wide === 'text'))
      throw new Error(`{${name}} is once ${kindName(earlier)} and once ${kindName(kind)}; use it as one, or give two names`);
    takes[name] = narrow;
  };
  const parts = (tokens: readonly Token[], counted: string | null): Pattern => {
    const made: (string | Choice)[] = [];
    for (const token of tokens) {
      const part = one(token, counted);
      const last = made.at(-1);
      if (typeof part === 'string' && typeof last === 'string') made[made.length - 1] = last + part;
      else made.push(part);
    }
    return made.length > 1 ? made : (made[0] ?? '');
  };
  const one = (token: Token, counted: string | null): string | Choice => {
    switch (token.type) {
      case 'content':
        return plainText(token);
      case 'argument':
        take(token.arg, 'text');
        return `{${token.arg}}`;
      case 'octothorpe':
        return `{${counted}:number}`;
      case 'function':
        take(token.arg, kindOf(token).of);
        return `{${token.arg}:${printerOf(token)}}`;
      default:
        return choice(token, counted);
    }
  };
  const choice = (select: Select, counted: string | null): Choice => {
    checkCases(select);
    const { type, arg, cases } = select;
    take(arg, type === 'select' ? cases.map(({ key }) => key) : 'number');
    const inner = type === 'select' ? counted : arg;
    const texts = Object.fromEntries(cases.map(({ key, tokens }) => [key, parts(tokens, inner)]));
    return { $: `${arg}${CHOICES[type]}`, ...texts } as Choice;
  };
  const pattern = parts(tokensOf(message, lang), null);
  // What takes no values is never formatted: it stands as it is read.
  if (typeof pattern === 'string' && Object.keys(takes).length === 0) return { pattern: pattern.replaceAll('{{}', '{'), takes };
  return { pattern, takes };
}

/** Text as it stands, with its braces written as `format` reads them. The parser takes a brace that opens or closes nothing for text. */
function plainText({ value, ctx }: Content): string {
  const [alone] = /[{}]/.exec(ctx.text.replace(/''|'[{}#](?:[^']|'')*'/g, '')) ?? [];
  if (alone) throw new Error(`a "${alone}" stands alone; close it, or write '${alone}' for the sign itself`);
  return value.replaceAll('{', '{{}');
}

function kindOf({ arg, key }: FunctionArg) {
  const kind = KINDS[key];
  if (kind) return kind;
  throw new Error(`{${arg}, ${key}} is no kind of value; write ${Object.keys(KINDS).join(', ')}, plural, selectordinal or select`);
}

function printerOf(token: FunctionArg): Printer {
  const { styles } = kindOf(token);
  const style = (token.param ?? [])
    .map((part) => ('value' in part ? part.value : ''))
    .join('')
    .trim();
  const printer = styles[style];
  if (printer) return printer;
  const known = Object.keys(styles).filter(Boolean);
  throw new Error(`{${token.arg}, ${token.key}, ${style}} is not known; write ${[...known, 'nothing'].join(' or ')}`);
}

function checkCases({ type, arg, cases, pluralOffset }: Select): void {
  if (pluralOffset) throw new Error(`{${arg}} has an offset, which is not supported; give a value that is counted already`);
  const keys = cases.map(({ key }) => key);
  if (!keys.includes('other')) throw new Error(`{${arg}, ${type}} has no "other"; write the text for what no other case names`);
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice) throw new Error(`{${arg}, ${type}} has "${twice}" twice; keep one`);
}

function tokensOf(message: string, lang: string): readonly Exclude<Token, Octothorpe>[] {
  const categories = (type: 'cardinal' | 'ordinal') => new Intl.PluralRules(lang, { type }).resolvedOptions().pluralCategories;
  try {
    return parse(message, { cardinal: categories('cardinal'), ordinal: categories('ordinal') });
  } catch (error) {
    // The parser goes on with a picture of the place, which has no room in a list of mistakes.
    const [said = ''] = (error as Error).message.split('\n');
    throw new Error(`${said.replace(/:$/, '')}; write it in ICU MessageFormat, as in "{n, plural, one {# act} other {# acts}}"`, {
      cause: error,
    });
  }
}

const kindName = (kind: Kind): string => (typeof kind === 'string' ? `a ${kind}` : `a choice of ${kind.join(', ')}`);
