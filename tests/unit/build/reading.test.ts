import { expect, test } from 'vitest';
import { fillMinutes } from '../../../src/build/reading';

const texts = { minutes: { one: '{n} minute', other: '{n} minutes' }, more: { other: ', {n} more if all is opened' } };
const words = new Map([
  ['/en/a/', { shown: 460, closed: 200 }],
  ['/en/b/', { shown: 230, closed: 690 }],
]);

test('a page says the minutes of a chapter, and of several together', () => {
  expect(fillMinutes('<span data-minutes="/en/a/" class="m"></span>', words, texts, 'en')).toBe('<span class="m">2 minutes</span>');
  expect(fillMinutes('<span data-minutes="/en/a/ /en/b/"></span>', words, texts, 'en')).toBe('<span>3 minutes</span>');
});

test('what opens is told where it is asked for and is as much again', () => {
  expect(fillMinutes('<span data-minutes="/en/b/" data-more></span>', words, texts, 'en')).toBe(
    '<span>1 minute, 3 more if all is opened</span>',
  );
  expect(fillMinutes('<span data-minutes="/en/a/" data-more></span>', words, texts, 'en')).toBe('<span>2 minutes</span>');
});

test('a chapter that was not built is a mistake', () => {
  expect(() => fillMinutes('<span data-minutes="/en/c/"></span>', words, texts, 'en')).toThrow('/en/c/');
});
