/** What is said of the map and of one place at the end of a year; the same words at build and in the browser. */
import { format } from '../../../core/i18n';
import type { PlacesWords, PlaceWords, Reading, SaidWords } from '../types';
import { countAt, LAST, mostIn, resultIn, shownAt, versionAt, type Run, type Span, type PlacesState } from './index';

/** The last year is not over. */
const whenOf = (year: number) => ({ year: String(year), when: year === LAST ? 'late' : 'other' }) as const;

export function sentenceAt(
  places: readonly { readonly spans: readonly Span[] }[],
  year: number,
  words: Pick<SaidWords, 'sentence' | 'clauses'>,
  lang: string,
): string {
  const { begun, ...counts } = countAt(
    places.map(({ spans }) => spans),
    year,
  );
  const clauses = (['compulsory', 'opt-in', 'not-found', 'ended'] as const)
    .filter((key) => counts[key] > 0)
    .map((key) => format(words.clauses[key], { n: counts[key] }, lang));
  return format(words.sentence, { ...whenOf(year), begun, all: places.length, clauses }, lang);
}

/** Where most of the places are. */
export function titleOf(provinces: readonly string[], words: Pick<PlacesWords, 'title'>, lang: string): string {
  const { province, count } = mostIn(provinces);
  return format(words.title, { all: provinces.length, most: count, province }, lang);
}

/** "counted people without asking, text read in part". */
function stateAt(spans: readonly Span[], year: number, words: SaidWords): string {
  const shown = shownAt(spans, year);
  if (!shown) return words.state['not-yet'];
  return shown.ended ? words.state.ended : `${words.state[shown.span.consent]}, ${words.covers[shown.span.cover]}`;
}

/** `name`: of the person whose results are shown. */
export function readingOf(
  place: PlaceWords,
  { year }: PlacesState,
  name: string | null,
  runs: readonly Run[],
  words: SaidWords,
  lang: string,
): Reading {
  const result = resultIn(runs, year);
  const said = () =>
    result
      ? format(words.result, { name: name!, value: result[0], remark: result[1] }, lang)
      : format(words.noResult, { name: name! }, lang);
  return {
    place: { name: place.name, province: place.province },
    schemes: place.schemes.map((versions) => versionAt(versions, year)),
    state: format(words.read, { ...whenOf(year), state: stateAt(place.spans, year, words) }, lang),
    result: name === null ? null : said(),
  };
}
