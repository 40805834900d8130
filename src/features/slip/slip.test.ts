import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../book/collections';
import { faceOf, inOrder, DAYS } from '../../book/scorer';
import { readMessages } from '../../book/messages';
import { score } from '../../core/scoring';
import { compileContent } from '../../core/scoring/content';
import { toCitizen } from '../../core/share/lives';
import { entryOf } from './model/slip';

const schemes = inOrder(loadCollection('schemes').values());
const compiled = new Map(
  compileContent(schemes, loadCollection('acts').values(), [...loadCollection('lines').values()]).map((scheme) => [scheme.data.id, scheme]),
);
const faces = schemes.map((scheme) => faceOf(scheme, 'en'));
const words = readMessages('en').scorer;
const ask = (person: string, of: string[], on?: string) => {
  const { acts, born, roles } = loadCollection('personas').get(person)!;
  const scoreOf = (version: string, day: string) => score({ entries: acts, born, roles }, compiled.get(version)!, day);
  return entryOf({ of, on }, DAYS.start, faces, scoreOf, words, 'en');
};

describe('an entry of the slip', () => {
  test('is what each keeper makes of the life on the day', () => {
    expect(ask('zhao', ['wendeng', 'court-list'])).toEqual([
      { name: 'Wendeng', value: '1,000', remark: 'grade A' },
      { name: 'Court list', value: words.notListed, remark: words.noScore },
    ]);
    expect(ask('sun', ['court-list'], '2020-06-01')).toMatchObject([{ value: words.listed }]);
  });

  test('asks the version of its own day', () => {
    expect(ask('lin', ['rongcheng'])[0]!.value).not.toBe('—');
    expect(ask('lin', ['rongcheng'], '2026-11-28')[0]!.value).toBe('—');
  });

  test('leaves out a scheme that is not there', () => {
    expect(ask('lin', ['nowhere', 'suining']).map(({ name }) => name)).toEqual(['Suining']);
  });
});

test('what storage holds that is no link is nobody', () => {
  expect([null, undefined, 1, [], {}, ['1~lin~20201231']].map(toCitizen)).toEqual([null, null, null, null, null, null]);
  expect(toCitizen('1~lin~20201231')).toBe('1~lin~20201231');
});
