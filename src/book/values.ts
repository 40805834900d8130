/** Values of the fact base as sentences of content/ name them. */
import { formatDate, formatNumber, withUnit, type Language, type Unit } from '../core/i18n';
import type { Fact, FactValue } from '../schemas/fact';
import type { Messages } from 'messages';

/** {fact-id:value-key} in a text of content/, or {fact-id:value-key:n} for the number without its unit. */
const VALUE = /\{([a-z0-9-]+):([a-z0-9-]+)(:n)?\}/g;

/** Ids of the facts whose values a text names. */
export const factsNamed = (text: string): string[] => [...new Set([...text.matchAll(VALUE)].map(([, id = '']) => id))];

/**
 * A text with the numbers of the fact base filled in, each with its unit and without its sign: sentences say which way it counts.
 * Throws where a fact or a value is missing, or the fact is only recalled.
 */
export function fillValues(text: string, facts: ReadonlyMap<string, Fact>, ui: Messages, lang: Language): string {
  return text.replace(VALUE, (whole: string, id: string, key: string, bare: string | undefined) => {
    const fact = facts.get(id);
    const value = fact?.values.find((one) => one.key === key);
    if (!fact) throw new Error(`${whole}: no entry "${id}" in content/facts; write one or mend the id`);
    if (!value) throw new Error(`${whole}: the fact has ${fact.values.map((one) => one.key).join(', ') || 'no values'}`);
    if (fact.confidence === 'recalled') throw new Error(`${whole}: a recalled fact is never published`);
    const size = typeof value.value === 'number' ? Math.abs(value.value) : value.value;
    return bare && typeof size === 'number' ? formatNumber(size, lang) : printValue({ ...value, value: size }, ui, lang);
  });
}

/** A unit of content/messages/; undefined where it is not one that is printed, as with years. */
export const unitOf = (name: string, { units }: Messages): Unit | undefined => (units as Readonly<Record<string, Unit>>)[name];

/** A value of a fact with its unit, as lists, bars and tables print it: "17.46 million purchases", "36%", "14 June 2014". */
export function printValue({ value, unit }: Pick<FactValue, 'value' | 'unit'>, ui: Messages, lang: Language): string {
  if (typeof value === 'string') return formatDate(value, lang);
  if (unit === 'year') return String(value);
  return withUnit(value, unitOf(unit, ui), lang);
}
