import { memo } from './memo';

/** One sentence for one and one for many, by the plural categories of the language. */
export type Plural = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** Puts values into the {names} of a template. A name without a value stays visible, so that a slip is seen. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}

/** The form for a count in a language, with {n} and other values filled in. */
export function plural(forms: Plural, count: number, lang: string, values: Readonly<Record<string, string | number>> = {}): string {
  const form = forms[memo(`plural ${lang}`, () => new Intl.PluralRules(lang)).select(count)] ?? forms.other;
  return fill(form, { n: count, ...values });
}

/** A text that begins a sentence. */
export const capitalized = (text: string, lang: string): string => text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
