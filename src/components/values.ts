import { formatNumber, type Language } from '../core/i18n';
import type { Ui } from '../schemas/ui';
import { need, printValue } from './page';

/** {fact-id:value-key} in a text of content/, or {fact-id:value-key:n} for the number without its unit. */
const VALUE = /\{([a-z0-9-]+):([a-z0-9-]+)(:n)?\}/g;

/**
 * A text with the numbers of the fact base filled in, each with its unit and without its sign: sentences say which way it counts.
 * Throws where a fact or a value is missing, or the fact is only recalled.
 */
export async function withValues(text: string, ui: Ui, lang: Language): Promise<string> {
  let filled = text;
  for (const [whole, id = '', key = '', bare] of text.matchAll(VALUE)) {
    const { data: fact } = await need('facts', id, whole);
    const value = fact.values.find((one) => one.key === key);
    if (!value) throw new Error(`${whole}: the fact has ${fact.values.map((one) => one.key).join(', ') || 'no values'}`);
    if (fact.confidence === 'recalled') throw new Error(`${whole}: a recalled fact is never published`);
    const size = typeof value.value === 'number' ? Math.abs(value.value) : value.value;
    const printed = bare && typeof size === 'number' ? formatNumber(size, lang) : printValue({ ...value, value: size }, ui, lang);
    filled = filled.replace(whole, printed);
  }
  return filled;
}
