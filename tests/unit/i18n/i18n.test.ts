import { expect, test } from 'vitest';
import {
  formatDate,
  formatDates,
  formatInterval,
  formatList,
  formatNumber,
  formatScale,
  formatSigned,
  formatYear,
  isLanguage,
  pick,
  spellNumber,
  unitAlone,
} from '../../../src/core/i18n';

test.each([
  [17_460_000, 'short', '17.46 million'],
  [600_000_000_000, 'short', '600 billion'],
  [670_000, 'short', '670,000'],
  [17_460_000, 'full', '17,460,000'],
  [-12, 'short', '−12'],
  [2.75, 'short', '2.75'],
] as const)('formatNumber(%s, %s) is %s', (value, style, text) => {
  expect(formatNumber(value, 'en', style)).toBe(text);
});

test('a scale says its unit once', () => {
  expect(formatScale([0, 200e6, 1e9], 'en')).toEqual(['0', '200', '1,000']);
  expect(formatScale([0, 2.5e6, 5e6], 'en')).toEqual(['0', '2.5', '5']);
  expect(formatScale([0, 5000, 10_000], 'en')).toEqual(['0', '5,000', '10,000']);
  expect(formatScale([0, 200e6, 1e9], 'zh-Hans')).toEqual(['0', '2', '10']);
  expect(unitAlone('200 million people', '200')).toBe('million people');
});

test('signed numbers carry a true minus', () => {
  expect([formatSigned(10, 'en'), formatSigned(-50, 'en'), formatSigned(0, 'en')]).toEqual(['+10', '−50', '0']);
});

test.each([
  [{ lo: 1010, hi: 1010 }, '1,010'],
  [{ lo: 1025, hi: 1045 }, '1,025–1,045'],
  [{ lo: -Infinity, hi: 599 }, '≤ 599'],
  [{ lo: 20, hi: Infinity }, '≥ 20'],
  [{ lo: -Infinity, hi: Infinity }, 'unknown'],
] as const)('formatInterval(%o) is %s', (interval, text) => {
  expect(formatInterval(interval, 'en', 'unknown')).toBe(text);
});
test('a signed interval shows both signs', () => {
  expect(formatInterval({ lo: -30, hi: -10 }, 'en', '?', true)).toBe('−30 … −10');
  expect(formatInterval({ lo: -Infinity, hi: -20 }, 'en', '?', true)).toBe('≤ −20');
});

test('dates are as exact as their source', () => {
  expect(['2014-06-14', '2014-06', '2014'].map((iso) => formatDate(iso, 'en'))).toEqual(['14 June 2014', 'June 2014', '2014']);
  expect(formatDate('2014-06-14', 'en', 'short')).toBe('14 Jun 2014');
  expect(formatYear('2014-06-14')).toBe('2014');
});

test.each([
  ['2014-07-01', '2014-08-03', '1 July – 3 August 2014'],
  ['2020-06-03', '2020-06-09', '3–9 June 2020'],
  ['2019-11', '2021-02', 'November 2019 – February 2021'],
  ['2014', '2016', '2014–2016'],
  ['2014', '2016-05', '2014 – May 2016'],
  ['2014-07-01', '2014-07-01', '1 July 2014'],
  ['2014-07-01', null, '1 July 2014'],
])('from %s until %s is %s', (from, until, printed) => {
  expect(formatDates(from, until, 'en')).toBe(printed);
});

test('numbers up to twelve are spelled', () => {
  expect([spellNumber(8, 'en'), spellNumber(13, 'en'), spellNumber(8, 'xx')]).toEqual(['eight', '13', '8']);
});

test('a text without translation is English and says so', () => {
  expect(pick({ en: 'trust', fr: 'confiance' }, 'fr')).toEqual({ text: 'confiance', lang: 'fr' });
  expect(pick({ en: 'trust' }, 'fr')).toEqual({ text: 'trust', lang: 'en' });
  expect([isLanguage('en'), isLanguage('constructor')]).toEqual([true, false]);
});

test('a list is joined by and, alternatives by or', () => {
  expect(formatList(['A', 'B', 'C'], 'en')).toBe('A, B, and C');
  expect(formatList(['A', 'B'], 'en', 'disjunction')).toBe('A or B');
});
