import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginning, dateAt, placeOf, yearMarks, yearTicks } from '../../../src/charts/years';

describe('the line of years', () => {
  test('begins with the year before the oldest entry, if that is older than the line', () => {
    expect(beginning(['2019-05-01', '1998-07-01'], '2009-12-31')).toBe('1997-12-31');
    expect(beginning(['2019-05-01'], '2009-12-31')).toBe('2009-12-31');
    expect(beginning([], '2009-12-31')).toBe('2009-12-31');
  });

  test('writes fewer years on a long line', () => {
    const written = (first: string) =>
      yearTicks(first, '2026-11-22')
        .filter((tick) => tick.written)
        .map(({ year }) => year);
    expect(written('2009-12-31')).toEqual([2010, 2015, 2020, 2025]);
    expect(written('1959-12-31')).toEqual([1960, 1980, 2000, 2020]);
  });

  test('has every first of January after its beginning, the last year too, in its place', () => {
    const ticks = yearTicks('2009-12-31', '2014-12-31');
    expect(ticks.map(({ year }) => year)).toEqual([2010, 2011, 2012, 2013, 2014]);
    // Five years: a year is a fifth of the line.
    ticks.forEach(({ x }, i) => expect(x).toBeCloseTo(20 * i, 0));
  });

  test('places dates in proportion, and those outside at its ends', () => {
    expect(placeOf('2010-01-01', '2010-01-01', '2020-01-01')).toBe(0);
    expect(placeOf('2015-01-01', '2010-01-01', '2020-01-01')).toBe(50);
    expect(placeOf('2020-01-01', '2010-01-01', '2020-01-01')).toBe(100);
    expect([placeOf('1999-05-05', '2010-01-01', '2020-01-01'), placeOf('2031-05-05', '2010-01-01', '2020-01-01')]).toEqual([0, 100]);
  });

  test('a place is the first day of its month, and never before the line begins', () => {
    expect(dateAt(50, '2010-01-01', '2020-01-01')).toBe('2015-01-01');
    expect(dateAt(0, '2010-03-15', '2020-01-01')).toBe('2010-03-15');
    expect([dateAt(-20, '2010-01-01', '2020-01-01'), dateAt(120, '2010-01-01', '2020-01-01')]).toEqual(['2010-01-01', '2020-01-01']);
    const month = fc.record({ year: fc.integer({ min: 2011, max: 2019 }), month: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(month, ({ year, month: m }) => {
        const day = `${year}-${String(m).padStart(2, '0')}-01`;
        expect(dateAt(placeOf(day, '2010-01-01', '2020-01-01') + 0.01, '2010-01-01', '2020-01-01')).toBe(day);
      }),
    );
  });

  test('marks stand in the order of their dates, in the lowest row that has room', () => {
    const marks = yearMarks(['2015-01-01', '2010-01-01', '2015-02-01', '2015-01-01', '2019-01-01'], '2010-01-01', '2020-01-01', 5);
    expect(marks.map(({ index, row }) => [index, row])).toEqual([
      [1, 0],
      [0, 0],
      [3, 1],
      [2, 2],
      [4, 0],
    ]);
  });
});
