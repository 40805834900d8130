import { expect, test } from 'vitest';
import { answer } from '../../../src/build/score-lines';
import { compiled } from '../../data';

const ask = (asked: unknown) =>
  JSON.parse(answer(typeof asked === 'string' ? asked : JSON.stringify(asked), compiled)) as Record<string, unknown>;
const asked = { id: 7, citizen: { entries: [{ act: 'gave-blood', date: '2020-03-01' }] }, scheme: 'wendeng-2020', asOf: '2020-12-31' };

test('one line of JSON is answered with one, open ends as null', () => {
  expect(ask(asked)).toMatchObject({
    id: 7,
    standing: 'scored',
    points: { lo: 1010, hi: 1010 },
    bands: ['A'],
    fellFrom: null,
    unknown: [],
  });
  const defaulter = { ...asked, citizen: { entries: [{ act: 'listed-by-court', date: '2020-03-01' }] } };
  expect(ask(defaulter)).toMatchObject({ points: { lo: null, hi: 599 }, bands: ['D'] });
});

test('null is read as nothing said', () => {
  const [entry] = asked.citizen.entries;
  const silent = { entries: [{ ...entry, amount: null, settled: null }], born: null, roles: null, declined: null, readings: null };
  expect(ask({ ...asked, citizen: silent })).toEqual(ask(asked));
});

test.each<[string, unknown, RegExp]>([
  ['no JSON', '{', /^not JSON/],
  ['no object', [1], /write an object/],
  ['a scheme without its version', { ...asked, scheme: 'wendeng' }, /^scheme: found "wendeng"; write the id of a version/],
  ['the prototype for a scheme', { ...asked, scheme: '__proto__' }, /^scheme: /],
  ['no citizen', { ...asked, citizen: undefined }, /^citizen: /],
  ['an entry that is none', { ...asked, citizen: { entries: [5] } }, /^entries\[0\]: found 5/],
  ['consent to a scheme that is none', { ...asked, citizen: { ...asked.citizen, declined: ['sesame'] } }, /^declined: found "sesame"/],
  [
    'an answer for a scheme that is none',
    { ...asked, citizen: { ...asked.citizen, readings: { sesame: {} } } },
    /^readings: found "sesame"/,
  ],
])('%s is refused with the field and what to write', (_what, line, message) => {
  const { id, error } = ask(line);
  expect(error).toMatch(message);
  expect(id).toBe(typeof line === 'object' && !Array.isArray(line) ? 7 : null);
});
