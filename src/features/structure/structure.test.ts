import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../book/collections';
import type { Box } from '../../charts/box';
import { labelsOf } from './model/labels';
import { LAYOUTS, WIDE } from './model/layout';
import { pathOf, routesOf, type Point } from './model/routes';
import { holds, linesOn, moments, readStructure, writeStructure, type StructureState, type Tie } from './model';
import { deedOf, tiesOf } from './model/ties';
import { readMessages } from '../../book/messages';
import type { PictureTie } from './types';

const tie = (from: string, to: string, since: string | null, until: string | null = null, reported: string | null = null): Tie => ({
  from,
  to,
  since,
  until,
  reported,
  type: 'runs',
});
const bodies = new Set(['bank', 'court', ...Array.from({ length: 6 }, (_, i) => `firm-${i}`), 'list']);
const ties: Tie[] = [
  ...[...bodies].filter((id) => id.startsWith('firm')).map((id) => tie('bank', id, '2015-01-05', '2017-04-21')),
  tie('court', 'list', '2013-11'),
  tie('firm-0', 'list', null, null, '2016'),
  tie('bank', 'court', '2018'),
];

describe('what holds on a day', () => {
  test.each([
    ['2015-01-04', false],
    ['2015-01-05', true],
    ['2017-04-20', true],
    ['2017-04-21', false],
  ])('from the first day to the last: %s', (day, expected) => expect(holds(tie('a', 'b', '2015-01-05', '2017-04-21'), day)).toBe(expected));

  test('a beginning that is not stated counts from the report', () => {
    expect(holds(tie('a', 'b', null, null, '2019-09-19'), '2019-09-18')).toBe(false);
    expect(holds(tie('a', 'b', null, null, '2019-09-19'), '2019-09-19')).toBe(true);
  });

  test('moments are the days on which something changes, in order, with the last', () => {
    expect(moments(ties, '2020-01-01')).toEqual(['2013-11-01', '2015-01-05', '2016-01-01', '2017-04-21', '2018-01-01', '2020-01-01']);
    expect(moments(ties, '2016-01-01')).toEqual(['2013-11-01', '2015-01-05', '2016-01-01']);
  });

  test('lines of a day are those of the ties that hold, by how they are drawn', () => {
    const drawn = (from: string, type: PictureTie['type'], since: string, until: string | null): PictureTie => ({
      ...tie(from, 'x', since, until),
      type,
      share: null,
      note: null,
      sources: [],
      ways: [`M${from}`, `N${from}`],
    });
    const some = [drawn('1', 'runs', '2015', '2018'), drawn('2', 'owns', '2016', null), drawn('3', 'licenses', '2015', null)];
    expect(linesOn('2015-06-01', some, 0)).toEqual({ power: 'M1M3', data: '', money: '', against: '', place: '' });
    expect(linesOn('2018-01-01', some, 1)).toEqual({ power: 'N3', data: '', money: 'N2', against: '', place: '' });
  });

  test('ties of a body: what is alike stands together, in the order of time', () => {
    const groups = tiesOf('bank', ties, ({ type, since }) => `${type} ${since}`);
    expect(groups.map(({ others }) => others.length)).toEqual([6, 1]);
    expect(groups[1]!.others).toEqual(['court']);
  });
});

