import { expect, test } from 'vitest';
import { choicesOf } from '../../../src/core/quiz';

const item = (id: string) => ({ id, stem: 'Which?', key: 'this', wrong: ['that', 'those', 'none'], why: 'So it is.' });

test('an item has all its answers, one of them right, in the same order each time', () => {
  const choices = choicesOf(item('i1'));
  expect(choices.map(({ text }) => text).sort()).toEqual(['none', 'that', 'this', 'those']);
  expect(choices.filter(({ right }) => right)).toEqual([{ text: 'this', right: true }]);
  expect(choicesOf(item('i1'))).toEqual(choices);
});

test('the right answer stands at every place among the items of a kit', () => {
  const places = Array.from({ length: 18 }, (_, i) => choicesOf(item(`i${i + 1}`)).findIndex(({ right }) => right));
  for (const place of [0, 1, 2, 3]) expect(places.filter((one) => one === place).length, `place ${place}`).toBeGreaterThan(2);
});
