import { expect, test } from 'vitest';
import { readRows, writeRows } from './model/link';

const known = new Set(['wendeng', 'weihai', 'court-list']);

test('a link names the rows that it shows, and is read back', () => {
  expect(writeRows(['weihai', 'court-list'])).toBe('1~weihai.court-list');
  expect(readRows('1~weihai.court-list', known)).toEqual({ rows: new Set(['weihai', 'court-list']), problem: false });
});

test.each(['', '1~', '1~nowhere', '2~weihai', 'weihai', '1~weihai~wendeng', '1~%00.…'])(
  '“%s” asks for no row, so all are shown, and it is said',
  (text) => {
    expect(readRows(text, known)).toEqual({ rows: null, problem: true });
  },
);

test('what is not known is left out, and said', () => {
  expect(readRows('1~nowhere.wendeng', known)).toEqual({ rows: new Set(['wendeng']), problem: true });
});
