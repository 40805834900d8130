import { expect, test } from 'vitest';
import { balance, board, fields, lifelines, share, strip, sum } from './model/glyphs';

const count = (path: string | undefined, letter: string): number => (path ?? '').split(letter).length - 1;

test('the strip has a tick for each claim, sorted by verdict', () => {
  const { ink, seal, pale } = strip(['supported', 'qualified', 'contradicted', 'outdated', 'unverifiable', 'opinion', 'opinion']);
  expect([count(ink, 'M'), count(seal, 'M'), count(pale, 'M')]).toEqual([2, 2, 3]);
  // Seven ticks in 96: the third begins after two of them. It hangs below the line, the fourth half as far.
  expect(seal).toBe('M27.4 30h8.2v14h-8.2zM41.1 30h8.2v7h-8.2z');
});

test('parts of a sum are as wide as they are large', () => {
  expect(sum([200, 200])).toEqual({ ink: 'M0 14h46.5v20h-46.5z', pale: 'M48 14h46.5v20h-46.5z' });
});

test('eight whole tickets and seven tenths of one', () => {
  const { ink } = share(8.7);
  expect(count(ink, 'M')).toBe(9);
  expect(ink).toMatch(/h7v12h-7z$/);
});

test('a field is filled to the least share and framed to the most', () => {
  // Forty high at a hundred per cent, from the line four above the edge.
  const { ink, line } = fields([
    { least: 0, most: 5 },
    { least: 60, most: 100 },
  ]);
  expect(ink).toBe('M63 20h18v24h-18z');
  expect(line).toBe('M15 42h18v2h-18zM63 4h18v40h-18z');
});

test('of what was not found nothing is filled', () => {
  const { ink, line } = board([3, 2]);
  expect([count(ink, 'M'), count(line, 'M')]).toEqual([3, 2]);
});

test('what adds and what takes stand on two sides of one line, the longest as tall as there is room', () => {
  expect(balance([{ up: 2, down: 4 }])).toEqual({ seal: 'M0 12.5h67.2v10.5h-67.2z', ink: 'M0 25h67.2v21h-67.2z' });
});

test('lifelines run over their years and are broken where one has to agree', () => {
  const lives = [
    { from: 2010, until: 2020, byConsent: false },
    { from: 2015, until: 2030, byConsent: true },
  ];
  expect(lifelines(lives, 2010, 2020)).toEqual({ line: 'M0 12H96', broken: 'M48 36H96' });
});
