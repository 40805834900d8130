import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cell, columns, csv, LONGEST_CELL, isText, localize, row } from '../../../src/core/data';
import { formatBytes } from '../../../src/core/i18n';
import { parseCsv } from './csv';

describe('CSV', () => {
  test('quotes what needs it and nothing else, and ends each line in CRLF', () => {
    expect(csv([['id', 'text']])).toBe('\uFEFFid,text\r\n');
    expect(csv([['a,b', 'say "no"', 'two\nlines', '信用，分', '']])).toBe('\uFEFF"a,b","say ""no""","two\nlines",信用，分,\r\n');
  });

  test('whatever is written is read again', () => {
    const cells = fc.oneof(fc.string(), fc.constantFrom('', ',', '"', '""', '\r\n', '\n', 'a"b,c', ' x '));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cells, { minLength: width, maxLength: width }))),
        (rows) => {
          expect(parseCsv(csv(rows).slice(1))).toEqual(rows);
        },
      ),
    );
  });
});

test('a cell that no spreadsheet takes is refused, with its row', () => {
  expect(() => csv([['id'], ['x'.repeat(LONGEST_CELL + 1)]])).toThrow('row 2');
  expect(csv([['x'.repeat(LONGEST_CELL)]])).toHaveLength(LONGEST_CELL + 3);
});

describe('entries as rows', () => {
  test('texts are in one language and fall back to English', () => {
    const entry = { title: { en: 'Plan', fr: 'Plan directeur' }, notes: [{ en: 'a' }], size: { min: 1 }, none: null };
    expect(localize(entry, 'fr')).toEqual({ title: 'Plan directeur', notes: ['a'], size: { min: 1 }, none: null });
    expect(localize(entry, 'de')).toMatchObject({ title: 'Plan' });
    expect(isText({ en: 'a', points: 3 })).toBe(false);
    expect(isText({ fr: 'a' })).toBe(false);
    expect(isText(null)).toBe(false);
  });

  test('nothing is an empty cell, zero is a zero, plain lists are joined, the rest is JSON', () => {
    expect([undefined, null, 0, false, 'a', [], ['a', 2], [{ a: 1 }], { B: 850 }].map(cell)).toEqual([
      '',
      '',
      '0',
      'false',
      'a',
      '',
      'a · 2',
      '[{"a":1}]',
      '{"B":850}',
    ]);
  });

  test('columns leave out what stands in lists, and a row follows them', () => {
    const fields = ['id', 'range.min', 'values', 'values[].key'].map((path) => ({ path, type: 'string', needed: true, meaning: '' }));
    expect(columns(fields)).toEqual(['id', 'range.min', 'values']);
    expect(row({ id: 'a', range: { min: null }, values: [{ key: 'k' }] }, columns(fields))).toEqual(['a', '', '[{"key":"k"}]']);
    expect(row({ id: 'a' }, ['range.min', 'id.x'])).toEqual(['', '']);
  });

  test('sizes are in kilobytes of a thousand, at least one', () => {
    expect(formatBytes(48_213, 'en').replace(/\s/, ' ')).toBe('48 kB');
    expect(formatBytes(3, 'en').replace(/\s/, ' ')).toBe('1 kB');
  });
});
