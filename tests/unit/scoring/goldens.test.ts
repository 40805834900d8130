import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { score, type Entry } from '../../../src/core/scoring';
import { sizes, compiled } from '../../data';

interface Golden {
  n: number;
  acts: [string, string, (number | null)?, { settled?: string }?][];
  asOf?: string;
  points: number | [number | null, number | null];
  bands: string[];
  mark?: string;
  unknown?: string[];
  why: string;
}
const goldens = parse(readFileSync('tests/unit/scoring/goldens.yaml', 'utf8')) as Record<'wendeng' | 'weihai', Golden[]>;

describe.each([
  ['wendeng-2020', goldens.wendeng],
  ['weihai-2018', goldens.weihai],
] as const)('%s, worked by hand', (id, cases) => {
  const scheme = compiled.get(id)!;
  test.each(cases.map((golden) => [golden.n, golden.why, golden] as const))('case %i: %s', (_n, _why, golden) => {
    const entries: Entry[] = golden.acts.map(([act, date, amount, more]) => {
      expect(sizes.has(act), `act ${act} is in content/acts`).toBe(true);
      return { act, date, ...(amount == null ? {} : { amount }), ...more };
    });
    const result = score({ entries }, scheme, golden.asOf ?? '2020-12-31');
    const [lo, hi] = typeof golden.points === 'number' ? [golden.points, golden.points] : golden.points;
    expect(result.points).toEqual({ lo: lo ?? -Infinity, hi: hi ?? Infinity });
    expect(result.bands).toEqual(golden.bands);
    expect(result.unknown.map(({ act }) => act)).toEqual(golden.unknown ?? []);
    if (golden.mark) expect(`${result.bands[0]}${result.fellFrom}`).toBe(golden.mark);
  });
});