describe('links', () => {
  const fallback: StructureState = { day: '2026-11-22', body: null, followed: null };
  /** Links that were once published: this list only grows. */
  const golden: [string, StructureState][] = [
    ['1~20261122~', fallback],
    ['1~20180222~bank', { day: '2018-02-22', body: 'bank', followed: null }],
    ['1~20160101~court.bank._2~firm-0', { day: '2016-01-01', body: 'bank', followed: 'firm-0' }],
    ['1~20160101~_7', { day: '2016-01-01', body: null, followed: null }],
    ['1~20160101~bank~firm-0', { day: '2016-01-01', body: 'bank', followed: 'firm-0' }],
  ];
  test.each(golden)('%s still says what it said', (link, state) => {
    expect(readStructure(link, bodies, ties, fallback)).toEqual({ state, problem: false });
    expect(readStructure(writeStructure(state), bodies, ties, fallback)).toEqual({ state, problem: false });
  });
  test('a link written today names one body', () => {
    expect(writeStructure({ day: '2018-02-22', body: 'bank', followed: null })).toBe('1~20180222~bank');
    expect(writeStructure({ day: '2016-01-01', body: 'bank', followed: 'firm-0' })).toBe('1~20160101~bank~firm-0');
  });
  test('what is unknown is left out and said; a day to come is the last one', () => {
    expect(readStructure('1~20160101~bank.no-such~nobody', bodies, ties, fallback)).toEqual({
      state: { day: '2016-01-01', body: 'bank', followed: null },
      problem: true,
    });
    expect(readStructure('1~20991231~', bodies, ties, fallback)).toEqual({ state: fallback, problem: true });
  });
  test.each(['court', 'bank', 'firm-1'])('what is followed is a relation of the body: %s has none to firm-1', (body) => {
    expect(readStructure(`1~20160101~${body}~firm-1`, bodies, [{ from: 'bank', to: 'firm-0' }], fallback)).toEqual({
      state: { day: '2016-01-01', body, followed: null },
      problem: true,
    });
  });
  test.each(['', '2~20160101~bank', '1~2016~bank', '1~20161331~', '1~20160101~bank~firm-0~x', '1'])('"%s" gives the beginning', (link) => {
    expect(readStructure(link, bodies, ties, fallback)).toEqual({ state: fallback, problem: true });
  });
  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof readStructure(text, bodies, ties, fallback).problem === 'boolean'));
  });
});

const all = [...loadCollection('structure').values()];
const relations = all.filter((one) => one.kind === 'relation');
const stakes = [...loadCollection('licences').values()].filter((one) => one.kind === 'stake');
const there = new Map(all.flatMap((one) => (one.kind === 'body' ? [[one.id, one] as const] : [])));

describe('content/structure', () => {
  const facts = loadCollection('facts');
  const sources = loadCollection('sources');

  test('holds 72 bodies and 107 relations with the shares of the licences', () => {
    expect(there.size).toBe(72);
    expect(relations.length + stakes.length).toBe(107);
  });
  test('every end is a body, every body has a relation, every fact is published and has a source', () => {
    const ends = [...relations.flatMap(({ from, to }) => [from, to]), ...stakes.flatMap(({ holder, body }) => [holder, body])];
    expect(ends.filter((id) => !there.has(id))).toEqual([]);
    expect([...there.keys()].filter((id) => !ends.includes(id))).toEqual([]);
    for (const { id, facts: of } of all)
      for (const fact of of) {
        expect(facts.get(fact)?.confidence, `${id} ${fact}`).toMatch(/^(verified|secondary)$/);
        expect(
          facts.get(fact)!.sources.filter((source) => !sources.has(source)),
          fact,
        ).toEqual([]);
      }
  });
  test('a relation ends after it begins, and is no surer than its facts', () => {
    for (const one of relations) {
      if (one.until) expect(one.until > (one.since ?? one.reported!), one.id).toBe(true);
      if (one.confidence === 'verified')
        expect(
          one.facts.some((fact) => facts.get(fact)?.confidence === 'verified'),
          one.id,
        ).toBe(true);
    }
  });
  test('nobody is tied to all four that keep records: the seat at the top is empty', () => {
    const four = ['ndrc', 'pboc', 'spc', 'samr'];
    const reach = (id: string) => relations.filter(({ from, to }) => from === id && four.includes(to)).map(({ to }) => to);
    for (const id of there.keys()) expect(new Set(reach(id)).size, id).toBeLessThan(four.length);
  });
});

