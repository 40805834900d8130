import { expect, test } from 'vitest';
import { readMessages } from '../../book/messages';
import { LAST, type Run, type Span } from './model';
import { readingOf, sentenceAt, titleOf } from './model/said';

const words = readMessages('en').places;
const span = (from: number, until: number | null, consent: Span['consent'], cover: Span['cover'] = 'part'): Span => ({
  from,
  until,
  consent,
  cover,
});

test('the sentence counts the places that have begun, by whom their rules count', () => {
  const places = [
    [span(2012, null, 'compulsory')],
    [span(2015, null, 'opt-in')],
    [span(2011, 2013, 'compulsory')],
    [span(2019, null, 'not-found')],
  ];
  const at = (year: number) =>
    sentenceAt(
      places.map((spans) => ({ spans })),
      year,
      words,
      'en',
    );
  expect(at(2012)).toBe('Of four places, two had begun by the end of 2012: two counted people without asking.');
  expect(at(2016)).toBe(
    'Of four places, three had begun by the end of 2016: one counted people without asking, one counted those who agreed, and one had ended.',
  );
  // The last year is not over.
  expect(at(LAST)).toContain(`by late ${LAST}`);
});

test('the title names the province with the most places', () =>
  expect(titleOf(['Shandong', 'Jiangsu', 'Shandong'], words, 'en')).toMatch(/Of the three places .* two are in Shandong$/));

test('of a place it is read out what holds in the year, its schemes under their names of then, and the result of a person', () => {
  const place = {
    id: 'a',
    name: 'Aville',
    province: 'Shandong',
    spans: [span(2012, 2018, 'compulsory', 'whole'), span(2018, 2020, 'opt-in', 'none')],
    schemes: [
      [
        { name: 'Old', href: '#old', from: 2012 },
        { name: 'New', href: '#new', from: 2018 },
      ],
    ],
  };
  const runs: Run[] = [
    [2012, ['1,010', 'grade A']],
    [2019, null],
  ];
  const read = (year: number, name: string | null = 'Lin') => readingOf(place, { year, whose: 'lin', place: 'a' }, name, runs, words, 'en');
  expect(read(2014)).toEqual({
    place: { name: 'Aville', province: 'Shandong' },
    schemes: [{ name: 'Old', href: '#old', from: 2012 }],
    state: 'End of 2014: counted people without asking, text of the rules read whole.',
    result: 'Lin: 1,010, grade A.',
  });
  expect(read(2019)).toMatchObject({
    schemes: [{ name: 'New' }],
    state: 'End of 2019: counted those who agreed, text not seen by us.',
    result: 'Lin has no points here.',
  });
  expect(read(2014, null).result).toBeNull();
  expect(read(2011).state).toBe('End of 2011: not begun.');
  expect(read(2021).state).toBe('End of 2021: ended.');
});
