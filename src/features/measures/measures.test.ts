import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../book/collections';
import { ALL, fits, ordered, readMeasures, WHOLE, writeMeasures, type MeasureView } from './model';

const measures = [...loadCollection('measures').values()];
const known = {
  standing: [ALL, 'national-rule', 'not-found'],
  imposedBy: [ALL, 'court', 'none'],
  basis: [ALL, 'court-list', 'score'],
  reach: [ALL, 'listed'],
  order: ['standing', 'since', 'name', 'place'],
};

describe('filters', () => {
  test('all of them must fit, and the whole list fits no filter', () => {
    const court = { standing: 'national-rule', imposedBy: 'court', basis: 'court-list', reach: 'listed' };
    expect(fits(court, WHOLE)).toBe(true);
    expect(fits(court, { ...WHOLE, imposedBy: 'court', reach: 'listed' })).toBe(true);
    expect(fits(court, { ...WHOLE, imposedBy: 'court', basis: 'score' })).toBe(false);
  });
  test('every measure is counted once over the values of each filter', () => {
    for (const key of ['standing', 'imposedBy', 'basis', 'reach'] as const) {
      const values = new Set(measures.map((one) => one[key]));
      const counts = [...values].map((value) => measures.filter((one) => fits(one, { ...WHOLE, [key]: value })).length);
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(measures.length);
    }
  });
});

describe('order', () => {
  const list = [
    { name: 'b', place: 'Y', since: '2018' },
    { name: 'c', place: 'X', since: '' },
    { name: 'a', place: 'Y', since: '2010-10-01' },
  ];
  test.each([
    ['standing', [0, 1, 2]],
    ['since', [2, 0, 1]],
    ['name', [2, 0, 1]],
    ['place', [1, 0, 2]],
    ['__proto__', [0, 1, 2]],
  ])('%s', (order, expected) => expect(ordered(list, order, 'en')).toEqual(expected));
  test('loses nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: fc.string(), place: fc.string(), since: fc.constantFrom('', '2010', '2018-05-01') })),
        fc.constantFrom(...known.order),
        (all, order) => {
          expect(ordered(all, order, 'en').sort((a, b) => a - b)).toEqual(all.map((_, i) => i));
        },
      ),
    );
  });
});

describe('links', () => {
  /** Links that were once published: this list only grows. */
  const golden: [string, MeasureView][] = [
    ['1~not-found~all~all~all~standing', { ...WHOLE, standing: 'not-found' }],
    ['1~all~court~court-list~listed~since', { standing: ALL, imposedBy: 'court', basis: 'court-list', reach: 'listed', order: 'since' }],
  ];
  test.each(golden)('%s still says what it said', (link, view) => {
    expect(readMeasures(link, known)).toEqual({ view, problem: false });
    expect(writeMeasures(view)).toBe(link);
  });
  test('the whole list needs no link', () => expect(writeMeasures(WHOLE)).toBeNull());
  test('what is unknown is left out and said', () => {
    expect(readMeasures('1~not-found~emperor~all~all~name', known)).toEqual({
      view: { ...WHOLE, standing: 'not-found', order: 'name' },
      problem: true,
    });
    for (const text of ['', '2~all~all~all~all~standing', '1~all~all~all~all~standing~x', '1~__proto__'])
      expect(readMeasures(text, known)).toEqual({ view: WHOLE, problem: true });
    fc.assert(fc.property(fc.string(), (text) => typeof readMeasures(text, known).problem === 'boolean'));
  });
});

describe('content/measures', () => {
  test('nothing found: no imposer, no place, no basis; anything else has all of them', () => {
    for (const one of measures) {
      if (one.standing === 'not-found') expect([one.imposedBy, one.basis], one.id).toEqual(['none', 'none']);
      else {
        expect([one.imposedBy, one.basis, one.reach], one.id).not.toContain('none');
        expect(one.imposer && one.place && one.who, one.id).toBeTruthy();
      }
    }
  });
  test('slow internet and five more end at nothing found', () => {
    expect(
      measures
        .filter(({ kind, standing }) => kind === 'punishment' && standing === 'not-found')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([
      'grounded-for-a-score',
      'marked-for-a-friend',
      'private-messages-scored',
      'shut-out-of-dating',
      'slow-internet',
      'university-place-lost',
    ]);
  });
  test('every penalty and perk of the article is there: each of its claims is named by a measure', () => {
    const named = new Set(measures.flatMap(({ claims }) => claims));
    // 33 says that the pilots differ, 45 is an opinion.
    for (const n of [34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 46, 47, 48, 49, 51, 77]) expect(named.has(n), String(n)).toBe(true);
  });
  test('every measure stands on published facts', () => {
    const facts = loadCollection('facts');
    for (const { id, facts: of } of measures) {
      expect(of.length, id).toBeGreaterThan(0);
      for (const fact of of) expect(facts.get(fact)?.confidence, `${id} ${fact}`).toMatch(/^(verified|secondary)$/);
    }
  });
});
