import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relation, tally, type Mark } from './model';
import { readPair, writePair } from './model/link';

const mark = fc.constantFrom<Mark>('yes', 'partly', 'no', 'unknown');

describe('two answers', () => {
  test('are alike, different, or open where one was not found', () => {
    expect(relation('partly', 'partly')).toBe('alike');
    expect(relation('partly', 'yes')).toBe('differs');
    expect(relation('unknown', 'unknown')).toBe('open');
    expect(relation('no', 'unknown')).toBe('open');
  });
  test('the order of the two does not matter', () => {
    fc.assert(
      fc.property(mark, mark, (a, b) => {
        expect(relation(a, b)).toBe(relation(b, a));
      }),
    );
  });
  test('the counts add up to the questions', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, mark)), (pairs) => {
        const { alike, differs, open } = tally(
          pairs.map(([a]) => a),
          pairs.map(([, b]) => b),
        );
        expect(alike + differs + open).toBe(pairs.length);
        expect(alike).toBe(pairs.filter(([a, b]) => a === b && a !== 'unknown').length);
      }),
    );
  });
});

describe('the pair in a link', () => {
  const known = new Set(['canada', 'court-list', 'fico']);
  test('comes back as it went, and old links keep their meaning', () => {
    expect(writePair({ first: 'canada', second: 'court-list' })).toBe('1~canada~court-list');
    expect(readPair('1~canada~court-list', known)).toEqual({ first: 'canada', second: 'court-list' });
  });
  test.each(['', '1~canada', '2~canada~fico', '1~canada~canada', '1~canada~nowhere', '1~canada~fico~fico', '1~__proto__~constructor'])(
    '%s is none',
    (text) => expect(readPair(text, known)).toBeNull(),
  );
});
