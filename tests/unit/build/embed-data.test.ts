import { expect, test } from 'vitest';
import { lighten, reachable } from '../../../src/build/embed-data';
import { revive, writeProps } from '../../../src/build/props';
import { escapeHtml, unescapeHtml } from '../../../src/core/text';

const island = (widget: string, props: object, inside: string): string =>
  `<figure id="x"><astro-island component-export="${widget}" props="${escapeHtml(JSON.stringify(props))}" ssr>${inside}</astro-island></figure>`;
const propsIn = (html: string): unknown => JSON.parse(unescapeHtml(/ props="([^"]*)"/.exec(html)?.[1] ?? ''));

test('props as Astro writes them become what they say', () => {
  expect(
    revive([
      0,
      {
        a: [0, null],
        b: [
          1,
          [
            [0, 1],
            [1, []],
          ],
        ],
        c: [0],
      },
    ]),
  ).toEqual({ a: null, b: [1, []], c: undefined });
  const plain = lighten(
    island('Other', { words: [0, { a: [0, 'it’s "<b>"'] }], 'data-astro-cid-x': [0, true] }, '<div class="body ">stays</div>'),
  );
  expect(propsIn(plain)).toEqual({ words: { a: 'it’s "<b>"' } });
  expect(plain).toContain('<div class="body ">stays</div>');
});

test('open bounds stay open on their way into an embed', () => {
  const score = revive([0, { points: [0, { lo: [11, -1], hi: [0, 1000] }], most: [11, 1], said: [0, 'Infinity'] }]) as Record<
    string,
    unknown
  >;
  const read = { points: { lo: -Infinity, hi: 1000 }, most: Infinity, said: 'Infinity' };
  expect(score).toEqual(read);
  expect(JSON.parse(writeProps(score))).toEqual(read);
  expect(() => revive([3, '2020-01-01'])).toThrow('type 3');
});

test('a ledger keeps its first paragraph and its element, whatever stands in it; what it was written from goes with it', () => {
  const first = [
    0,
    {
      acts: [1, [[0, { id: [0, 'gave-blood'], zh: [0, '无偿献血'] }]]],
      words: [0, { w: [0, 'long'] }],
      notes: [0, { n: [0, 'long'] }],
      scores: [1, []],
    },
  ];
  const ledger = (text: string) =>
    `<details><summary>s</summary> <div class="ledger small sv-1 "><p>${text}</p><div>deep<div>er</div></div><p>gone</p></div></details>`;
  const light = lighten(island('Scorer', { first }, `${ledger('one')}<div class="else">kept</div>${ledger('two')}<p>end</p>`));
  const emptied = (text: string) => `<details><summary>s</summary> <div class="ledger small sv-1 "><p>${text}</p></div></details>`;
  expect(light).toContain(`${emptied('one')}<div class="else">kept</div>${emptied('two')}<p>end</p>`);
  expect(propsIn(light)).toEqual({ first: { acts: [{ id: 'gave-blood' }], words: {}, alternatives: {}, notes: {}, scores: [] } });
});

test('the events of a timeline leave their sources to the notes, but those that stand open', () => {
  const event = (id: string, date: string, source: string) => [0, { id: [0, id], date: [0, date], sources: [1, [[0, source]]] }];
  const body = (text: string) => `<div class="small body sv-2"><p>${text}</p></div>`;
  const light = lighten(
    island(
      'Timeline',
      { events: [1, [event('a', '2019', 's'), event('b', '2026', 't')]], sources: [0, { s: [0, 'Someone 2019'], t: [0, 'Someone 2026'] }] },
      `<details open class="x">b${body('Someone 2026')}</details><details class="x">a${body('Someone 2019')}</details><p>end</p>`,
    ),
  );
  expect(light).toContain(
    `<details open class="x">b${body('Someone 2026')}</details><details class="x">a<div class="small body sv-2"></div></details><p>end</p>`,
  );
  expect(propsIn(light)).toEqual({
    events: [
      { id: 'a', date: '2019' },
      { id: 'b', date: '2026', sources: ['t'] },
    ],
    sources: { t: 'Someone 2026' },
  });
});

test('the rulebook of embeds holds the schemes shown, those that feed them, and the acts that can be chosen, without their Chinese', () => {
  const rules = [{ act: 'everyday' }, { act: 'lived' }, { act: 'printed' }];
  const book = {
    schemes: [
      { id: 'shown', fedBy: { scheme: 'feeder' }, rules },
      { id: 'feeder', rules },
      { id: 'other', rules },
    ],
    formerIds: { first: 'everyday', second: 'printed' },
    acts: ['everyday', 'lived', 'printed'].map((id) => ({ id, zh: '字', everyday: id === 'everyday' })),
  };
  const slim = reachable(book, new Set(['shown']), new Set(['lived']));
  expect(slim.schemes.map(({ id }) => id)).toEqual(['shown', 'feeder']);
  expect(slim.formerIds).toEqual({ first: 'everyday' });
  expect(slim.schemes[0]!.rules).toEqual([{ act: 'everyday' }, { act: 'lived' }]);
  expect(JSON.parse(JSON.stringify(slim.acts))).toEqual([
    { id: 'everyday', everyday: true },
    { id: 'lived', everyday: false },
  ]);
});
