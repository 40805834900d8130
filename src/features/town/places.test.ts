import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dotsAt, ROWS, seat, spotsOf, widthFor, type Person } from './places';

const person = fc.record({ side: fc.constantFrom(-1, 0, 1), marked: fc.boolean() });
const town = fc.array(person, { minLength: 1, maxLength: 60 });
/** The same people before and after a change of the rules. */
const change = fc.array(fc.tuple(person, fc.constantFrom(-1, 0, 1)), { minLength: 1, maxLength: 60 }).map((all) => ({
  before: all.map(([one]) => one),
  after: all.map(([{ marked }, side]) => ({ side, marked })),
}));
const placesOf = (seats: readonly { side: number; marked: boolean; place: number }[]) =>
  seats.map(({ side, marked, place }) => `${side} ${marked} ${place}`);

describe('where people stand', () => {
  test('everybody has a place of their own in the block of those who fare alike, without holes, the marked ones first', () => {
    fc.assert(
      fc.property(change, ({ before, after }) => {
        const seats = seat(after, seat(before));
        expect(seats.map(({ side, marked }) => ({ side, marked }))).toEqual(after);
        for (const side of [-1, 0, 1]) {
          const block = seats.filter((one) => one.side === side).sort((a, b) => a.place - b.place);
          expect(block.map(({ place }) => place)).toEqual(block.map((_one, i) => i));
          expect(block.map(({ marked }) => marked)).toEqual(block.map(({ marked }) => marked).sort((a, b) => Number(b) - Number(a)));
        }
      }),
    );
  });
  test('the picture does not depend on what was before', () => {
    fc.assert(
      fc.property(change, ({ before, after }) => {
        expect(placesOf(seat(after, seat(before))).sort()).toEqual(placesOf(seat(after)).sort());
        expect(dotsAt(spotsOf(seat(after, seat(before))))).toBe(dotsAt(spotsOf(seat(after))));
      }),
    );
  });
  test('where nothing changes nobody moves, and one who walks moves few others', () => {
    fc.assert(
      fc.property(town, (people) => {
        expect(seat(people, seat(people))).toEqual(seat(people));
      }),
    );
    const people: Person[] = Array.from({ length: 40 }, (_one, i) => ({ side: i < 30 ? 0 : -1, marked: false }));
    const before = seat(people);
    const after = seat(
      people.map((one, i) => (i === 5 ? { ...one, side: -1 } : one)),
      before,
    );
    // One walks to the last place of those who fall, and one of those who stay fills the hole.
    expect(after.filter((one, i) => one.side !== before[i]!.side || one.place !== before[i]!.place)).toHaveLength(2);
    expect(after[5]).toMatchObject({ side: -1, place: 10 });
  });
});

describe('where the dots are drawn', () => {
  test('all within the picture, no two on one spot, those who fall at the left edge and those who rise at the right one', () => {
    fc.assert(
      fc.property(town, (people) => {
        const spots = spotsOf(seat(people));
        const width = widthFor(people.length);
        for (const [x, y] of spots) {
          expect(x).toBeGreaterThanOrEqual(0.5);
          expect(x).toBeLessThanOrEqual(width - 0.5);
          expect(y).toBeLessThanOrEqual(ROWS - 0.5);
        }
        expect(new Set(spots.map(String)).size).toBe(people.length);
        const xs = (side: number) => spots.flatMap(([x], i) => (people[i]!.side === side ? [x] : []));
        const [falls, stays, rises] = [-1, 0, 1].map(xs);
        if (falls!.length > 0) expect(Math.min(...falls!)).toBe(0.5);
        if (rises!.length > 0) expect(Math.max(...rises!)).toBe(width - 0.5);
        // A gap of one dot at least between any two blocks that are there.
        const blocks = [falls!, stays!, rises!].filter(({ length }) => length > 0);
        for (const [i, block] of blocks.entries()) {
          const before = blocks[i - 1];
          if (before) expect(Math.min(...block) - Math.max(...before)).toBeGreaterThanOrEqual(2);
        }
      }),
    );
  });
  test('a path has each dot once, by columns', () => {
    expect(
      dotsAt([
        [2.5, 0.5],
        [0.5, 1.5],
        [0.5, 0.333333],
      ]),
    ).toBe('M0.5 0.33h0M0.5 1.5h0M2.5 0.5h0');
  });
});
