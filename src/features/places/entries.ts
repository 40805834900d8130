/** The places with their schemes, in the order of their beginnings, and what the map makes of an invented life. */
import { getCollection } from 'astro:content';
import { DAYS, summaryOf } from '../../book/scorer';
import { href } from '../../components/page';
import { pick, type Language } from '../../core/i18n';
import type { Messages } from 'messages';
import { result, versionsOn } from '../scorer';
import { personasInOrder, schemesInOrder, scoresOf } from '../scorer/data';
import { FIRST, LAST, runsOf, spansOf, START, yearOf, type Run, type Span, type Version } from './model';
import { readingOf, sentenceAt } from './model/said';
import type { Named, PlaceWords, PlacesData } from './types';

export interface Entry extends PlaceWords {
  readonly what: string | null;
  readonly at: { readonly lon: number; readonly lat: number; readonly vague: boolean };
  /** Its schemes, each with its versions. */
  readonly kept: readonly {
    readonly scheme: string;
    readonly named: readonly Named[];
    readonly versions: readonly Version[];
    readonly spans: readonly Span[];
  }[];
}

export async function placesIn(lang: Language): Promise<Entry[]> {
  const all = await schemesInOrder();
  const say = (text: Parameters<typeof pick>[0]) => pick(text, lang).text;
  const entries = (await getCollection('places')).map(({ data: { id, province, name, what, at, schemes } }): Entry => {
    const kept = schemes.map((scheme) => {
      const versions = all.filter((one) => one.scheme === scheme).sort((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1));
      if (versions.length === 0) throw new Error(`content/places › ${id}: no scheme "${scheme}" in content/schemes`);
      const named = versions.map(({ id, name, inForce }) => ({
        name: say(name),
        href: href(`/${lang}/schemes/${id}/`),
        from: yearOf(inForce.from),
      }));
      return { scheme, named, versions, spans: spansOf(versions) };
    });
    return {
      id,
      at,
      kept,
      name: say(name),
      province: say(province),
      what: what ? say(what) : null,
      spans: kept.flatMap(({ spans }) => spans),
      schemes: kept.map(({ named }) => named),
    };
  });
  const start = ({ spans }: Entry) => Math.min(...spans.map(({ from }) => from));
  return entries.sort((a, b) => start(a) - start(b) || a.name.localeCompare(b.name, lang));
}

const lastDayOf = (year: number): string => (year === LAST ? DAYS.last : `${year}-12-31`);

/** What the scores of each place make of a life, year by year: points, or the grade to which it falls. */
async function resultsOf(life: Parameters<typeof scoresOf>[0], places: readonly Entry[], ui: Messages, lang: Language): Promise<Run[][]> {
  const schemes = await schemesInOrder();
  const summaries = schemes.map((scheme) => summaryOf(scheme, lang));
  const years = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);
  const byYear = await Promise.all(
    years.map(async (year) => {
      const day = lastDayOf(year);
      const scores = await scoresOf(life, day);
      return versionsOn(summaries, day).flatMap((at) => {
        const [summary, score] = [summaries[at]!, scores[at]!];
        const isScored = summary.kind === 'score' && (score.points !== null || score.bands.length > 0);
        const { value, remark } = result(summary, score, false, ui.scorer, lang);
        // A grade that is imposed without points stands for them.
        return isScored ? [{ scheme: summary.scheme, told: [score.points === null ? score.bands.join('/') : value, remark] as const }] : [];
      });
    }),
  );
  return places.map(({ kept }) =>
    runsOf(
      byYear.map((told) => {
        return told.find(({ scheme }) => kept.some((own) => own.scheme === scheme))?.told ?? null;
      }),
    ),
  );
}

const made = new Map<Language, Promise<PlacesData>>();

/** What the widget fetches; counted once for each language. */
export function placesData(ui: Messages, lang: Language): Promise<PlacesData> {
  const data = made.get(lang) ?? countPlaces(ui, lang);
  made.set(lang, data);
  return data;
}

async function countPlaces(ui: Messages, lang: Language): Promise<PlacesData> {
  const { sentence, clauses, state, read, covers, result, noResult } = ui.places;
  const places = await placesIn(lang);
  const results = await Promise.all(
    (await personasInOrder()).map(
      async ({ id, born, roles, acts }) => [id, await resultsOf({ born, roles, entries: acts }, places, ui, lang)] as const,
    ),
  );
  return {
    words: { sentence, clauses, state, read, covers, result, noResult },
    places: places.map(({ id, name, province, spans, schemes }) => ({ id, name, province, spans, schemes })),
    results: Object.fromEntries(results),
  };
}

/** The place with which the map begins: the one whose rules changed most often. */
const mostChanged = (places: readonly PlaceWords[]): number =>
  places.reduce(
    (most, { spans }, i) =>
      new Set(spans.map(({ consent }) => consent)).size > new Set(places[most]!.spans.map(({ consent }) => consent)).size ? i : most,
    0,
  );

/** What the widget is given: the year of the scorer, the first life, and a place. */
export async function placesProps(ui: Messages, lang: Language) {
  const { year, whose, nobody, place, failed, link, copied, notCopied, linkBroken } = ui.places;
  const { places, results, words } = await placesData(ui, lang);
  const people = (await personasInOrder()).map(({ id, name }) => ({ id, name }));
  const [first] = people;
  const at = mostChanged(places);
  const start = { year: START, whose: first?.id ?? null, place: places[at]!.id };
  return {
    lang,
    words: { year, whose, nobody, place, failed, link, copied, notCopied, linkBroken },
    people,
    start,
    first: {
      sentence: sentenceAt(places, START, words, lang),
      reading: readingOf(places[at]!, start, first?.name ?? null, results[first?.id ?? '']?.[at] ?? [], words, lang),
      at,
      last: places.length - 1,
    },
    file: href(`/data/v1/${lang}/places-map.json`),
  };
}
