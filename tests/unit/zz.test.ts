import { test } from 'vitest';
import { readBooks, kitOf } from '../../src/book';
import { keyBlocks, cardsBlocks, planBlocks } from '../../src/features/lessons/model';
import { textsIn } from '../../src/core/blocks';
test('x', () => {
  const [book] = readBooks({ root: 'https://a.example/' });
  const t = Date.now();
  const kit = kitOf(book!)!;
  console.log(Date.now() - t, 'ms');
  for (const l of kit.lessons) { console.log([...textsIn(keyBlocks(l, kit)), '=====', ...textsIn(cardsBlocks(l, kit)), '====', ...textsIn(planBlocks(l, kit))].join('\n')); }
});
