/** What the figures on lists, tales and scores at home say: complete, sourced, and true to the fact base. */
import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../src/book/collections';
import { readMessages } from '../../src/book/messages';
import type { Mark } from '../../src/features/comparison/model';

const facts = loadCollection('facts');
const sources = loadCollection('sources');
const ui = readMessages('en');
const comparisons = { mirror: [...loadCollection('mirror').values()], stories: [...loadCollection('stories').values()] };
const ways = [...loadCollection('ways').values()];
const things = (collection: keyof typeof comparisons) => comparisons[collection].flatMap((one) => (one.kind === 'thing' ? [one] : []));
const questions = (collection: keyof typeof comparisons) => comparisons[collection].flatMap((one) => (one.kind === 'question' ? [one.id] : []));
/** The things that answer a question with a mark. */
const saying = (collection: keyof typeof comparisons, question: string, mark: Mark) =>
  things(collection).flatMap(({ id, answers }) => (answers[question]?.mark === mark ? [id] : []));

const texts = [
  ...Object.values(comparisons).flatMap((all) =>
    all.flatMap((one) => (one.kind === 'thing' ? [one.what.en, ...Object.values(one.answers).map(({ text }) => text.en)] : [one.text.en])),
  ),
  ...ways.flatMap((one) => (one.kind === 'way' ? [one.name.en, one.term?.en ?? ''] : [one.name.en, one.stay?.en ?? ''])),
];
const VALUE = /\{([a-z0-9-]+):([a-z0-9-]+)(:n)?\}/g;

test.each(['mirror', 'stories'] as const)('in %s everything answers every question once, with sources that are there', (collection) => {
  const ids = questions(collection);
  expect(ids.length).toBeGreaterThanOrEqual(9);
  expect(things(collection).length).toBeGreaterThanOrEqual(4);
  for (const { id, answers } of things(collection)) {
    expect(Object.keys(answers).sort(), id).toEqual([...ids].sort());
    for (const [question, { sources: from, text }] of Object.entries(answers)) {
      expect(
        from.filter((source) => !sources.has(source)),
        `${id} ${question}`,
      ).toEqual([]);
      expect(text.en, `${id} ${question}`).toMatch(/[.]$/);
    }
  }
  expect(new Set(things(collection).map(({ order }) => order)).size).toBe(things(collection).length);
});

test('every number comes from a fact that may be told, and none is typed', () => {
  const used = texts.flatMap((text) => [...text.matchAll(VALUE)]);
  expect(used.length).toBeGreaterThan(15);
  for (const [whole, id = '', key = ''] of used) {
    const fact = facts.get(id);
    expect(fact?.values.some((value) => value.key === key), whole).toBe(true);
    expect(fact?.confidence, whole).not.toBe('recalled');
  }
  const typed = texts.flatMap((text) => text.replace(VALUE, ' ').replace(/\b(19|20)\d\d\b|\bArticle \d+/g, ' ').match(/\S*\d\S*/g) ?? []);
  expect(typed).toEqual([]);
});

describe('titles and prose say what the marks say', () => {
  test('two can keep one off a plane, and one of them is Canadian', () => {
    expect(saying('mirror', 'plane', 'yes')).toEqual(expect.arrayContaining(['no-fly', 'court-list']));
    expect(saying('mirror', 'plane', 'yes')).toHaveLength(2);
    expect(things('mirror')).toHaveLength(8);
  });
  test('Canada’s score and the court list agree on four questions', () => {
    const [canada, court] = ['canada', 'court-list'].map((id) => things('mirror').find((one) => one.id === id)!.answers);
    expect(questions('mirror').filter((id) => canada![id]!.mark === court![id]!.mark)).toEqual(['deeds', 'words', 'home', 'spread']);
  });
  test('only one tale has one number for everybody, and the record has none', () => {
    expect(saying('stories', 'number', 'yes')).toEqual(['nosedive']);
    expect(saying('stories', 'number', 'no')).toContain('record');
  });
});

describe('ways on and off the court list', () => {
  const of = (side: 'on' | 'off' | 'step', lane?: string) =>
    ways.flatMap((one) => (one.kind === 'way' && one.side === side && (lane === undefined || one.lane === lane) ? [one] : []));
  const value = (fact: string, key: string) => facts.get(fact)!.values.find((one) => one.key === key)!.value;

  test('there are as many grounds as the facts count', () => {
    expect(of('on')).toHaveLength(Number(value('spc-list-grounds', 'grounds')));
    expect(of('off', 'refusal')).toHaveLength(Number(value('court-list-off', 'grounds')));
  });
  test('every way has its lane, its article, its source and, where held, its wording in Chinese', () => {
    const lanes = new Set(ways.flatMap((one) => (one.kind === 'lane' ? [one.id] : [])));
    for (const one of [...of('on'), ...of('off'), ...of('step')]) {
      expect(lanes, one.id).toContain(one.lane);
      expect(one.locator, one.id).toMatch(/^Article \d+/);
      expect(
        one.sources.filter((source) => !sources.has(source)),
        one.id,
      ).toEqual([]);
      if (one.original) expect(one.original, one.id).toMatch(/\p{Script=Han}/u);
    }
  });
});

test('the drawn series has five dates, rises, and fits the scale that it is drawn on', () => {
  const { values } = facts.get('travel-blocked-series')!;
  for (const keys of ['flights', 'fast-trains']) {
    const series = values.filter(({ key }) => key.startsWith(keys));
    expect(series).toHaveLength(5);
    expect(series.map(({ date }) => date)).toEqual(series.map(({ date }) => date).sort());
    expect(series.map(({ value }) => Number(value))).toEqual(series.map(({ value }) => Number(value)).sort((a, b) => a - b));
    for (const { value } of series) expect(Number(value)).toBeLessThan(40e6);
  }
});

describe('rules between a firm and its head', () => {
  const bridges = [...loadCollection('bridges').values()].sort((a, b) => a.order - b.order);
  const count = (way: string) => bridges.filter((one) => one.way === way).length;

  test('title, sentence and prose count them as they are: six, two, two in places, one', () => {
    expect(['down', 'back', 'score', 'shut'].map(count)).toEqual([6, 2, 2, 1]);
    expect(facts.get('bridge-law-table')!.values.find(({ key }) => key === 'rules')!.value).toBe(count('down'));
    expect(ui.bridges.title).toMatch(/^Six rules .* two .* one /);
    expect(ui.bridges.sentence).toMatch(/ six .* two .* Two places .* One opinion /);
  });
  test('every one says no more than its fact, names its sources and types no number', () => {
    for (const { id, fact, sources: from, confidence, what, hit } of bridges) {
      expect(facts.get(fact)?.confidence, id).toBe(confidence);
      expect(
        from.filter((source) => !facts.get(fact)!.sources.includes(source)),
        id,
      ).toEqual([]);
      expect(`${hit.en} ${what.en.replace(VALUE, '')}`, id).not.toMatch(/\d/);
    }
  });
  test('each way runs from the oldest rule to the newest', () => {
    for (const way of ['down', 'back', 'score']) {
      const since = bridges.filter((one) => one.way === way).map((one) => one.since);
      expect(since, way).toEqual([...since].sort());
    }
  });
});
