import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { acts, lines, schemes } from '../data';

/** Every rule of every version: those written out, and the printed lines that are rules by themselves. */
const rules = [...schemes.values()].flatMap((scheme) => {
  const named = new Set(scheme.rules.flatMap((rule) => rule.lines));
  const written = scheme.rules.map((rule) => ({ ...rule, scheme, listing: rule.effect.type === 'listing' }));
  const printed = [...lines.values()]
    .filter((line) => line.scheme === scheme.id && !line.leftOut && !named.has(line.id))
    .map((line) => ({ ...line, scheme, act: line.act ?? line.id, listing: false }));
  return [...written, ...printed];
});
const canBePutRight = (act: string) => (acts.get(act)?.settles ?? lines.get(act)?.settles) !== undefined;

describe('what can be put right', () => {
  test('is asked for only where some rule knows the difference', () => {
    const known = new Set(rules.filter(({ fromEnd, repair, listing }) => fromEnd || repair || listing).map(({ act }) => act));
    const settled = [...[...acts.values()].filter(({ settles }) => settles), ...[...lines.values()].filter((line) => line.settles && !line.act)];
    expect(settled.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
  });

  test('can be put right wherever a rule waits for it', () => {
    const waiting = rules.filter(({ fromEnd, repair }) => fromEnd || repair);
    expect(waiting.filter(({ act }) => !canBePutRight(act)).map(({ id, act }) => `${id}: ${act}`)).toEqual([]);
  });
});

test('a version with terms asks what their last day is, and one whose entries end with the year does not', () => {
  const ends = ({ effect, ...rule }: (typeof rules)[number] & { effect?: { type: string; term?: unknown } }) => (rule.years ?? 0) > 0 || effect?.term !== undefined;
  const wrong = [...schemes.values()].filter((scheme) => {
    const { terms } = scheme;
    const anniversaries = terms?.yearEnd !== true && (terms !== undefined || rules.some((rule) => rule.scheme === scheme && ends(rule)));
    return anniversaries !== scheme.readings.some(({ id }) => id === 'term-end');
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('every limit that the village’s table prints beside a line is one', () => {
  const rows = readFileSync('tests/content/transcription/village.csv', 'utf8').trim().split(/\r?\n/);
  const printed = rows.flatMap((row) => {
    const [, id, per, points] = row.match(/^(vil-\d+),.*,(?:每(年|月)最多(?:加|奖)?(\d+)分|家庭成员每季度)$/) ?? [];
    return id ? [{ id, per: per === '年' ? 'year' : per === '月' ? 'month' : 'quarter', points: Number(points ?? 1) }] : [];
  });
  expect(printed.length).toBe(10);
  expect(printed.map(({ id, ...limit }) => [id, limit])).toEqual(printed.map(({ id }) => [id, lines.get(id)?.cap]));
});
