import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST_FILE, readFile, writeFile } from '../../../src/core/share/file';
import type { LifeVocabulary } from '../../../src/core/share/life';

const vocabulary: LifeVocabulary = {
  personas: new Set(['lin']),
  acts: new Map([
    ['gave-blood', null],
    ['volunteered', { min: 5, max: 500 }],
  ]),
  roles: new Set(['villager']),
  schemes: new Set(['zhima']),
  first: '2009-12-31',
  last: '2026-11-22',
  most: 3,
};
const whole = {
  format: 'who-keeps-score/life',
  version: 1,
  persona: 'lin',
  asOf: '2020-12-31',
  name: 'Mei',
  born: 1986,
  roles: ['villager'],
  declined: ['zhima'],
  entries: [{ act: 'volunteered', date: '2020-03-14', amount: 50, settled: '2020-04-01' }],
};
const read = (change: object) => readFile(JSON.stringify({ ...whole, ...change }), vocabulary);

describe('a life as a file', () => {
  test('comes back as it was written', () => {
    const { format: _format, version: _version, ...state } = whole;
    expect(readFile(writeFile(state as Parameters<typeof writeFile>[0]), vocabulary)).toEqual({ state: { ...state, beside: undefined } });
  });

  test.each([
    [{ format: 'x' }, 'format'],
    [{ version: 2 }, 'version'],
    [{ persona: 'nobody' }, 'persona'],
    [{ asOf: '2020-02-30' }, 'asOf'],
    [{ asOf: 20201231 }, 'asOf'],
    [{ asOf: '1999-01-01' }, 'asOf'],
    [{ entries: null }, 'entries'],
    [{ entries: Array.from({ length: 4 }, () => whole.entries[0]) }, 'entries'],
    [{ entries: [{ act: 'flew-to-moon', date: '2020-01-01' }] }, 'entries[0]'],
    [{ entries: [{ act: 'gave-blood', date: '2020-01-01', amount: 3 }] }, 'entries[0]'],
    [{ entries: [whole.entries[0], { act: 'volunteered', date: '2020-01-01', amount: 501 }] }, 'entries[1]'],
    [{ entries: [{ act: 'volunteered', date: '2020-01-01', amount: '50' }] }, 'entries[0]'],
    [{ entries: [{ act: 'gave-blood', date: '2020-03-01', settled: '2020-01-01' }] }, 'entries[0]'],
    [{ entries: ['gave-blood'] }, 'entries[0]'],
    [{ name: 'x'.repeat(41) }, 'name'],
    [{ born: 1986.5 }, 'born'],
    [{ born: '1986' }, 'born'],
    [{ roles: ['emperor'] }, 'roles'],
    [{ roles: 'villager' }, 'roles'],
    [{ declined: [7] }, 'declined'],
    [{ beside: 'nobody' }, 'beside'],
  ])('%j is refused for its %s', (change, field) => {
    const answer = read(change);
    expect('field' in answer ? answer.field : 'problem' in answer && answer.problem).toBe(field);
  });

  test('what is no JSON, no object or too large is refused', () => {
    expect(readFile('{', vocabulary)).toEqual({ problem: 'json' });
    expect(readFile('[]', vocabulary)).toEqual({ problem: 'format' });
    expect(readFile('null', vocabulary)).toEqual({ problem: 'format' });
    expect(readFile(' '.repeat(LARGEST_FILE + 1), vocabulary)).toEqual({ problem: 'size' });
    expect(readFile('{"__proto__":{"format":"who-keeps-score/life","version":1}}', vocabulary)).toEqual({ problem: 'format' });
  });

  test('any JSON is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.json(), (text) => void readFile(text, vocabulary)),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.object(), (change) => void read(change)),
      { numRuns: 300 },
    );
  });
});
