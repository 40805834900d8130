import { expect, test } from 'vitest';
import { readMessages } from '../../book/messages';
import { told } from './model/told';
import type { ReportedBet } from './types';

const ui = readMessages('en');
const words = ui.report;
const number = {
  kind: 'number',
  id: 'n',
  name: 'N',
  min: 0,
  max: 100,
  step: 1,
  answer: 40,
  unit: ui.units.percent,
  offUnit: words.percentagePoints,
};
const choice = { kind: 'choice', id: 'c', name: 'C', options: ['A score', 'A list'], answer: 1 };
const say = (bet: object, said: number) => told(bet as unknown as ReportedBet, said, words, 'en');

test('of a number the card says what was said, and by how much and to which side it missed', () => {
  expect(say(number, 40)).toBe(`You said 40%. ${words.offOn}`);
  // A fiftieth of the scale is as good as on it, and a little more is not.
  expect(say(number, 42)).toBe(`You said 42%. ${words.offOn}`);
  expect(say(number, 43)).toMatch(/^You said 43%\. .*3 percentage points.*above/i);
  expect(say(number, 30)).toMatch(/^You said 30%\. .*10 percentage points.*below/i);
  expect(say(number, 30)).not.toContain(words.half);
  expect(say({ ...number, answer: 10 }, 90)).toContain(words.half);
  // Two digits of a difference: 0 to 9,000 against 1,234 said.
  expect(say({ ...number, max: 9000, answer: 0, unit: undefined, offUnit: undefined }, 1234)).toContain('1,200');
});

test('of a choice it says whether it fits', () => {
  expect(say(choice, 1)).toBe(`You said “A list”. ${words.fits}`);
  expect(say(choice, 0)).toBe(`You said “A score”. ${words.differs}`);
});
