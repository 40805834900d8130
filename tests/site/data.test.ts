import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../src/book/collections';
import { published } from '../../src/writers/data';
import { parse as parseByCsvParse } from 'csv-parse/sync';
import { csvParseRows } from 'd3-dsv';
import Papa from 'papaparse';
import { parseCsv } from '../unit/data/csv';
import { pages } from './dist';

const folder = 'dist/data/v1/en/';
/** Without the byte order mark, which those who fetch a file do not see. */
const read = (name: string) => readFileSync(`${folder}${name}`, 'utf8').replace(/^\uFEFF/, '');
/** Files beside those of the collections: lists that are too long for a cell. */
const files = [...published, 'scheme-rules'];

describe.each(published)('%s as data', (collection) => {
  const entries = [...loadCollection(collection).values()];
  const json = JSON.parse(read(`${collection}.json`)) as {
    name: string;
    language: string;
    licence: string;
    count: number;
    entries: { id: string }[];
  };

  test('the JSON file holds every entry, its language and its licence', () => {
    expect(json).toMatchObject({ name: collection, language: 'en', version: 1, licence: 'CC-BY-4.0', count: entries.length });
    expect(json.entries.map(({ id }) => id).sort()).toEqual(entries.map(({ id }) => id).sort());
    expect(JSON.stringify(json.entries)).not.toMatch(/\{"en":/);
  });

  test('the CSV file holds the same entries in the same order, a cell for each column', () => {
    const [head = [], ...rows] = parseCsv(read(`${collection}.csv`));
    expect(head).toContain('id');
    expect(rows.map((row) => row[head.indexOf('id')])).toEqual(json.entries.map(({ id }) => id));
    expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
  });
});

describe.each(files)('%s.csv', (collection) => {
  const bytes = readFileSync(`${folder}${collection}.csv`);
  const rows = parseCsv(read(`${collection}.csv`));

  test('is marked as UTF-8, and no cell is longer than a spreadsheet takes', () => {
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(Math.max(...rows.flat().map((cell) => cell.length))).toBeLessThanOrEqual(32_767);
  });

  test('is read alike by three programs, of which one has to find out what parts the columns', () => {
    const { data, meta, errors } = Papa.parse<string[]>(bytes.toString('utf8'), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(meta.delimiter).toBe(',');
    expect(data).toEqual(rows);
    expect(csvParseRows(new TextDecoder().decode(bytes))).toEqual(rows);
    expect(parseByCsvParse(bytes, { bom: true })).toEqual(rows);
  });
});

test('the rules of all schemes stand in a file of their own, each with its version, and their ids in the file of schemes', () => {
  const [head = [], ...rows] = parseCsv(read('scheme-rules.csv'));
  const of = (row: string[], name: string) => row[head.indexOf(name)];
  const schemes = [...loadCollection('schemes').values()];
  expect(rows.map((row) => `${of(row, 'version')} ${of(row, 'id')}`).sort()).toEqual(
    schemes.flatMap(({ id, rules }) => rules.map((rule) => `${id} ${rule.id}`)).sort(),
  );
  const [first = [], ...versions] = parseCsv(read('schemes.csv'));
  for (const row of versions) {
    const scheme = schemes.find(({ id }) => id === row[first.indexOf('id')])!;
    expect(row[first.indexOf('rules')]).toBe(scheme.rules.map(({ id }) => id).join(' · '));
  }
});

test('a number, a text and a list come through as they stand in the content', () => {
  const [head = [], ...rows] = parseCsv(read('facts.csv'));
  const fact = loadCollection('facts').get('spc-list-start')!;
  const cells = rows.find((row) => row[0] === 'spc-list-start')!;
  expect(cells[head.indexOf('statement')]).toBe(fact.statement.en);
  expect(cells[head.indexOf('sources')]).toBe(fact.sources.join(' · '));
  expect(JSON.parse(cells[head.indexOf('values')]!)[0]).toMatchObject({ value: '2013-07-16', unit: 'date' });
});

test('the data package lists every file with its size and its columns', () => {
  const { resources } = JSON.parse(read('datapackage.json')) as {
    resources: { path: string; bytes: number; schema: { fields: { name: string }[] } }[];
  };
  expect(resources.map(({ path }) => path).sort()).toEqual(files.map((collection) => `${collection}.csv`).sort());
  for (const { path, bytes, schema } of resources) {
    expect(bytes).toBe(readFileSync(`${folder}${path}`).length);
    expect(schema.fields.map(({ name }) => name)).toEqual(parseCsv(read(path))[0]);
  }
});

test('the page of data leads to every file that is there', () => {
  const { html } = pages.find(({ path }) => path === '/en/data/')!;
  for (const collection of files)
    for (const format of ['json', 'csv']) expect(html).toContain(`href="/data/v1/en/${collection}.${format}"`);
  expect(readdirSync(folder)).toContain('datapackage.json');
});

test('all sources are there for a reference manager, and their page leads to them', () => {
  const ids = [...loadCollection('sources').keys()].sort();
  expect((JSON.parse(read('sources.csl.json')) as { id: string }[]).map(({ id }) => id).sort()).toEqual(ids);
  expect([...read('sources.bib').matchAll(/^@\w+\{([^,]+),$/gm)].map((match) => match[1]).sort()).toEqual(ids);
  expect(read('sources.ris').match(/^ER {2}- /gm)).toHaveLength(ids.length);
  const { html } = pages.find(({ path }) => path === '/en/sources/')!;
  for (const style of ['bib', 'ris', 'csl.json']) expect(html).toContain(`href="/data/v1/en/sources.${style}"`);
});
