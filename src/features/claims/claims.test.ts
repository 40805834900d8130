import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../book/collections';
import { countVerdicts, inReadingOrder, numberOf, ticksOf, VERDICTS } from './model';

const claims = [...loadCollection('claims').values()];

describe('the article as a strip', () => {
  test('begins with the title and goes on by paragraph and number', () => {
    const order = inReadingOrder([
      { id: 'claim-10', paragraph: 2 },
      { id: 'claim-9', paragraph: 2 },
      { id: 'claim-91', paragraph: 0 },
      { id: 'claim-1', paragraph: 1 },
    ]);
    expect(order.map(numberOf)).toEqual([91, 1, 9, 10]);
  });

  test('draws each claim once, at its place', () => {
    const verdicts = inReadingOrder(claims).map(({ verdict }) => verdict);
    const places = VERDICTS.flatMap((verdict) => [...ticksOf(verdict, verdicts).matchAll(/M(\d+) /g)].map(([, x]) => Number(x) / 4));
    expect(places.sort((a, b) => a - b)).toEqual(claims.map((_claim, i) => i));
  });

  test('tells six verdicts apart without colour: no two ticks have one top and height', () => {
    expect(new Set(VERDICTS.map((verdict) => ticksOf(verdict, [verdict]))).size).toBe(6);
    expect(ticksOf('supported', [null, 'supported'])).toBe('M4 0h3v26h-3z');
  });
});

test('counts leave out verdicts that no claim came to', () => {
  expect(countVerdicts([{ verdict: 'opinion' }, { verdict: 'supported' }, { verdict: 'opinion' }])).toEqual([
    { verdict: 'supported', count: 1 },
    { verdict: 'opinion', count: 2 },
  ]);
});

test('what the title of the strip says is so: of the claims that hold most hold in part only', () => {
  const of = (verdict: string) => claims.filter((claim) => claim.verdict === verdict).length;
  expect(of('qualified')).toBeGreaterThan(of('supported'));
});
