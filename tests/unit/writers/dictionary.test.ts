import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../../src/book/collections';
import { readMessages } from '../../../src/book/messages';
import { fieldsOf, published } from '../../../src/writers/data/dictionary';
import { isText } from '../../../src/core/data';

const find = (collection: (typeof published)[number], path: string) => fieldsOf(collection).find((field) => field.path === path);

/** Paths that an entry uses, as a dictionary would write them. A text and a value by name are leaves. */
function paths(value: unknown, at: string, leaves: ReadonlySet<string>): string[] {
  if (value === undefined || value === null) return [];
  if (leaves.has(at) || typeof value !== 'object' || isText(value)) return [at];
  if (Array.isArray(value)) return value.flatMap((one) => (typeof one === 'object' && !isText(one) ? paths(one, `${at}[]`, leaves) : [at]));
  return Object.entries(value).flatMap(([key, one]) => paths(one, at === '' ? key : `${at}.${key}`, leaves));
}

describe.each(published)('the dictionary of %s', (collection) => {
  const fields = fieldsOf(collection);

  test('names every field once and says its type', () => {
    const names = fields.map(({ path }) => path);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(fields.filter(({ type }) => type === '' || /undefined|object/.test(type))).toEqual([]);
    expect(find(collection, 'id')).toMatchObject({ needed: true });
  });

  test('knows every field that an entry uses, and what it calls needed is everywhere', () => {
    const known = new Set(fields.map(({ path }) => path));
    const leaves = new Set(
      fields.filter(({ type }) => type.includes('values by name') || type.startsWith('list of')).map(({ path }) => path),
    );
    const entries = [...loadCollection(collection).values()];
    const used = new Set(entries.flatMap((entry) => paths(entry, '', leaves)));
    expect([...used].filter((path) => !known.has(path))).toEqual([]);
    const everywhere = fields.filter(({ path, needed, type }) => needed && !path.includes('[]') && !type.includes('nothing'));
    for (const entry of entries) {
      const has = (path: string) =>
        path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], entry) !== undefined;
      expect(everywhere.filter(({ path }) => !has(path)).map(({ path }) => path)).toEqual([]);
    }
  });

  test('has words on the page of data', () => {
    expect(Object.keys(readMessages('en').data.collections)).toContain(collection);
  });
});

test('types and meanings come from the schemas', () => {
  expect(find('events', 'track')).toEqual({
    path: 'track',
    type: 'one of centre, province, city, court, company',
    needed: true,
    meaning: 'Who acted; for pilot and demonstration areas, the places themselves',
  });
  expect(find('facts', 'values[].label')).toMatchObject({ type: 'text', needed: true });
  expect(find('facts', 'notes')).toMatchObject({ type: 'text', needed: false });
  expect(find('claims', 'sources')).toMatchObject({ type: 'list of string' });
  expect(find('schemes', 'base')).toMatchObject({ type: 'number, or nothing', needed: true });
  expect(find('viewpoints', 'kind')).toMatchObject({ type: 'one of theme, person, argument, exchange, caution', needed: true });
  expect(find('viewpoints', 'quote')).toMatchObject({ needed: false });
});
