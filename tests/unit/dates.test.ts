import { expect, test } from 'vitest';
import { addDays, addYears, compactDay, dayNumber, expandDay, isDate, isoDay } from '../../src/core/dates';

test('dates become comparable numbers, missing parts the first', () => {
  expect(['2020', '2020-07', '2020-07-31'].map(dayNumber)).toEqual([20200101, 20200701, 20200731]);
});
test('years and halves of years are added by the calendar', () => {
  expect([addYears(20200518, 2), addYears(20200518, 0.5), addYears(20201118, 1.5)]).toEqual([20220518, 20201118, 20220518]);
});
test('a day that its month does not have prints as the first of the next', () => {
  expect([addYears(20200831, 0.5), addYears(20201031, 0.5)].map(isoDay)).toEqual(['2021-03-01', '2021-05-01']);
  expect(isoDay(addYears(20200229, 1))).toBe('2021-03-01');
});
test('days are added across months', () => {
  expect(addDays(20201002, 180)).toBe(20210331);
});
test.each([
  ['2020-02-29', true],
  ['2021-02-29', false],
  ['2020-13', false],
  ['2020-00', false],
  ['20200101', false],
  ['2020', true],
])('isDate(%s) is %s', (text, expected) => {
  expect(isDate(text)).toBe(expected);
});
test('a day stands in addresses without its hyphens, and comes back only if the calendar knows it', () => {
  expect(compactDay('2020-02-29')).toBe('20200229');
  expect(['20200229', '20210229', '2020022', '2020-02-29', '-'].map(expandDay)).toEqual(['2020-02-29', null, null, null, null]);
});
