import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { miss, summarize, toAnswers, type Bet, type NumberBet } from './model';
import { readInHand, writeInHand } from './model/link';

const share: NumberBet = { id: 'share', kind: 'number', min: 0, max: 100, answer: 63.1 };
const tickets: NumberBet = { id: 'tickets', kind: 'number', min: 0, max: 110000, answer: 12389 };
const law: Bet = { id: 'law', kind: 'choice', options: ['a', 'b', 'c'], answer: 2 };
const bets = [share, tickets, law];

describe('answers from the device', () => {
  test('what is an answer to a bet is taken up', () => {
    for (const all of [
      { share: 0, tickets: 110000, law: 2 },
      { share: 100, tickets: 0, law: 0 },
    ])
      expect(toAnswers(all, bets)).toEqual(all);
  });
  test.each([
    [{ share: 101 }],
    [{ share: -1 }],
    [{ share: '40' }],
    [{ share: NaN }],
    [{ law: 3 }],
    [{ law: 1.5 }],
    [{ law: -1 }],
    [{ other: 4 }],
    [null],
    [undefined],
    ['share'],
    [[40, 2]],
    [{ share: { valueOf: 4 } }],
  ])('%j is none', (stored) => expect(toAnswers(stored, bets)).toEqual({}));
  test('it never throws, whatever stands in the store', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => Object.keys(toAnswers(stored, bets)).every((id) => bets.some((bet) => bet.id === id))),
    );
  });
});

describe('how far off', () => {
  test.each([
    [share, 30, -33.1, false, 'below'],
    [share, 13, -50.1, true, 'below'],
    [share, 13.2, -49.9, false, 'below'],
    [share, 65, 1.9, false, 'on'],
    [share, 66, 2.9, false, 'above'],
    [share, 61, -2.1, false, 'below'],
    [tickets, 100000, 87611, true, 'above'],
    [tickets, 12000, -389, false, 'on'],
    [tickets, 14590, 2201, false, 'above'],
  ] as const)('%o, said %d', (bet, said, off, far, side) => {
    const result = miss(bet, said);
    expect(result.off).toBeCloseTo(off, 6);
    expect(result).toMatchObject({ far, side });
  });
  test('the card counts each bet that was placed once', () => {
    expect(summarize(bets, {})).toEqual({
      placed: 0,
      numbers: { placed: 0, far: 0, above: 0, below: 0, on: 0 },
      choices: { placed: 0, right: 0 },
      mean: null,
    });
    expect(summarize(bets, { share: 10, tickets: 12000, law: 2 })).toEqual({
      placed: 3,
      numbers: { placed: 2, far: 1, above: 0, below: 1, on: 1 },
      choices: { placed: 1, right: 1 },
      mean: expect.closeTo((53.1 / 100 + 389 / 110000) / 2, 10),
    });
    expect(summarize(bets, { law: 0 }).choices).toEqual({ placed: 1, right: 0 });
  });
  test('sides add up to the numbers placed', () => {
    const said = fc.record({ share: fc.integer({ min: 0, max: 100 }), tickets: fc.integer({ min: 0, max: 110000 }) }, { requiredKeys: [] });
    fc.assert(
      fc.property(said, (answers) => {
        const { numbers, placed } = summarize(bets, answers);
        return numbers.above + numbers.below + numbers.on === numbers.placed && numbers.far <= numbers.placed && placed === numbers.placed;
      }),
    );
  });
});

test('a link names the bet in hand; any other text names none', () => {
  for (const [at, { id }] of bets.entries()) expect(readInHand(writeInHand(id), bets)).toEqual({ at, problem: false });
  for (const text of ['', '1~', '2~law', '1~law~law', 'law', '1~__proto__'])
    expect(readInHand(text, bets)).toEqual({ at: null, problem: true });
});