describe.each(LAYOUTS)('the $name map', (layout) => {
  const drawn = [...relations, ...stakes.map(({ holder, body }) => ({ from: holder, to: body }))];
  const ways = routesOf(layout, drawn);
  const frames = layout.places.filter(({ form }) => form !== 'row' && form !== 'mark');
  const meet = (a: Box, b: Box) =>
    Math.min(a.x + a.w, b.x + b.w) > Math.max(a.x, b.x) && Math.min(a.y + a.h, b.y + b.h) > Math.max(a.y, b.y);
  const legs = (way: readonly Point[]): Box[] =>
    way.slice(1).map(([x, y], i) => {
      const [a, b] = way[i]!;
      return { x: Math.min(a, x), y: Math.min(b, y), w: Math.abs(a - x), h: Math.abs(b - y) };
    });

  test('has one place for every body and no other, none upon another, all within', () => {
    expect(layout.places.map(({ id }) => id).sort()).toEqual([...there.keys()].sort());
    const all = [...layout.places, layout.seat, layout.sides.state, layout.sides.bank];
    for (const [i, one] of all.entries()) {
      expect(all.slice(0, i).filter((other) => meet(one, other))).toEqual([]);
      expect(meet(one, { x: 0, y: 0, w: layout.across, h: layout.down })).toBe(true);
      expect(Math.min(one.x, one.y, layout.across - one.x - one.w, layout.down - one.y - one.h)).toBeGreaterThanOrEqual(0);
    }
  });

  test('the bank and its bureaus are on one side of the wall, planners, courts and places on the other', () => {
    const across = layout.wall.w > 0;
    const isBeyond = (id: string) => {
      const { x, y } = layout.places.find((one) => one.id === id)!;
      return across ? y > layout.wall.y : x > layout.wall.x;
    };
    expect(['pboc', 'crc', 'crc-db', 'baihang', 'pudao', 'qiantang', 'sesame'].map(isBeyond)).toEqual(Array(7).fill(true));
    expect(['ndrc', 'credit-china', 'spc', 'defaulter-list', 'samr', 'prov-shandong'].map(isBeyond)).toEqual(Array(6).fill(false));
  });

  /** A frame is touched upon its edges and not at a corner; a line of a list beside its beginning, or at its end. */
  const touches = ({ x: left, y: top, w, h }: Box, isRow: boolean, x: number, y: number): boolean => {
    const [right, bottom] = [left + w, top + h];
    if (isRow) return (x === left - 1 || x === right) && y >= top && y < bottom;
    const [isBeside, isOver] = [x === left || x === right, y === top || y === bottom];
    return (isBeside && y > top && y < bottom) || (isOver && x > left && x < right);
  };

  test('a line goes straight from the edge of one body to the edge of the other, through no frame and no words', () => {
    for (const [i, way] of ways.entries()) {
      const { from, to } = drawn[i]!;
      const said = `${from} – ${to}`;
      expect(way.length, said).toBeGreaterThan(1);
      for (const leg of legs(way)) {
        expect(leg.w === 0 || leg.h === 0, said).toBe(true);
        const thin = { x: leg.x - 0.1, y: leg.y - 0.1, w: leg.w + 0.2, h: leg.h + 0.2 };
        for (const frame of [...frames, layout.seat, layout.sides.state]) {
          const inner = { x: frame.x + 0.2, y: frame.y + 0.2, w: frame.w - 0.4, h: frame.h - 0.4 };
          expect(meet(thin, inner), `${said} through ${'id' in frame ? frame.id : 'words'}`).toBe(false);
        }
      }
      for (const [id, [x, y]] of [
        [from, way[0]!],
        [to, way.at(-1)!],
      ] as const) {
        const place = layout.places.find((one) => one.id === id)!;
        const end: Box = place.form === 'mark' ? layout.groups.find(({ name }) => name === place.group)! : place;
        expect(touches(end, place.form === 'row', x, y), `${said} at ${id}: ${x} ${y}`).toBe(true);
      }
    }
  });

  test('a way as a path is its corners', () => {
    expect(
      pathOf([
        [1, 2],
        [1, 5],
        [7, 5],
      ]),
    ).toBe('M1 2V5H7');
  });
});

test('a body without a place is named', () => {
  expect(() => routesOf(WIDE, [{ from: 'pboc', to: 'new-bureau' }])).toThrow(/pboc – new-bureau.*layout\.ts/);
});

