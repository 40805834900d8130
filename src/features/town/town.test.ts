import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../book/collections';
import { likelihood, overview, runTown, widestGap, type Rule, type Setting, type TownData } from './model';
import { draw } from './model/draw';

const town: TownData & { start: Setting } = loadCollection('towns').get('invented')!;
const points = fc.integer({ min: -50, max: 50 });
const rules = fc
  .uniqueArray(fc.constantFrom(...town.deeds.map(({ id }) => id)), { minLength: 1, maxLength: 5 })
  .chain((deeds) => fc.tuple(...deeds.map((deed) => points.map((worth): Rule => ({ deed, points: worth })))));
const watch = fc.constantFrom(1, 1.5, 2);
const error = fc.constantFrom(0, 1, 3, 10, 50);
const seed = fc.integer({ min: 1, max: 10000 });
const runs = { numRuns: 40 };
const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

describe('one town', () => {
  test('without mistakes and watched alike, equal conduct gives equal points', () => {
    fc.assert(
      fc.property(rules, seed, (list, s) => {
        const all = runTown(town, { rules: list, watch: 1, error: 0 }, s);
        return all.every((one, i) => i % 2 === 1 || one.points === all[i + 1]!.points);
      }),
      runs,
    );
  });
  test('twins live in different streets and share every group', () => {
    const all = runTown(town, town.start, 7);
    expect(all).toHaveLength(town.people);
    for (let i = 0; i < all.length; i += 2) {
      expect([all[i]!.street, all[i + 1]!.street]).toEqual([0, 1]);
      expect(all[i]!.groups).toEqual(all[i + 1]!.groups);
    }
  });
  test('no mistakes, no wrong box, and everybody has what is due', () => {
    fc.assert(
      fc.property(rules, watch, seed, (list, w, s) =>
        runTown(town, { rules: list, watch: w, error: 0 }, s).every((one) => one.wrong === 0 && one.points === one.due),
      ),
      runs,
    );
  });
  test('more mistakes never make a wrong box right, in any file', () => {
    fc.assert(
      fc.property(rules, watch, seed, error, error, (list, w, s, a, b) => {
        const fewer = runTown(town, { rules: list, watch: w, error: Math.min(a, b) }, s);
        const more = runTown(town, { rules: list, watch: w, error: Math.max(a, b) }, s);
        return fewer.every((one, i) => one.wrong <= more[i]!.wrong && one.due === more[i]!.due);
      }),
      runs,
    );
  });
  test('with every box wrong, all that was not noticed is ticked and nothing else', () => {
    const list = [
      { deed: 'red', points: 1 },
      { deed: 'dog', points: 1 },
    ];
    for (const one of runTown(town, { rules: list, watch: 1, error: 100 }, 3)) expect(one).toMatchObject({ wrong: 2, points: 2 - one.due });
  });
  test('watching one street changes nothing in the other', () => {
    fc.assert(
      fc.property(rules, error, seed, (list, e, s) => {
        const [alike, closer] = [1, 2].map((w) =>
          runTown(town, { rules: list, watch: w, error: e }, s).filter(({ street }) => street === 0),
        );
        expect(closer).toEqual(alike);
      }),
      runs,
    );
  });
  test('to be watched more never costs where rules only reward, and never pays where they only punish', () => {
    fc.assert(
      fc.property(rules, seed, fc.constantFrom(1, -1), (list, s, sign) => {
        const one = list.map((rule) => ({ ...rule, points: sign * Math.abs(rule.points) }));
        const [alike, closer] = [1, 2].map((w) => runTown(town, { rules: one, watch: w, error: 0 }, s));
        return closer!.every((resident, i) => sign * (resident.points - alike![i]!.points) >= 0);
      }),
      runs,
    );
  });
  test('the order of rules does not matter, and rules of nothing or of no known deed do not count', () => {
    const { rules: list } = town.start;
    const plain = runTown(town, town.start, 2);
    expect(runTown(town, { ...town.start, rules: [...list].reverse() }, 2)).toEqual(plain);
    expect(runTown(town, { ...town.start, rules: [...list, { deed: 'blood', points: 0 }, { deed: 'sorcery', points: 50 }] }, 2)).toEqual(
      plain,
    );
  });
  test('other keys, other chances; the same keys, the same', () => {
    expect(draw(1, 2, 3)).toBe(draw(1, 2, 3));
    const many = Array.from({ length: 20000 }, (_, i) => draw(1, i, 2, 3));
    expect(new Set(many).size).toBeGreaterThan(19900);
    expect(sum(many) / many.length).toBeCloseTo(0.5, 1);
    for (let tenth = 0; tenth < 10; tenth++)
      expect(Math.abs(many.filter((n) => Math.floor(10 * n) === tenth).length - 2000)).toBeLessThan(200);
  });
});

