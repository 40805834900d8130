/** The places with their schemes in words, as the drawings and the table need them. */
import { getCollection } from 'astro:content';
import { pick, type Language } from '../../core/i18n';
import { schemesInOrder } from '../scorer/data';
import { spansOf, type Span, type Version } from './model';

export interface PlaceScheme {
  /** The id of its last version, whose page stands for all. */
  readonly id: string;
  readonly name: string;
  readonly versions: readonly Version[];
  readonly spans: readonly Span[];
}

export interface Entry {
  readonly id: string;
  readonly province: string;
  readonly name: string;
  readonly seat: string | null;
  readonly at: { readonly lon: number; readonly lat: number } | null;
  readonly schemes: readonly PlaceScheme[];
  /** Of all its schemes. */
  readonly spans: readonly Span[];
}

export async function placesIn(lang: Language): Promise<Entry[]> {
  const versions = await schemesInOrder();
  return (await getCollection('places')).map(({ data: { id, province, name, seat, at, schemes: ids } }) => {
    const schemes = ids.map((scheme) => {
      const of = versions.filter((one) => one.scheme === scheme);
      if (of.length === 0) throw new Error(`content/places › ${id}: no scheme "${scheme}" in content/schemes`);
      return { id: of.at(-1)!.id, name: pick(of[0]!.short, lang).text, versions: of, spans: spansOf(of) };
    });
    const spans = schemes.flatMap((one) => one.spans);
    return { id, province, name: pick(name, lang).text, seat: seat ? pick(seat, lang).text : null, at: at ?? null, schemes, spans };
  });
}
