import { expect, test } from 'vitest';
import { propsOf, revive, writeProps } from '../../../src/html/island';
import { islandsIn } from '../../../src/html/island';
import { find, named, readHtml, writeHtml, type Element } from '../../../src/html/tree';
import { escapeHtml } from '../../../src/core/text';
import { embedPage, finishEmbed } from '../../../src/writers/embeds/page';
import { reachable } from '../../../src/writers/embeds/data';
import { figureIn } from '../../../src/writers/embeds/figure';
import { bookOf } from '../../fixtures/book';

const DATA = { site: '/base/data/v1/en/', embeds: '/base/embed/v1/en/data/' };
const island = (widget: string, props: object, inside: string): string =>
  `<figure id="x"><astro-island component-export="${widget}" component-url="/w.js" client="visible" props="${escapeHtml(JSON.stringify(props))}" ssr>${inside}</astro-island></figure>`;
const embedded = (html: string) => figureIn(readHtml(`<main><p>before</p>${html}<p>after</p></main>`), 'x', DATA)!;
const propsIn = ({ figure }: { figure: Element }): unknown => JSON.parse(islandsIn(figure)[0]!.attributes['props']!);

test('props as Astro writes them become what they say', () => {
  const props = { words: [0, { a: [0, 'it’s "<b>"'] }], 'data-astro-cid-x': [0, true] };
  const found = embedded(island('Other', props, '<div class="body ">stays</div>'));
  expect(propsIn(found)).toEqual({ words: { a: 'it’s "<b>"' } });
  expect(writeHtml(found.figure)).toMatch(
    /^<figure id="x"><astro-island component-export="Other" props='[^']*' ssr><div class="body ">stays<\/div>/,
  );
  expect(found.widgets).toEqual(['Other']);
  expect(figureIn(readHtml('<figure id="y"></figure>'), 'x', DATA)).toBeNull();
  expect(
    propsOf(
      islandsIn(
        readHtml(
          island(
            'W',
            {
              a: [
                1,
                [
                  [0, 1],
                  [0, null],
                ],
              ],
            },
            '',
          ),
        ),
      )[0]!,
    ),
  ).toEqual({ a: [1, null] });
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

test('what the widget fetches in another form is left on the page, with a link', () => {
  const found = embedded(
    '<figure id="x"><div><details class="list" data-later data-fetched><summary>All</summary><ul><li>one</li></ul></details></div></figure>',
  );
  expect(writeHtml(found.figure)).toBe('<figure id="x"><div><p class="small"><a href="#x">All</a></p></div></figure>');
});

test('addresses of data lead to the embeds’ copy, and the files are named', () => {
  const found = embedded(
    island('Other', { notes: [0, '/base/data/v1/en/timeline.json'], folder: [0, '/base/data/v1/en/'], page: [0, '/base/en/'] }, ''),
  );
  expect(propsIn(found)).toEqual({ notes: '/base/embed/v1/en/data/timeline.json', folder: '/base/embed/v1/en/data/', page: '/base/en/' });
  expect(found.files).toEqual(['timeline.json', '']);
});

test('a ledger keeps its first paragraph and its element, whatever stands in it; what it was written from goes with it', () => {
  const acts = [1, [[0, { id: [0, 'gave-blood'], zh: [0, '无偿献血'] }]]];
  const first = [0, { acts, words: [0, { w: [0, 'long'] }], notes: [0, { n: [0, 'long'] }], scores: [1, []] }];
  const ledger = (text: string) =>
    `<details><summary>s</summary> <div class="ledger small sv-1 "><p>${text}</p><div>deep<div>er</div></div><p>gone</p></div></details>`;
  const found = embedded(island('Scorer', { first }, `${ledger('one')}<div class="else">kept</div>${ledger('two')}<p>end</p>`));
  const emptied = (text: string) => `<details><summary>s</summary> <div class="ledger small sv-1 "><p>${text}</p></div></details>`;
  expect(writeHtml(found.figure)).toContain(`${emptied('one')}<div class="else">kept</div>${emptied('two')}<p>end</p>`);
  expect(propsIn(found)).toEqual({ first: { acts: [{ id: 'gave-blood' }], words: {}, alternatives: {}, notes: {}, scores: [] } });
});

test('the events of a timeline leave their sources to the notes, but those that stand open', () => {
  const event = (id: string, date: string, source: string) => [0, { id: [0, id], date: [0, date], sources: [1, [[0, source]]] }];
  const body = (text: string) => `<div class="small body sv-2"><p>${text}</p></div>`;
  const found = embedded(
    island(
      'Timeline',
      { events: [1, [event('a', '2019', 's'), event('b', '2026', 't')]], sources: [0, { s: [0, 'Someone 2019'], t: [0, 'Someone 2026'] }] },
      `<details open class="x">b${body('Someone 2026')}</details><details class="x">a${body('Someone 2019')}</details><p>end</p>`,
    ),
  );
  expect(writeHtml(found.figure)).toContain(
    `<details open class="x">b${body('Someone 2026')}</details><details class="x">a<div class="small body sv-2"></div></details><p>end</p>`,
  );
  expect(propsIn(found)).toEqual({
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

test('an embed is one file: its figure, the styles of it alone, its script, and the way to its page', () => {
  const book = bookOf();
  const page = book.pages.find(({ path }) => path === 'en/sums/')!;
  const [figure] = page.figures;
  const drawn = find(
    readHtml(
      '<figure id="bars-sum"><h2 class="a">Two sums</h2><a href="#bars-sum">link</a><a class="b" href="/x">out</a><a href="#other">within</a><details class="figure-more quote no-print">cite</details></figure>',
    ),
    named('figure'),
  )!;
  const frame = embedPage({
    address: 'https://a.example/e/',
    card: 'https://a.example/e/card.png',
    height: 300,
    drawn,
    figure: figure!,
    finding: figure!.finding!,
    page,
    styles: '@font-face{font-family:x}.a{color:red}.gone{color:red}',
    ui: book.messages.get('en')!,
    lang: 'en',
    script: 'go()',
  });
  finishEmbed(frame, 'go()', null);
  const html = writeHtml(frame);
  expect(html).toContain(
    `<a target="_blank" href="${figure!.address}">link</a><a target="_blank" class="b" href="/x">out</a><a href="#other">within</a></figure>`,
  );
  expect(html).toMatch(/<style>\.a\{color:red\}/);
  expect(html).not.toMatch(/font-face|\.gone|>cite</);
  expect(html).toContain(`<link rel="canonical" href="${page.address}">`);
  expect(html).toMatch(/<script>go\(\)<\/script><\/body>/);
});
