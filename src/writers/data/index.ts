/** The collections of a book as files for other programs, below /data/v1/<lang>/: what they hold here, pages serve. */
import type { Book } from '../../book';
import { columns, csv, localize, row, type Field } from '../../core/data';
import { dataPath } from './citations';
import { fieldsOf, published } from './dictionary';

export { citations, STYLES, type Style } from './citations';
export { published } from './dictionary';

export const FORMATS = ['json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export interface Dataset {
  /** The folder of content/ that it comes from; the name in its address. */
  readonly collection: string;
  readonly fields: readonly Field[];
  readonly count: number;
  readonly files: Readonly<Record<Format, { readonly path: string; readonly text: string; readonly bytes: number }>>;
}

/** Lists too long for a cell have files of their own, an entry a row; the list's own cell holds their ids. */
const PARTS: Readonly<
  Record<string, { readonly list: string; readonly collection: string; readonly owner: string; readonly meaning: string }>
> = {
  schemes: {
    list: 'rules',
    collection: 'scheme-rules',
    owner: 'version',
    meaning: 'Id of the version of the scheme that the rule stands in',
  },
};

const LICENCE = { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: 'Creative Commons Attribution 4.0' };
const made = new WeakMap<Book, Dataset[]>();

/** Every collection that is published, as the files that its addresses serve. */
export function datasets(book: Book): Dataset[] {
  const sets = made.get(book) ?? published.flatMap((collection) => datasetsOf(collection, book));
  made.set(book, sets);
  return sets;
}

function datasetsOf(collection: (typeof published)[number], book: Book): Dataset[] {
  const fields = fieldsOf(collection);
  const entries = [...book.collections[collection].values()].map((entry) => localize(entry, book.language) as Entry);
  const part = PARTS[collection];
  if (!part) return [dataset(collection, fields, entries, entries, book)];
  const { list, owner, meaning } = part;
  const things = (entry: Entry) => entry[list] as Entry[];
  const within = `${list}[].`;
  const own = fields.filter(({ path }) => path.startsWith(within)).map((field) => ({ ...field, path: field.path.slice(within.length) }));
  const short = entries.map((entry) => ({ ...entry, [list]: things(entry).map(({ id }) => id) }));
  const rows = entries.flatMap((entry) => things(entry).map((thing) => ({ [owner]: entry['id'], ...thing })));
  return [
    dataset(collection, fields, entries, short, book),
    dataset(part.collection, [{ path: owner, type: 'string', needed: true, meaning }, ...own], rows, rows, book),
  ];
}

type Entry = Readonly<Record<string, unknown>>;

/** `rows` are the entries as the CSV file has them. */
function dataset(collection: string, fields: readonly Field[], entries: readonly Entry[], rows: readonly Entry[], book: Book): Dataset {
  const paths = columns(fields);
  const texts = {
    json: `${JSON.stringify({ name: collection, language: book.language, version: 1, licence: LICENCE.name, count: entries.length, entries })}\n`,
    csv: csv([paths, ...rows.map((entry) => row(entry, paths))]),
  };
  const file = (format: Format) => ({
    path: dataPath(book, `${collection}.${format}`),
    text: texts[format],
    bytes: Buffer.byteLength(texts[format]),
  });
  return { collection, fields, count: entries.length, files: { json: file('json'), csv: file('csv') } };
}

/** The same as a Frictionless data package: one CSV resource a collection, with its fields. */
export function dataPackage(book: Book) {
  const types: Readonly<Record<string, string>> = { number: 'number', integer: 'integer', boolean: 'boolean' };
  return {
    profile: 'tabular-data-package',
    name: 'who-keeps-score',
    title: book.name,
    description: book.messages.get(book.language)!.data.lead,
    licenses: [LICENCE],
    resources: datasets(book).map(({ collection, fields, files }) => ({
      name: collection,
      path: `${collection}.csv`,
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
