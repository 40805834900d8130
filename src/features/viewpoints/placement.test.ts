import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../book/collections';
import { closeness, judge, placement, STANCES, type Stance, type Stances } from './model';

const all = [...loadCollection('viewpoints').values()];
const args = all.filter((one) => one.kind === 'argument');
const voices = all.flatMap((one) => (one.kind === 'person' ? [one.id] : []));
const themes = all.flatMap((one) => (one.kind === 'theme' ? [one.id] : []));

const stances: fc.Arbitrary<Stances> = fc.dictionary(fc.constantFrom(...args.map(({ id }) => id)), fc.constantFrom(...STANCES));
const voice = fc.constantFrom(...voices);
const theme = fc.option(fc.constantFrom(...themes));
const mapped = (from: Stances, change: (stance: Stance) => Stance): Stances =>
  Object.fromEntries(Object.entries(from).map(([id, stance]) => [id, change(stance)]));

describe('closeness', () => {
  test('is the plain mean of the stances, from −1 to 1', () => {
    const small = [
      { id: 'a', by: 'x', themes: ['t'] },
      { id: 'b', by: 'x', themes: ['t', 'u'] },
      { id: 'c', by: 'y', themes: ['t'] },
    ];
    expect(closeness(small, { a: 2, b: -1, c: -2 }, 'x', null)).toEqual({ by: 'x', mean: 0.25, answered: 2, of: 2 });
    expect(closeness(small, { a: 2, b: -1 }, 'x', 'u')).toEqual({ by: 'x', mean: -0.5, answered: 1, of: 1 });
    expect(closeness(small, {}, 'y', null)).toEqual({ by: 'y', mean: null, answered: 0, of: 1 });
  });

  test('stays within −1 and 1', () => {
    fc.assert(
      fc.property(stances, voice, theme, (given, by, on) => {
        const { mean } = closeness(args, given, by, on);
        if (mean !== null) expect(Math.abs(mean)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is symmetrical: the opposite answers give the opposite place', () => {
    fc.assert(
      fc.property(stances, voice, theme, (given, by, on) => {
        const { mean } = closeness(args, given, by, on);
        const opposite = closeness(
          args,
          mapped(given, (stance) => (0 - stance) as Stance),
          by,
          on,
        ).mean;
        if (mean === null) expect(opposite).toBeNull();
        else expect(opposite).toBeCloseTo(-mean, 12);
      }),
    );
  });

  test('no answer, no pull: only a voice’s own arguments move it', () => {
    fc.assert(
      fc.property(stances, voice, theme, (given, by, on) => {
        const own = new Set(args.filter((one) => one.by === by && (on === null || one.themes.includes(on))).map(({ id }) => id));
        const kept = Object.fromEntries(Object.entries(given).filter(([id]) => own.has(id)));
        expect(closeness(args, kept, by, on)).toEqual(closeness(args, given, by, on));
      }),
    );
  });

  test('agreeing more never moves a voice away', () => {
    fc.assert(
      fc.property(stances, voice, theme, (given, by, on) => {
        const before = closeness(args, given, by, on).mean;
        const after = closeness(
          args,
          mapped(given, (stance) => Math.min(2, stance + 1) as Stance),
          by,
          on,
        ).mean;
        if (before !== null && after !== null) expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe('placement', () => {
  test('is theme by theme, the nearest first; a theme on which nobody speaks is left out', () => {
    const some = [
      { id: 'a', by: 'x', themes: ['t'] },
      { id: 'b', by: 'y', themes: ['t', 'u'] },
      { id: 'c', by: 'z', themes: ['t'] },
    ];
    const places = placement(some, { a: -1, b: 2 }, ['x', 'y', 'z'], ['t', 'u', 'v']);
    expect(places.map(({ theme: on, voices: who }) => [on, who.map(({ by }) => by)])).toEqual([
      ['t', ['y', 'x', 'z']],
      ['u', ['y']],
    ]);
  });
  test('puts the nearest voice first and those without an answer last', () => {
    fc.assert(
      fc.property(stances, (given) => {
        for (const { voices: places } of placement(args, given, voices, themes)) {
          const means = places.map(({ mean }) => mean ?? -Infinity);
          expect(means).toEqual([...means].sort((a, b) => b - a));
        }
      }),
    );
  });
  test('names only voices that speak on the theme', () => {
    const found = placement(args, {}, voices, themes);
    expect(found.map(({ theme: on }) => on)).toEqual(
      themes.filter((on) => args.some((one) => voices.includes(one.by) && one.themes.includes(on))),
    );
    for (const { theme: on, voices: places } of found) {
      for (const { by } of places) expect(args.some((one) => one.by === by && one.themes.includes(on))).toBe(true);
    }
  });
});

test('a guess about what is not stated can be neither right nor wrong', () => {
  expect([judge('older', 'older'), judge('older', 'younger'), judge('china', null)]).toEqual(['fits', 'differs', 'not-stated']);
  expect([judge('silent', null), judge('silent', 'china')]).toEqual(['silent', 'not-silent']);
});
