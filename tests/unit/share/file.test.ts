import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST_FILE, readFile, writeFile } from '../../../src/core/share/file';
import type { LifeVocabulary } from '../../../src/core/share/life';

const vocabulary: LifeVocabulary = {
  personas: new Set(['lin']),
  acts: new Map([
    ['gave-blood', { amount: null, settles: true }],
    ['volunteered', { amount: { min: 5, max: 500 }, settles: true }],
  ]),
  formerIds: new Map([['blood-1', 'gave-blood']]),
  roles: new Set(['villager']),
  schemes: new Set(['zhima']),
  earliest: '2009-12-31',
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
  readings: { zhima: { 'term-end': 'last-day' } },
  entries: [{ act: 'volunteered', date: '2020-03-14', amount: 50, settled: '2020-04-01' }],
};
const read = (change: object) => readFile(JSON.stringify({ ...whole, ...change }), vocabulary);

describe('a life as a file', () => {
  test('comes back as it was written', () => {
    const { format: _format, version: _version, ...state } = whole;
    expect(readFile(writeFile(state as Parameters<typeof writeFile>[0]), vocabulary)).toEqual({ state: { ...state, beside: undefined } });
  });

  test('an act that has another id now is read by that', () => {
    expect(read({ entries: [{ act: 'blood-1', date: '2020-01-01' }] })).toMatchObject({
      state: { entries: [{ act: 'gave-blood', date: '2020-01-01' }] },
    });
  });

  test.each([
    [{ format: 'x' }, 'format'],
    [{ version: 99 }, 'version'],
    [{ version: 0 }, 'format'],
    [{ version: undefined }, 'unversioned'],
    [{ version: null }, 'unversioned'],
    [{ version: 'one' }, 'unversioned'],
    [{ persona: 'nobody' }, 'persona unknown'],
    [{ persona: null }, 'persona missing'],
    [{ asOf: '2020-02-30' }, 'asOf day'],
    [{ asOf: 20201231 }, 'asOf type'],
    [{ asOf: '1999-01-01' }, 'asOf range'],
    [{ entries: null }, 'entries missing'],
    [{ entries: 'none' }, 'entries type'],
    [{ entries: Array.from({ length: 4 }, () => whole.entries[0]) }, 'entries long'],
    [{ entries: [{ act: 'flew-to-moon', date: '2020-01-01' }] }, '1 act unknown'],
    [{ entries: [{ date: '2020-01-01' }] }, '1 act missing'],
    [{ entries: [{ act: 'gave-blood', date: '2020-01-01', amount: 3 }] }, '1 amount idle'],
    [{ entries: [whole.entries[0], { act: 'volunteered', date: '2020-01-01', amount: 501 }] }, '2 amount range'],
    [{ entries: [{ act: 'volunteered', date: '2020-01-01', amount: '50' }] }, '1 amount type'],
    [{ entries: [{ act: 'volunteered', date: '2020-01-01', amount: null }] }, '1 amount missing'],
    [{ entries: [{ act: 'gave-blood', date: '2020-03' }] }, '1 date day'],
    [{ entries: [{ act: 'gave-blood', date: '2021-02-29' }] }, '1 date day'],
    [{ entries: [{ act: 'gave-blood', date: ['2020-03-01'] }] }, '1 date type'],
    [{ entries: [{ act: 'gave-blood', date: '2020-03-01', settled: '2020-04-31' }] }, '1 settled day'],
    [{ entries: [{ act: 'gave-blood', date: '2020-03-01', setled: '2020-04-01' }] }, '1 setled strange'],
    [{ acts: [] }, 'acts strange'],
    [{ readings: [] }, 'readings type'],
    [{ entries: [{ act: 'gave-blood', date: '2030-03-01' }] }, '1 date range'],
    [{ entries: [{ act: 'gave-blood', date: '2020-03-01', settled: '2020-01-01' }] }, '1 settled range'],
    [{ entries: ['gave-blood'] }, '1 entries type'],
    [{ name: 'x'.repeat(41) }, 'name long'],
    [{ name: 7 }, 'name type'],
    [{ born: 1986.5 }, 'born range'],
    [{ born: '1986' }, 'born type'],
    [{ roles: ['emperor'] }, 'roles unknown'],
    [{ roles: 'villager' }, 'roles type'],
    [{ declined: [7] }, 'declined type'],
    [{ readings: { zhima: { 'term-end': 'never' } } }, 'readings unknown'],
    [{ readings: { nobody: {} } }, 'readings unknown'],
    [{ beside: 'nobody' }, 'beside unknown'],
  ])('%j is refused for its %s', (change, wanted) => {
    const answer = read(change);
    const told =
      'field' in answer
        ? [answer.entry, answer.field, answer.reason].filter((one) => one !== null).join(' ')
        : 'problem' in answer && answer.problem;
    expect(told).toBe(wanted);
  });

  test('a field that stands twice in one object is named, and one that others have as well is not', () => {
    const file = (body: string) =>
      readFile(`{"format":"who-keeps-score/life","version":1,"persona":"lin","asOf":"2020-12-31",${body}}`, vocabulary);
    const entry = (more = '') => `{"act":"gave-blood","date":"2020-01-01"${more}}`;
    expect(file(`"entries":[${entry()},${entry()}]`)).toHaveProperty('state');
    expect(file(`"name":"{\\"name\\": {","entries":[${entry()}]`)).toHaveProperty('state');
    expect(file(`"entries":[${entry()}],"entries":[]`)).toEqual({ problem: 'field', field: 'entries', entry: null, reason: 'twice' });
    expect(file(`"entries":[${entry()},${entry(', "d\\u0061te" : "2020-02-01"')}]`)).toEqual({
      problem: 'field',
      field: 'date',
      entry: 2,
      reason: 'twice',
    });
    const readings = '"zhima":{"term-end":"last-day","term-end":"last-day"}';
    expect(file(`"entries":[${entry()}],"readings":{${readings}}`)).toEqual({
      problem: 'field',
      field: 'term-end',
      entry: null,
      reason: 'twice',
    });
  });

  test('null says nothing', () => {
    const plain = { act: 'gave-blood', date: '2020-01-01' };
    const answer = read({
      entries: [{ ...plain, amount: null, settled: null }],
      name: null,
      born: null,
      roles: null,
      declined: null,
      readings: null,
      beside: null,
    });
    expect(answer).toMatchObject({ state: { entries: [plain] } });
    expect(Object.values('state' in answer ? answer.state : {}).filter((one) => one !== undefined)).toHaveLength(3);
  });

  test('a name is cleaned, and one of which nothing can be seen is none', () => {
    const nameOf = (name: string) => {
      const answer = read({ name });
      return 'state' in answer && answer.state.name;
    };
    expect(nameOf('  Mei\u000b\u202e李\u0000 ')).toBe('Mei 李');
    for (const name of ['', '   ', '\u3000', '\u200b', '\u3164', '\u0301', '\u2800']) expect(nameOf(name)).toBeUndefined();
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
