/** Bets rest on facts that the reader will meet, and what the prose says of the invented town is what comes out of it. */
import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../src/book/collections';
import { overview, widestGap } from '../../src/features/town/model';
import { chapter as chapterSchema } from '../../src/schemas/chapter';
import { chapters, references } from '../data';

const bets = [...loadCollection('bets').values()];
const facts = loadCollection('facts');
const surveys = loadCollection('surveys');
const chapterOf = (slug: string) => chapters.find((chapter) => chapter.slug === slug && chapter.file.includes('/en/'));

test('there are at least seven bets, each in a place of its own', () => {
  expect(bets.length).toBeGreaterThanOrEqual(7);
  expect(new Set(bets.map(({ order }) => order)).size).toBe(bets.length);
  expect(new Set(bets.map(({ fact, value }) => `${fact} ${value}`)).size).toBe(bets.length);
});

describe.each(bets.map((bet) => [bet.id, bet] as const))('%s', (_id, bet) => {
  const fact = facts.get(bet.fact);
  const value = fact?.values.find(({ key }) => key === bet.value);
  const chapter = chapterOf(bet.chapter);

  test('is answered by a sourced value that stands in the prose of its chapter', () => {
    expect(fact?.confidence).toMatch(/^(verified|secondary)$/);
    expect(value).toBeDefined();
    const paragraphs = chapter!.body.split('\n').filter((line) => /^[^#<\-|]|^<(Fact|Term|Zh)\b/.test(line));
    const used = references(paragraphs.join('\n')).facts.get(bet.fact) ?? [];
    expect(used).toContain(bet.value);
  });
  test('its answer tells the value, and no other figure', () => {
    for (const text of Object.values(bet.answer)) {
      expect(text.split('{value}')).toHaveLength(2);
      expect(text.replace('{value}', '').replace(/\b(19|20)\d\d\b/g, '')).not.toMatch(/\d/);
    }
  });
  test('the answer lies on the scale, or is an option of the chapter’s own bet', () => {
    if (bet.kind === 'choice') {
      expect(chapterSchema.parse(chapter!.frontMatter).bet.options.filter(({ right }) => right)).toHaveLength(1);
      expect(bets.filter((one) => one.kind === 'choice' && one.chapter === bet.chapter)).toHaveLength(1);
      return;
    }
    expect(Number(value!.value)).toBeGreaterThan(bet.min);
    expect(Number(value!.value)).toBeLessThan(bet.max);
    expect((bet.max - bet.min) % bet.step).toBe(0);
    if (bet.survey === undefined) return;
    const survey = surveys.get(bet.survey)!;
    expect(survey.predict).toMatchObject({ min: bet.min, max: bet.max });
    expect(survey.answers[survey.predict!.answer]!.value).toBe(value!.value);
  });
});

test('the count of the article’s claims is that of the ledger', () => {
  const verdicts = Map.groupBy(loadCollection('claims').values(), ({ verdict }) => verdict);
  const { values } = facts.get('article-claims')!;
  const told = Object.fromEntries(values.map(({ key, value }) => [key, value]));
  const { claims, ...byVerdict } = told;
  expect(byVerdict).toEqual(Object.fromEntries([...verdicts].map(([verdict, list]) => [verdict, list.length])));
  expect(claims).toBe([...verdicts.values()].flat().length);
});

describe('the invented town', () => {
  const town = loadCollection('towns').get('invented')!;
  const groups = new Set(town.dimensions.flatMap((dimension) => dimension.groups.map(({ id }) => id)));

  test('every factor is of a group, every first rule of a deed, and what one may set is what can be set', () => {
    expect(town.deeds.length).toBeGreaterThanOrEqual(14);
    expect(town.deeds.flatMap(({ by }) => Object.keys(by)).filter((group) => !groups.has(group))).toEqual([]);
    const deeds = new Set(town.deeds.map(({ id }) => id));
    expect(town.start.rules.every(({ deed, points }) => deeds.has(deed) && Math.abs(points) <= town.points && points % 5 === 0)).toBe(true);
    expect(town.start.rules).toHaveLength(town.most);
    expect(town.watch).toContain(town.start.watch);
    expect(town.errors).toContain(town.start.error);
    expect(town.watch.every((watch) => watch * town.noticed <= 1)).toBe(true);
    // Ids of deeds stand in links between signs of their own.
    expect([...deeds].filter((id) => /[_~.]/.test(id))).toEqual([]);
  });
  test('it does what the chapter says of it', () => {
    const gap = widestGap(overview(town, town.start))!;
    expect(gap).toMatchObject({ kind: 'falls', most: { id: 'lower' }, least: { id: 'upper' } });
    expect(gap.size).toBeGreaterThan(town.gap);
    expect(overview(town, town.start).wronglyFallen).toBeGreaterThan(10);
    expect(overview(town, { ...town.start, watch: 2 }).below).toBeGreaterThan(town.towns / 2);
  });
});