describe('words on lines', () => {
  const words = readMessages('en').structure;
  const drawn = [
    ...relations.map((one) => ({ ...one, share: null })),
    ...stakes.map(({ holder, body, percent }) => ({ from: holder, to: body, type: 'owns' as const, share: `${percent}%` })),
  ];
  const ways = routesOf(WIDE, drawn);
  // About this much of its size a letter takes across; a browser test looks at what was drawn.
  const LETTER = 0.58;

  /** From a place to the nearest point of a way, in units of the map. */
  const farFrom = (way: readonly Point[], x: number, y: number): number =>
    Math.min(
      ...way.slice(1).map(([u, v], i) => {
        const [a, b] = way[i]!;
        const across = Math.max(Math.min(u, a) - x, x - Math.max(u, a), 0);
        const down = Math.max(Math.min(v, b) - y, y - Math.max(v, b), 0);
        return Math.hypot(across, down);
      }),
    );

  test.each(['provinces', 'pudao'] as const)('what is said of several bodies of a list stands once, over it or below it: %s', (group) => {
    const list = WIDE.places.filter((one) => one.form === 'row' && one.group === group);
    const inList = (id: string) => list.some((one) => one.id === id);
    const tie = drawn.findIndex(({ to, from }) => inList(to) || inList(from));
    const first = [drawn[tie]!.from, drawn[tie]!.to].find(inList)!;
    const others = [first, ...list.map(({ id }) => id).filter((id) => id !== first)];
    const [label] = labelsOf(WIDE, [{ ties: [tie], text: 'all of them', way: ways[tie]!, others }], () => 'Provinces');
    const head = WIDE.groups.find(({ name }) => name === group);
    const bottom = Math.max(...list.map(({ y, h }) => y + h));
    // Behind the words over the list; without such words in the line below its last one.
    expect(label!.y).toBeCloseTo(head ? head.y + head.h / 2 : bottom + list[0]!.h / 2, 1);
    expect(label!.anchor).toBe('start');
    expect(label!.x).toBeGreaterThan(list[0]!.x);
  });

  test('lie on no frame, no name, not on the wall and on none of one another, for whichever body is selected', () => {
    let placed = 0;
    for (const id of there.keys()) {
      const mine = drawn.flatMap((one, tie) => (one.from === id || one.to === id ? [{ one, tie }] : []));
      const texts = mine.map(({ one, tie }) => ({
        ties: [tie],
        text: deedOf(one, id, words.types),
        others: [one.from === id ? one.to : one.from],
        way: one.from === id ? ways[tie]! : ways[tie]!.toReversed(),
      }));
      const labels = labelsOf(WIDE, texts, ({ count }) => `${count} provinces`);
      placed += labels.length;
      const boxes = labels.map(({ ties: [tie], x, y, anchor }) => {
        const w = (texts.find((one) => one.ties[0] === tie)!.text.length * LETTER * 12) / WIDE.pixels;
        return { id: String(tie), x: x - { start: 0, middle: w / 2, end: w }[anchor], y: y - 0.8, w, h: 1.6 };
      });
      for (const [i, box] of boxes.entries()) {
        const wall = { ...WIDE.wall, id: 'wall', x: WIDE.wall.x - 1, w: 2 };
        const under = [...boxes.slice(0, i), ...WIDE.places, WIDE.seat, WIDE.sides.state, WIDE.sides.bank, wall].filter(
          (other) =>
            Math.min(box.x + box.w, other.x + other.w) - Math.max(box.x, other.x) > 0.5 &&
            Math.min(box.y + box.h, other.y + other.h) > Math.max(box.y, other.y),
        );
        expect(under, `${id}: ${texts.find((one) => String(one.ties[0]) === box.id)!.text}`).toEqual([]);
        expect(Math.min(box.x, WIDE.across - box.x - box.w), id).toBeGreaterThanOrEqual(-0.5);
      }
      // Each stands at its own line: its anchor is no further from it than half a line of words and the room beside it.
      for (const {
        ties: [tie],
        x,
        y,
      } of labels)
        expect(farFrom(ways[tie!]!, x, y), `${id} ${tie}`).toBeLessThan(2.2);
    }
    expect(placed).toBeGreaterThan(60);
  });
});
