import { expect, test } from 'vitest';
import { countWords, minutes } from '../../../src/core/reading';

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
