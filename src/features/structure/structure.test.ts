import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../book/collections';
import { foldOf, holds, moments, readStructure, shownOn, writeStructure, type Body, type StructureState, type Tie } from './model';
import { tiesOf } from './model/ties';

const tie = (from: string, to: string, since: string | null, until: string | null = null, reported: string | null = null): Tie => ({
  ...{ from, to, since, until, reported },
  type: 'runs',
});
const bodies: Body[] = ['bank', 'court', ...Array.from({ length: 6 }, (_, i) => `firm-${i}`), 'list'].map((id) => ({
  id,
  level: id.startsWith('firm') ? 2 : id === 'list' ? 1 : 0,
  start: id === 'bank' || id === 'court',
}));
const ties: Tie[] = [
  ...bodies.filter(({ id }) => id.startsWith('firm')).map(({ id }) => tie('bank', id, '2015-01-05', '2017-04-21')),
  tie('court', 'list', '2013-11'),
  tie('firm-0', 'list', null, null, '2016'),
  tie('bank', 'court', '2018'),
];
const shown = (day: string, ...open: string[]) => shownOn(day, bodies, ties, new Set(open));
const ids = (day: string, ...open: string[]) => shown(day, ...open).bodies.map(({ id }) => id);

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
});

describe('what a picture shows', () => {
  test('the few to begin with; the neighbours of one that is opened; many of a row as one', () => {
    expect(ids('2016-06-01')).toEqual(['bank', 'court']);
    expect(ids('2016-06-01', 'court')).toEqual(['bank', 'court', 'list']);
    expect(ids('2016-06-01', 'bank')).toEqual(['bank', 'court', foldOf(2)]);
    expect(shown('2016-06-01', 'bank').bodies.at(-1)!.count).toBe(6);
    expect(ids('2016-06-01', 'bank', foldOf(2))).toHaveLength(8);
    expect(ids('2018-06-01', 'bank')).toEqual(['bank', 'court']);
  });

  test('what is followed stands outside the fold, if it is a neighbour at all', () => {
    const at = shownOn('2016-06-01', bodies, ties, new Set(['bank']), 'firm-3').bodies;
    expect(at.map(({ id, count }) => `${id} ${count}`)).toEqual(['bank 1', 'court 1', `${foldOf(2)} 5`, 'firm-3 1']);
    expect(shownOn('2016-06-01', bodies, ties, new Set(['bank']), 'list').bodies.map(({ id }) => id)).toEqual(['bank', 'court', foldOf(2)]);
  });

  test('ties stand between bodies that are shown, each pair once', () => {
    for (const open of [[], ['bank'], ['bank', foldOf(2)], ['court', 'bank']]) {
      const { bodies: there, ties: drawn } = shown('2016-06-01', ...open);
      const known = new Set(there.map(({ id }) => id));
      for (const { from, to, types } of drawn) expect(known.has(from) && known.has(to) && types.length > 0).toBe(true);
      const pairs = drawn.map(({ from, to }) => [from, to].sort().join());
      expect(new Set(pairs).size).toBe(pairs.length);
    }
    expect(shown('2016-06-01', 'bank').ties).toEqual([{ from: 'bank', to: foldOf(2), types: ['runs'] }]);
  });

  test('ties of a body: what is alike stands together, in the order of time', () => {
    const groups = tiesOf('bank', ties, ({ type, since }) => `${type} ${since}`);
    expect(groups.map(({ others }) => others.length)).toEqual([6, 1]);
    expect(groups[1]!.others).toEqual(['court']);
  });
});

describe('links', () => {
  const fallback: StructureState = { day: '2026-11-22', open: [], followed: null };
  /** Links that were once published: this list only grows. */
  const golden: [string, StructureState][] = [
    ['1~20261122~', fallback],
    ['1~20180222~bank', { day: '2018-02-22', open: ['bank'], followed: null }],
    ['1~20160101~court.bank._2~firm-0', { day: '2016-01-01', open: ['court', 'bank', '_2'], followed: 'firm-0' }],
  ];
  test.each(golden)('%s still says what it said', (link, state) => {
    expect(readStructure(link, bodies, fallback)).toEqual({ state, problem: false });
    expect(writeStructure(state)).toBe(link);
  });
  test('what is unknown is left out and said; a day to come is the last one', () => {
    expect(readStructure('1~20160101~bank.no-such~nobody', bodies, fallback)).toEqual({
      state: { day: '2016-01-01', open: ['bank'], followed: null },
      problem: true,
    });
    expect(readStructure('1~20991231~', bodies, fallback).state.day).toBe(fallback.day);
  });
  test.each(['', '2~20160101~bank', '1~2016~bank', '1~20161331~', '1~20160101~bank~firm-0~x', '1'])('"%s" gives the beginning', (link) => {
    expect(readStructure(link, bodies, fallback)).toEqual({ state: fallback, problem: true });
  });
  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof readStructure(text, bodies, fallback).problem === 'boolean'));
  });
});

describe('content/structure', () => {
  const all = [...loadCollection('structure').values()];
  const facts = loadCollection('facts');
  const sources = loadCollection('sources');
  const relations = all.filter((one) => one.kind === 'relation');
  const there = new Map(all.flatMap((one) => (one.kind === 'body' ? [[one.id, one] as const] : [])));
  const stakes = [...loadCollection('licences').values()].filter((one) => one.kind === 'stake');

  test('holds 68 bodies and 103 relations with the shares of the licences', () => {
    expect(there.size).toBe(68);
    expect(relations.length + stakes.length).toBe(103);
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
});
