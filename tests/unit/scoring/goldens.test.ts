import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { score, type Citizen, type Entry, type Role, type Standing } from '../../../src/core/scoring';
import { actsOfScoring, compiled } from '../../data';

interface Golden {
  n: number;
  acts: [string, string, (number | null)?, { settled?: string }?][];
  roles?: Role[];
  born?: number;
  asOf?: string;
  points?: number | [number | null, number | null];
  bands?: string[];
  standing?: Standing;
  mark?: string;
  unknown?: string[];
  silent?: string[];
  why: string;
}
const goldens = parse(readFileSync('tests/unit/scoring/goldens.yaml', 'utf8')) as Record<string, Golden[]>;
const IDS: Readonly<Record<string, string>> = { wendeng: 'wendeng-2020', village: 'wendeng-village-2020', weihai: 'weihai-2018' };

describe.each(Object.entries(goldens))('%s, worked by hand', (name, cases) => {
  const scheme = compiled.get(IDS[name] ?? name)!;
  test('no number is used twice', () => expect(new Set(cases.map(({ n }) => n)).size).toBe(cases.length));
  test.each(cases.map((golden) => [golden.n, golden.why, golden] as const))('case %i: %s', (_n, _why, golden) => {
    const entries: Entry[] = golden.acts.map(([act, date, amount, more]) => {
      expect(actsOfScoring.has(act), `act ${act} is in content/acts or is a line of its own`).toBe(true);
      return { act, date, ...(amount == null ? {} : { amount }), ...more };
    });
    const { roles, born } = golden;
    const citizen: Citizen = { entries, roles: roles ?? (name === 'village' ? ['villager'] : undefined), born };
    const result = score(citizen, scheme, golden.asOf ?? '2020-12-31');
    if (golden.points === undefined) expect(result.points).toBeNull();
    else {
      const [lo, hi] = typeof golden.points === 'number' ? [golden.points, golden.points] : golden.points;
      expect(result.points).toEqual({ lo: lo ?? -Infinity, hi: hi ?? Infinity });
    }
    expect(result.bands).toEqual(golden.bands ?? []);
    if (golden.standing) expect(result.standing).toBe(golden.standing);
    expect(result.unknown.map(({ act }) => act)).toEqual(golden.unknown ?? []);
    if (golden.silent) expect(result.silent).toEqual(golden.silent);
    if (golden.mark) expect(`${result.bands[0]}${result.fellFrom}`).toBe(golden.mark);
  });
});
