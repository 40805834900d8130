import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plainLines } from '../../src/core/scoring/content';
import { acts, lines, schemes } from '../data';

const ofScheme = (scheme: string) => [...lines.values()].filter((line) => line.scheme === scheme);

/** Rows of a transcription; its cells hold no line breaks. */
function rows(file: string): Record<string, string>[] {
  const [head = '', ...body] = readFileSync(`tests/content/transcription/${file}.csv`, 'utf8').trim().split(/\r?\n/);
  const cells = (row: string) => [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(,|$)/g)].map(([, cell = '']) => cell.replace(/^"|"$/g, '').replaceAll('""', '"'));
  const keys = cells(head);
  return body.map((row) => Object.fromEntries(cells(row).map((cell, i) => [keys[i] ?? '', cell])));
}

describe.each([
  ['individual', 'wendeng-2020', 435],
  ['community', 'wendeng-2020', 61],
  ['village', 'wendeng-village-2020', 228],
])('the transcribed table %s', (file, scheme, count) => {
  const table = rows(file);

  test('has every line that the district printed', () => expect(table).toHaveLength(count));

  test.each(table.map((row) => [row.id ?? '', row]))('%s is a rule, or is left out with its reason', (id, row) => {
    const line = lines.get(id);
    expect(line?.scheme).toBe(scheme);
    // Two lines are left to each village: the table prints only their heading.
    if (row.criterion_zh) expect(line?.zh).toBe(row.criterion_zh);
    expect(line?.en).not.toBe('TODO');
    if (line?.leftOut || row.direct_grade) return;
    const [min, max] = [Number(row.points_min), Number(row.points_max)];
    if (line?.choices) return expect(line.choices.every(({ points }) => points >= min && points <= max)).toBe(true);
    expect(line?.points).toEqual(min === max ? min : { min, max });
  });
});

test('lines of the table for individuals stand under the heading that is printed above them', () => {
  const last = (heading = '') => heading.split(' / ').at(-1)?.replace(/^\d+、/, '');
  const wrong = rows('individual').filter(({ id = '', section, category }) => last(lines.get(id)?.heading) !== last(section?.includes(' / ') ? section : category));
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('the direct grades of articles 10 to 13 are all there: 21, 12, 27 and 14 heads', () => {
  const heads = ofScheme('wendeng-2020').filter(({ id }) => id.startsWith('art'));
  const count = (article: number) => heads.filter(({ id }) => id.startsWith(`art${article}-`)).length;
  expect([10, 11, 12, 13].map(count)).toEqual([21, 12, 27, 14]);
  for (const { id, grade, leftOut } of heads) {
    if (!leftOut) expect(grade, id).toBe({ 10: 'B', 11: 'B', 12: 'C', 13: 'D' }[id.slice(3, 5)]);
  }
});

test('acts and lines that a line scores exist; lines that a rule stands for are its scheme’s', () => {
  const known = (id: string) => acts.has(id) || lines.has(id);
  expect([...lines.values()].filter(({ act }) => act !== undefined && !known(act)).map(({ id, act }) => `${id}: no act ${act}`)).toEqual([]);
  expect([...lines.values()].filter(({ act }) => act !== undefined && lines.get(act)?.act !== undefined).map(({ id, act }) => `${id}: ${act} stands for another act itself`)).toEqual([]);
  for (const scheme of schemes.values())
    for (const rule of scheme.rules)
      for (const id of rule.lines) expect(lines.get(id)?.scheme, `${scheme.id} ${rule.id} ${id}`).toBe(scheme.id);
});

test('no rule has the id of a line that is a rule by itself', () => {
  for (const scheme of schemes.values()) {
    const plain = new Set(plainLines(scheme, lines.values()).map(({ id }) => id));
    expect(scheme.rules.filter(({ id }) => plain.has(id)).map(({ id }) => `${scheme.id} ${id}`)).toEqual([]);
  }
});

test('a line of points is named by one rule at most', () => {
  const named = [...schemes.values()].flatMap(({ rules }) => rules.flatMap((rule) => rule.lines));
  expect(named.length).toBe(new Set(named).size);
});

test('no two deeds have the same English label; lines of several tables that score one deed may have its words', () => {
  const ruled = new Map([...schemes.values()].flatMap(({ rules }) => rules.flatMap((rule) => rule.lines.map((id) => [id, rule.act] as const))));
  const labels = [
    ...[...acts.values()].map(({ id, label }) => ({ deed: id, en: label.en })),
    ...[...lines.values()].map(({ id, act, en }) => ({ deed: act ?? ruled.get(id) ?? id, en })),
  ];
  const twice = [...Map.groupBy(labels, ({ en }) => en.toLowerCase())].filter(([, of]) => new Set(of.map(({ deed }) => deed)).size > 1);
  expect(twice.map(([en, of]) => `${of.map(({ deed }) => deed).join(', ')}: ${en}`)).toEqual([]);
});

test('a line that scores an everyday act is done by no other people than the act is', () => {
  const wrong = [...lines.values()].filter((line) => {
    const role = line.act === undefined ? undefined : acts.get(line.act)?.role;
    return role !== undefined && line.role !== role;
  });
  expect(wrong.map(({ id, act, role }) => `${id} (${role}): ${act} is for ${acts.get(act!)?.role}`)).toEqual([]);
});