describe('what is assumed comes out', () => {
  test('a deed is done as often as its share and factors say, by those who are seen at all', () => {
    const open = { ...town, noticed: 1, towns: 60 };
    for (const { id, by } of town.deeds) {
      const { dimensions } = overview(open, { rules: [{ deed: id, points: 10 }], watch: 1, error: 0 });
      const deed = town.deeds.find((one) => one.id === id)!;
      // A group's share: its own factor times what the other groups of its members make of it, which are independent of it.
      for (const { groups } of dimensions)
        for (const { id: group, rises } of groups) {
          const others = town.dimensions
            .filter((dimension) => !dimension.groups.some((one) => one.id === group))
            .map((dimension) => sum(dimension.groups.map((one) => one.share * (by[one.id] ?? 1))));
          const expected = likelihood(deed, [group]) * others.reduce((product, n) => product * n, 1);
          expect(Math.abs(rises - expected), `${id} ${group}`).toBeLessThan(0.03);
        }
    }
  });
  test('groups are as large as they should be', () => {
    const { dimensions } = overview(town, town.start);
    for (const [d, { groups }] of dimensions.entries()) {
      expect(sum(groups.map(({ people }) => people))).toBe(town.people * town.towns);
      for (const [g, { people }] of groups.entries())
        expect(people / (town.people * town.towns)).toBeCloseTo(town.dimensions[d]!.groups[g]!.share, 1);
    }
  });
  test('nobody does a thing with more than near certainty', () => {
    expect(likelihood({ id: 'x', base: 0.6, by: { a: 3 } }, ['a'])).toBe(0.95);
    expect(likelihood({ id: 'x', base: 0.6, by: { a: 0.5 } }, ['a', 'b'])).toBe(0.3);
  });
  test('about as many boxes are wrong as the error says', () => {
    for (const percent of [1, 3, 10]) {
      const { wrong, boxes } = overview(town, { ...town.start, error: percent });
      expect(Math.abs((100 * wrong) / boxes - percent)).toBeLessThan(1);
    }
  });
});

describe('the outcome', () => {
  const of = (list: [string, number][], w = 1, e = 0): Setting => ({
    rules: list.map(([deed, worth]) => ({ deed, points: worth })),
    watch: w,
    error: e,
  });

  test('the rules that the page begins with, in numbers: they change only with the assumptions', () => {
    const { falls, rises, boxes, wrong, wronglyFallen, wronglyRisen, below, above } = overview(town, town.start);
    expect({ falls, rises, boxes, wrong, wronglyFallen, wronglyRisen, below, above }).toEqual({
      falls: 143,
      rises: 77,
      boxes: 2000,
      wrong: 72,
      wronglyFallen: 19,
      wronglyRisen: 8,
      below: 1,
      above: 0,
    });
  });
  test('mistakes that throw people down or lift them up are counted against what was due', () => {
    const result = overview(town, { ...town.start, error: 10 });
    expect(result.wronglyFallen).toBe(result.residents.filter(({ points: p, due }) => p < 0 && due >= 0).length);
    expect(result.wronglyRisen).toBe(result.residents.filter(({ points: p, due }) => p > 0 && due <= 0).length);
    expect(overview(town, { ...town.start, error: 0 })).toMatchObject({ wronglyFallen: 0, wronglyRisen: 0, wrong: 0 });
  });
  test('fair and unfair are both within reach', () => {
    const fair = widestGap(
      overview(
        town,
        of([
          ['wallet', 30],
          ['neighbour', 10],
          ['litter', -10],
          ['dog', -10],
        ]),
      ),
    )!;
    expect(fair.size).toBeLessThan(0.05);
    const unfair = widestGap(overview(town, of([['bill', -20]])))!;
    expect(unfair).toMatchObject({ kind: 'falls', dimension: 'income', most: { id: 'lower' }, least: { id: 'upper' } });
    expect(unfair.size).toBeGreaterThan(0.15);
    const perks = widestGap(overview(town, of([['charity', 20]])))!;
    expect(perks).toMatchObject({ kind: 'rises', most: { id: 'upper' }, least: { id: 'lower' } });
    expect(widestGap({ dimensions: [] })).toBeNull();
  });
  test('equal conduct ends apart where one street is watched, to its cost or to its gain', () => {
    expect(
      overview(
        town,
        of([
          ['bill', -30],
          ['red', -10],
        ]),
      ),
    ).toMatchObject({ below: 0, above: 0 });
    expect(
      overview(
        town,
        of(
          [
            ['bill', -30],
            ['red', -10],
          ],
          2,
        ),
      ).below,
    ).toBeGreaterThan(45);
    expect(
      overview(
        town,
        of(
          [
            ['neighbour', 30],
            ['wallet', 20],
          ],
          2,
        ),
      ).above,
    ).toBeGreaterThan(45);
  });
  test('shares and averages are those of the residents', () => {
    const small = { ...town, towns: 1 };
    const { residents, streets, dimensions, falls, rises } = overview(small, town.start);
    expect(sum(streets.map((street) => street.falls * street.people))).toBeCloseTo(falls, 6);
    expect(sum(dimensions[0]!.groups.map((group) => group.rises * group.people))).toBeCloseTo(rises, 6);
    expect(sum(dimensions[1]!.groups.map((group) => group.mean * group.people))).toBeCloseTo(sum(residents.map((one) => one.points)), 6);
  });
  test('without rules nothing happens', () => {
    expect(overview(town, of([]))).toMatchObject({ falls: 0, rises: 0, boxes: 0, wrong: 0, below: 0, above: 0 });
    expect(overview({ ...town, towns: 0 }, of([]))).toMatchObject({
      residents: [],
      streets: [{ people: 0, falls: 0, mean: 0 }, { people: 0 }],
    });
  });
});
