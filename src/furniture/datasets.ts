import { getCollection, type CollectionKey } from 'astro:content';
import { columns, csv, localize, row, type Field } from '../core/data';
import type { Language } from '../core/i18n';
import { href } from './page';

export const FORMATS = ['json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export interface Dataset {
  /** The folder of content/ that it comes from; the name in its address. */
  readonly noun: string;
  readonly fields: readonly Field[];
  readonly count: number;
  readonly files: Readonly<Record<Format, { readonly path: string; readonly text: string; readonly bytes: number }>>;
}

const LICENCE = { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: 'Creative Commons Attribution 4.0' };
const made = new Map<Language, Promise<Dataset[]>>();

/** Every collection that is published, as the files that its addresses serve. */
export function datasets(lang: Language): Promise<Dataset[]> {
  const known = made.get(lang);
  // While writing, the content changes under the running site.
  if (known && import.meta.env.PROD) return known;
  const all = make(lang);
  made.set(lang, all);
  return all;
}

async function make(lang: Language): Promise<Dataset[]> {
  const dictionary = await getCollection('dictionary');
  return Promise.all(
    dictionary.map(async ({ data: { id: noun, fields } }) => {
      const entries = (await getCollection(noun as CollectionKey)).map(({ data }) => localize(data, lang));
      const paths = columns(fields);
      const texts = {
        json: `${JSON.stringify({ name: noun, language: lang, version: 1, licence: LICENCE.name, count: entries.length, entries })}\n`,
        csv: csv([paths, ...entries.map((entry) => row(entry, paths))]),
      };
      const file = (format: Format) => ({
        path: href(`/data/v1/${lang}/${noun}.${format}`),
        text: texts[format],
        bytes: Buffer.byteLength(texts[format]),
      });
      return { noun, fields, count: entries.length, files: { json: file('json'), csv: file('csv') } };
    }),
  );
}

/** The same as a Frictionless data package: one CSV resource a collection, with its fields. */
export async function dataPackage(lang: Language, words: { title: string; description: string }) {
  const types: Readonly<Record<string, string>> = { number: 'number', integer: 'integer', boolean: 'boolean' };
  return {
    profile: 'tabular-data-package',
    name: 'who-keeps-score',
    ...words,
    licenses: [LICENCE],
    resources: (await datasets(lang)).map(({ noun, fields, files }) => ({
      name: noun,
      path: `${noun}.csv`,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: files.csv.bytes,
      schema: {
        fields: fields
          .filter(({ path }) => !path.includes('[]'))
          .map(({ path, type, needed, meaning }) => ({
            name: path,
            type: types[type.replace(', or nothing', '')] ?? 'string',
            ...(meaning && { description: meaning }),
            ...(needed && !type.includes('nothing') && !type.startsWith('list') && { constraints: { required: true } }),
          })),
        missingValues: [''],
      },
    })),
  };
}
