import { expect, test } from 'vitest';
import { plain, textsIn, type Block } from '../../../src/core/blocks';

test('a line is read without its marks', () => {
  expect(
    plain([
      'A ',
      { kind: 'strong', text: ['list ', { kind: 'em', text: ['is'] }] },
      ' ',
      { kind: 'original', lang: 'zh-Hans', text: '名单' },
    ]),
  ).toBe('A list is 名单');
  expect(plain([{ kind: 'link', href: 'https://a.example/', text: ['here'] }, '.'])).toBe('here.');
});

test('the words of blocks are read in their order, those inside of others too', () => {
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: ['One'] },
    {
      kind: 'list',
      marker: 'number',
      items: [
        [
          { kind: 'paragraph', text: ['two'] },
          { kind: 'lines', count: 2 },
        ],
      ],
    },
    { kind: 'table', caption: ['three'], columns: [['four'], ['five']], rows: [[['six'], []]], rowHeads: true },
    { kind: 'box', title: ['seven'], blocks: [{ kind: 'paragraph', text: ['eight'] }] },
    { kind: 'page-break' },
    { kind: 'cards', cards: [[{ kind: 'picture', svg: '<svg/>', alt: 'nine', width: 30 }]] },
  ];
  expect(textsIn(blocks)).toEqual(['One', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']);
});
