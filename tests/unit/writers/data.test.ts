import { expect, test } from 'vitest';
import { citations, dataPackage, datasets } from '../../../src/writers/data';
import { bookOf } from '../../fixtures/book';

const book = bookOf();
const set = (collection: string) => datasets(book).find((one) => one.collection === collection)!;

test('a collection is a file of JSON and one of CSV, at an address of its own below the base', () => {
  const { files, count } = set('facts');
  expect(count).toBe(2);
  expect([files.json.path, files.csv.path]).toEqual(['/base/data/v1/en/facts.json', '/base/data/v1/en/facts.csv']);
  const { entries, ...about } = JSON.parse(files.json.text) as { entries: { id: string; statement: string }[] };
  expect(about).toEqual({ name: 'facts', language: 'en', version: 1, licence: 'CC-BY-4.0', count: 2 });
  expect(entries.map(({ id, statement }) => [id, statement])).toEqual([
    ['sum', 'A sum was named.'],
    ['hearsay', 'It is said.'],
  ]);
  expect(files.csv.text.split('\r\n')[0]).toMatch(/^\ufeffid,topic,statement,/);
  expect(files.csv.bytes).toBe(Buffer.byteLength(files.csv.text));
});

test('what is known of embeds is no data', () => {
  const collections = datasets(book).map(({ collection }) => collection);
  expect(collections).not.toEqual(expect.arrayContaining(['frames']));
  expect(collections).toContain('scheme-rules');
});

test('the package names every file with its fields', () => {
  const { resources, title } = dataPackage(book);
  expect(title).toBe(book.name);
  expect(resources.map(({ path }) => path)).toEqual(datasets(book).map(({ collection }) => `${collection}.csv`));
  expect(resources.find(({ name }) => name === 'facts')!.schema.fields[0]).toMatchObject({ name: 'id', type: 'string' });
});

test('sources are written for programs that keep references', () => {
  expect(citations('bib', book)).toMatchObject({ path: '/base/data/v1/en/sources.bib' });
  expect(citations('bib', book).text).toContain('A paper');
  expect(JSON.parse(citations('csl.json', book).text)).toHaveLength(1);
});
