import { expect, test } from 'vitest';
import { shortAuthors, shortLabel, sortKey, titleLanguage } from '../../../src/core/citation';

test('authors and labels are short', () => {
  const more = (n: number) => `and ${n} more`;
  expect(shortAuthors('A; B; C', more)).toBe('A and 2 more');
  expect(shortAuthors('A; B', more)).toBe('A; B');
  expect(shortAuthors(undefined, more)).toBeUndefined();
  expect(shortLabel({ title: 'T', author: 'Ruth Zou', issued: '2019-09-26', language: 'en' })).toBe('Ruth Zou 2019');
  expect(shortLabel({ title: 'T', 'container-title': 'China Daily, Beijing', language: 'en' })).toBe('China Daily');
  expect(shortLabel({ title: 'T', author: '(on the eight firms)', issued: '2017', language: 'en' })).toBe('on the eight firms 2017');
  expect(sortKey({ title: 'B', language: 'en' })).toBe('b ');
});

test('a title says its own language', () => {
  expect(titleLanguage({ title: '征信业管理条例', language: 'en' })).toBe('zh-Hans');
  expect(titleLanguage({ title: 'Full text', language: 'zh-Hans' })).toBe('en');
  expect(titleLanguage({ title: 'Sozialkredit', language: 'de' })).toBe('de');
});
