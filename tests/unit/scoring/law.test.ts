import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { score, type Citizen, type Score } from '../../../src/core/scoring';
import { smallestChange } from '../../../src/core/scoring/change';
import { compiled } from '../../data';

interface Question {
  readonly id: string;
  readonly scheme: string;
  readonly asOf: string;
  readonly law: string;
  readonly why: string;
}
interface Case extends Question {
  readonly citizen: Citizen;
  readonly expect: {
    readonly standing?: string;
    readonly points?: readonly [number | null, number | null] | null;
    readonly contains?: readonly number[];
    readonly atMost?: number;
    readonly atLeast?: number;
    readonly bands?: readonly string[];
    readonly hasBands?: readonly string[];
    readonly mark?: string | null;
    readonly unknown?: readonly string[];
    readonly refused?: true;
  };
}
interface Pair extends Question {
  readonly worse: Citizen;
  readonly better: Citizen;
}

const folder = 'tests/unit/scoring/law';
const read = <T>(file: string) => parse(readFileSync(`${folder}/${file}`, 'utf8')) as T[];
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml') && !['pairs.yaml', 'change.yaml'].includes(file));
const cases = files.flatMap((file) => read<Case>(file));
const pairs = read<Pair>('pairs.yaml');
const offered = (acts: readonly string[], date: string) => acts.map((act) => ({ act, date }));
const ends = ([lo, hi]: readonly [number | null, number | null]) => ({ lo: lo ?? -Infinity, hi: hi ?? Infinity });
const told = (question: Question) => `${question.scheme}: ${question.why} (${question.law})`;
const of = ({ scheme, asOf }: Question, citizen: Citizen): Score => score(citizen, compiled.get(scheme)!, asOf);

test('no name is used twice, every scheme is one of the project’s', () => {
  const all: readonly Question[] = [...cases, ...pairs, ...read<Question>('change.yaml')];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.filter(({ scheme }) => !compiled.has(scheme))).toEqual([]);
});

test.each(cases.map((one) => [one.id, told(one), one] as const))('%s %s', (_id, _told, one) => {
  const { expect: wanted } = one;
  if (wanted.refused) {
    expect(() => of(one, one.citizen)).toThrow();
    return;
  }
  const result = of(one, one.citizen);
  const points = result.points ?? { lo: NaN, hi: NaN };
  if (wanted.standing) expect(result.standing).toBe(wanted.standing);
  if (wanted.points !== undefined) expect(result.points).toEqual(wanted.points && ends(wanted.points));
  for (const value of wanted.contains ?? [])
    expect(points.lo <= value && value <= points.hi, `${value} in ${points.lo}…${points.hi}`).toBe(true);
  if (wanted.atMost !== undefined) expect(points.hi).toBeLessThanOrEqual(wanted.atMost);
  if (wanted.atLeast !== undefined) expect(points.lo).toBeGreaterThanOrEqual(wanted.atLeast);
  if (wanted.bands) expect([...result.bands].sort()).toEqual([...wanted.bands].sort());
  if (wanted.hasBands) expect(result.bands).toEqual(expect.arrayContaining([...wanted.hasBands]));
  if (wanted.unknown) expect(result.unknown.map(({ act }) => act)).toEqual(wanted.unknown);
  if (wanted.mark !== undefined) expect(result.fellFrom ? `${result.bands[0]}${result.fellFrom}` : null).toBe(wanted.mark);
});

test.each(pairs.map((pair) => [pair.id, told(pair), pair] as const))('%s %s', (_id, _told, pair) => {
  const [worse, better] = [pair.worse, pair.better].map((citizen) => of(pair, citizen).points!);
  expect(better!.lo).toBeGreaterThanOrEqual(worse!.lo);
  expect(better!.hi).toBeGreaterThanOrEqual(worse!.hi);
});

describe('the smallest change', () => {
  const changes = read<Question & { citizen: Citizen; direction: 'up' | 'down'; offered: string[]; expect: object }>('change.yaml');
  test.each(changes.map((one) => [one.id, told(one), one] as const))('%s %s', (_id, _told, one) => {
    const found = smallestChange(one.citizen, compiled.get(one.scheme)!, one.asOf, one.direction, offered(one.offered, one.asOf));
    expect(found).toMatchObject(one.expect);
  });
});
