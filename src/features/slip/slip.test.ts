import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../book/collections';
import { summaryOf, inOrder, DAYS } from '../../book/scorer';
import { readMessages } from '../../book/messages';
import { score } from '../../core/scoring';
import { compileContent } from '../../core/scoring/content';
import { toCitizen } from '../../core/share/lives';
import { keptIn } from '../scorer/model/citizen';
import { entryOf } from './model/slip';

const schemes = inOrder(loadCollection('schemes').values());
const compiled = new Map(
  compileContent(schemes, loadCollection('acts').values(), [...loadCollection('lines').values()]).map((scheme) => [scheme.data.id, scheme]),
);
const summaries = schemes.map((scheme) => summaryOf(scheme, 'en'));
const words = readMessages('en').scorer;
const ask = (person: string, of: string[], on?: string) => {
  const { acts, born, roles } = loadCollection('personas').get(person)!;
  const scoreOf = (version: string, day: string) => score({ entries: acts, born, roles }, compiled.get(version)!, day);
  return entryOf({ of, on }, DAYS.start, summaries, scoreOf, words, 'en');
};

describe('what the device keeps of the citizen', () => {
  const book = {
    version: 1 as const,
    schemes: [],
    acts: [...loadCollection('acts').values()].map(({ id, amount, settles }) => ({
      id,
      label: id,
      theme: '',
      everyday: true,
      myth: false,
      amount: amount ?? null,
      settles: settles ? id : null,
    })),
    formerIds: { 'blood-donation': 'gave-blood' },
    personas: [...loadCollection('personas').values()].map(({ id, name, born, roles, acts }) => ({
      id,
      name,
      born,
      roles,
      line: '',
      lesson: '',
      entries: acts,
    })),
  };
  const read = (link: string) => keptIn(link, book, DAYS);

  test('is a life with its own name, or that of the person it began with', () => {
    expect(read('1~sun~20201231')).toMatchObject({ problem: null, life: { name: loadCollection('personas').get('sun')!.name } });
    expect(read('2~sun~20201231~.b1986.nAnna~-')).toMatchObject({ life: { name: 'Anna', citizen: { born: 1986, entries: [] } } });
    expect(read('1~sun~20201231~blood-donation_20200310').life!.citizen.entries).toEqual([{ act: 'gave-blood', date: '2020-03-10' }]);
  });

  test('is told from what cannot be read, and from what can in part', () => {
    expect(read('')).toEqual({ life: null, problem: 'unreadable' });
    expect(read('1~nobody~20201231')).toEqual({ life: null, problem: 'unreadable' });
    expect(read('3~sun~20201231')).toEqual({ life: null, problem: 'version' });
    expect(read('1~sun~20201231~gone_20200101')).toMatchObject({ problem: 'dropped', life: { citizen: { entries: [] } } });
  });
});

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

test('storage that is empty is nobody, and what is no link is one that cannot be read', () => {
  expect(toCitizen(null)).toBeNull();
  expect(toCitizen('1~lin~20201231')).toBe('1~lin~20201231');
  expect([1, [], {}, ['1~lin~20201231'], false].map(toCitizen)).toEqual(['', '', '', '', '']);
});
