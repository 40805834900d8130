import { expect, test } from 'vitest';
import { countUses, sourcesNamedIn } from '../../../src/core/citation/uses';

test('sources are found in every depth, once an entry, and nothing else is taken for one', () => {
  const scheme = {
    id: 'a',
    sources: ['s1', 's2'],
    rules: [{ sources: ['s2', 's3'], text: { en: 's9' } }],
    law: { sources: ['s4'] },
    facts: ['s9'],
    note: 'sources',
  };
  expect([...sourcesNamedIn(scheme)].sort()).toEqual(['s1', 's2', 's3', 's4']);
  expect([...sourcesNamedIn({ sources: [] })]).toEqual([]);
  expect([...sourcesNamedIn(null)]).toEqual([]);
});

test('uses are counted by entry, collection by collection', () => {
  const uses = countUses([
    { collection: 'facts', entries: [{ sources: ['s1'] }, { sources: ['s1', 's2'] }] },
    { collection: 'schemes', entries: [{ sources: ['s1'], rules: [{ sources: ['s1'] }] }] },
  ]);
  expect(uses.get('s1')).toEqual([
    { collection: 'facts', count: 2 },
    { collection: 'schemes', count: 1 },
  ]);
  expect(uses.get('s2')).toEqual([{ collection: 'facts', count: 1 }]);
  expect(uses.has('s3')).toBe(false);
});
