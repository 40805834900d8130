import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/core/share/file';
import { readLife, type LifeVocabulary } from '../../src/core/share/life';
import { formerIds } from '../../src/core/scoring/content';
import { loadCollection } from '../../src/book/collections';
import { actsOfScoring, lines, schemes } from '../data';

/**
 * Every act that could stand in a link or a file of the first public version, with the sizes that it took and whether it could be put
 * right. The table was written from that version's own content; rows may be added and never change.
 */
const published = readFileSync('tests/content/published-acts.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split(',') as [string, string, string, string]);

/** What those ids mean today that are no act by themselves any more; the printed lines name one deed of one person each. */
const renamed: Readonly<Record<string, string>> = {
  'vil-128': 'ind-211',
  'vil-141': 'ind-224',
  'vil-142': 'ind-225',
  'vil-143': 'ind-226',
  'vil-144': 'ind-230',
};

const own = new Map([...actsOfScoring].filter(([name, { id }]) => name === id));
const vocabulary: LifeVocabulary = {
  personas: new Set(loadCollection('personas').keys()),
  acts: own,
  formerIds: new Map(formerIds(lines.values(), own)),
  roles: new Set(['villager', 'village-head', 'party-member', 'official', 'trader', 'employee', 'professional', 'parent']),
  schemes: new Set([...schemes.values()].map(({ scheme }) => scheme)),
  earliest: '1970-01-01',
  first: '2009-12-31',
  last: '2026-11-22',
  most: 60,
};
const nobody = { persona: '', asOf: '', entries: null };

describe('what was once published', () => {
  test.each(published)('%s of %s to %s, put right: %s', (act, min, max, settles) => {
    for (const size of new Set([min, max])) {
      const { entries } = readLife(`1~lin~20201231~${act}_20200314_${size}${settles ? '_20200501' : ''}`, vocabulary, nobody).state;
      const amount = size === '' ? {} : { amount: Number(size) };
      const settled = settles ? { settled: '2020-05-01' } : {};
      const entry = { act: renamed[act] ?? act, date: '2020-03-14', ...amount, ...settled };
      expect(entries).toEqual([entry]);
      const file = { format: 'who-keeps-score/life', version: 1, persona: 'lin', asOf: '2020-12-31', entries: [{ ...entry, act }] };
      expect(readFile(JSON.stringify(file), vocabulary)).toMatchObject({ state: { entries: [entry] } });
    }
  });

  test('a link that names persons, roles and schemes of the first version loses nothing', () => {
    const personas = ['lin', 'zhao', 'yu', 'sun', 'tian', 'guo'];
    const roles = [...vocabulary.roles];
    const declined = ['zhima', 'tencent', 'wechat-pay', 'xiamen', 'fuzhou', 'hangzhou', 'suzhou', 'shanghai-app', 'nanjing-card'];
    for (const persona of personas) {
      const link = `2~${persona}~20201231~.b1986.r${roles.join('_')}.d${declined.join('_')}.w${persona}~vil-141_20200314`;
      const { state, problem } = readLife(link, vocabulary, nobody);
      expect(problem).toBeNull();
      expect(state).toMatchObject({ persona, beside: persona, born: 1986, roles, declined, entries: [{ act: 'ind-224' }] });
    }
  });
});
