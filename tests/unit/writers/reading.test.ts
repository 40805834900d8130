import { expect, test } from 'vitest';
import { readMessages } from '../../../src/book/messages';
import { minutes } from '../../../src/core/reading';
import { readHtml, writeHtml } from '../../../src/html/tree';
import { fillMinutes as fillIn } from '../../../src/writers/reading';
import { wordsOf } from '../../../src/writers/reading/words';

const countWords = (html: string) => wordsOf(readHtml(html), 'en');
const fillMinutes = (html: string, ...more: [Parameters<typeof fillIn>[1], Parameters<typeof fillIn>[2], string]): string => {
  const page = readHtml(html);
  fillIn(page, ...more);
  return writeHtml(page);
};

const texts = readMessages('en').chapter;
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
    '<span>1 minute, 3 more if you open everything</span>',
  );
  expect(fillMinutes('<span data-minutes="/en/a/" data-more></span>', words, texts, 'en')).toBe('<span>2 minutes</span>');
});

test('a chapter that was not built is a mistake', () => {
  expect(() => fillMinutes('<span data-minutes="/en/c/"></span>', words, texts, 'en')).toThrow('/en/c/');
});

test('words that stand open are told from those that open', () => {
  const html =
    '<p>One two <a href="/x">three</a>.<br>Four</p><details><summary>Five six</summary><p>Seven eight nine.</p></details><p>Ten</p>';
  expect(countWords(html)).toEqual({ shown: 7, closed: 3 });
});

test('a disclosure that stands open is read, and one inside a closed one is not', () => {
  expect(countWords('<details open><summary>One</summary>two three</details>')).toEqual({ shown: 3, closed: 0 });
  expect(countWords('<details><summary>One</summary><details><summary>two</summary>three</details></details>')).toEqual({
    shown: 1,
    closed: 2,
  });
});

test('code, drawings, controls and what is hidden are not read', () => {
  const html =
    '<script>let a</script><svg><text>Label</text></svg><button>Press</button><p hidden>No</p><span class="small visually-hidden">No</span><img alt="a > b"><input value="x"/>Yes';
  expect(countWords(html)).toEqual({ shown: 1, closed: 0 });
});

test('minutes are never none', () => {
  expect([minutes(0), minutes(230), minutes(460)]).toEqual([1, 1, 2]);
});
