/** What is said of the map and of one place at the end of a year; the same words at build and in the browser. */
import { fill, formatList, plural, spellNumber, type Plural } from '../../../core/i18n';
import { byProvince, countAt, shownAt, spansOf, START, type Consent, type Cover, type Span, type Version } from './index';

export interface SaidWords {
  readonly sentence: string;
  readonly clauses: Readonly<Record<Consent | 'ended', Plural>>;
  readonly consents: Readonly<Record<Consent, string>>;
  readonly covers: Readonly<Record<Cover, string>>;
  readonly notYet: string;
  readonly ended: string;
}

export function sentenceAt(places: readonly (readonly Span[])[], year: number, words: SaidWords, lang: string): string {
  const { begun, ...counts } = countAt(places, year);
  const clauses = (['compulsory', 'opt-in', 'not-found', 'ended'] as const).flatMap((key) =>
    counts[key] > 0 ? [plural(words.clauses[key], counts[key], lang, { n: spellNumber(counts[key], lang) })] : [],
  );
  return fill(words.sentence, {
    ...{ year, begun: spellNumber(begun, lang), all: spellNumber(places.length, lang) },
    clauses: formatList(clauses, lang),
  });
}

/** "compulsory · read in part". */
export function stateAt(spans: readonly Span[], year: number, words: SaidWords): string {
  const shown = shownAt(spans, year);
  if (!shown) return words.notYet;
  return shown.ended ? words.ended : `${words.consents[shown.span.consent]} · ${words.covers[shown.span.cover]}`;
}

/** The title, which says where most of the places are, and the sentence for the year with which the map begins. */
export function findingOf(
  places: readonly { readonly province: string; readonly schemes: readonly string[] }[],
  versions: readonly (Version & { readonly scheme: string })[],
  words: SaidWords & { readonly title: string; readonly provinces: Readonly<Record<string, string>> },
  lang: string,
) {
  const [[province, most] = ['', 0]] = byProvince(places);
  const spans = places.map(({ schemes }) => spansOf(versions.filter(({ scheme }) => schemes.includes(scheme))));
  const values = { all: spellNumber(places.length, lang), most: spellNumber(most, lang), province: words.provinces[province] ?? province };
  return { title: fill(words.title, values), finding: sentenceAt(spans, START, words, lang) };
}
