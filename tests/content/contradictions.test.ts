import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../src/book/collections';
import { readMessages, writtenMessages } from '../../src/book/messages';
import type { Claim } from '../../src/schemas/claim';
import type { Event } from '../../src/features/timeline/schema';
import type { Fact } from '../../src/schemas/fact';
import type { Scheme } from '../../src/schemas/scheme';
import type { Source } from '../../src/schemas/source';
import { acts, chapters, schemes } from '../data';
import {
  beforeEffect,
  olderSources,
  ownedNow,
  passedOtherwise,
  replacedText,
  silenceAsFact,
  toldTwice,
  twoDates,
  twoDays,
  twoScales,
  twoValues,
  typedVerdicts,
  undatedNow,
  unknownStart,
  verdictCounts,
  wrongCounts,
  wrongIssuer,
  type Scale,
} from './contradictions';

const facts = loadCollection('facts');
const sources = loadCollection('sources');
const events = [...loadCollection('events').values()];
const claims = [...loadCollection('claims').values()];
const structure = [...loadCollection('structure').values()];
const bridges = [...loadCollection('bridges').values()].map((one) => ({ ...one, facts: [one.fact] }));
const measures = [...loadCollection('measures').values()];
const viewpoints = [...loadCollection('viewpoints').values()];
const ui = readMessages('en');

/** Pairs whose labels are alike although they count two things: rounds of one survey in two countries. */
const APART = ['wvs-china-by-wave wave-2 60.3 · wvs-canada-by-wave wave-2 52.4'];

/** Facts that print a scale which a file of content/schemes holds as well. */
const SCALES: readonly Scale[] = [
  ...(['AAA', 'AA', 'A', 'B', 'C'] as const).flatMap((band): Scale[] => [
    ['wendeng-bands', `${band.toLowerCase()}-from`, 'wendeng-2020', { band }],
    ['weihai-bands', `${band.toLowerCase()}-from`, 'weihai-2018', { band }],
  ]),
  ['wendeng-overview', 'base-score', 'wendeng-2020', 'base'],
  ['weihai-overview', 'base-score', 'weihai-2018', 'base'],
  ['rongcheng-overview', 'base-score', 'rongcheng-2016', 'base'],
  ['suining-2010', 'points', 'suining-2010', 'base'],
  ['suqian-overview', 'base-score', 'suqian-2018', 'base'],
  ['suzhou-overview', 'base-score', 'suzhou-2018', 'base'],
  ['suzhou-overview', 'maximum', 'suzhou-2018', 'max'],
  ['xiamen-overview', 'maximum', 'xiamen-2018', 'max'],
  ['yiwu-overview', 'base-score', 'yiwu-2017', 'base'],
  ['yiwu-overview', 'maximum', 'yiwu-2017', 'max'],
  ['zhima-overview', 'minimum', 'zhima-2015', 'min'],
  ['zhima-overview', 'maximum', 'zhima-2015', 'max'],
  ['tencent-credit', 'minimum', 'tencent-2018', 'min'],
  ['tencent-credit', 'maximum', 'tencent-2018', 'max'],
  ['dogs-jinan', 'points', 'jinan-dogs-2017', 'max'],
];

/** Sentences that are read by themselves, with the place where each stands. */
const sentences = [
  ...[...facts.values()].flatMap(({ id, statement, notes }) => [
    { at: `fact ${id}`, text: statement.en },
    { at: `fact ${id}, notes`, text: notes?.en ?? '' },
  ]),
  ...[...loadCollection('glossary').values()].flatMap(({ id, definition, misreading }) => [
    { at: `term ${id}`, text: definition.en },
    { at: `term ${id}, misreading`, text: misreading?.en ?? '' },
  ]),
  ...claims.map(({ id, reason }) => ({ at: id, text: reason.en })),
  ...events.map(({ id, title }) => ({ at: `event ${id}`, text: title.en })),
  ...structure.map((one) => ({ at: one.id, text: (one.kind === 'relation' ? one.note : one.what)?.en ?? '' })),
  ...measures.map(({ id, finding }) => ({ at: `measure ${id}`, text: finding.en })),
  ...[...loadCollection('licences').values()].map((one) => ({ at: `licences ${one.id}`, text: (one.kind === 'body' ? one.became : one.kind === 'step' ? one.text : undefined)?.en ?? '' })),
  ...[...schemes.values()].flatMap(({ id, summary, bandsNote, basis, inForce }) =>
    [summary, basis, bandsNote, inForce.note].map((text) => ({ at: `scheme ${id}`, text: text?.en ?? '' })),
  ),
];

const people = viewpoints.filter(({ kind }) => kind === 'person').map(({ id }) => id);
const argued = viewpoints.flatMap((one) => (one.kind === 'argument' ? [one] : []));
const verdicts = Object.values(Object.groupBy(claims, ({ verdict }) => verdict)).map((of) => of?.length ?? 0);
/** Nouns that the book counts, and the counts that its data give. */
const COUNTS: Record<string, readonly number[]> = {
  bets: [loadCollection('bets').size],
  voices: [people.length, 2],
  arguments: [argued.filter(({ by }) => people.includes(by)).length, argued.length],
  lives: [loadCollection('personas').size],
  schemes: [new Set([...schemes.values()].map(({ scheme }) => scheme)).size],
  firms: [structure.filter((one) => one.kind === 'relation' && one.type === 'tells').length],
  memoranda: facts.get('mou-count')!.values.map(({ value }) => Number(value)),
  verdicts: [verdicts.length],
};

/** Prose of the chapters without their tags, beside the sentences of the data and the words of the interface. */
const said = [
  ...chapters.flatMap(({ file, frontMatter, body }) => [
    { at: file, text: body.replace(/<[^>]*>/g, ' ') },
    { at: `${file}, head`, text: JSON.stringify(frontMatter) },
  ]),
  ...writtenMessages('en').map(({ path, message }) => ({ at: path.join('.'), text: message })),
  ...sentences,
];

describe('the book does not contradict itself', () => {
  test('one thing has one number', () => {
    expect(twoValues([...facts.values()]).filter((found) => !APART.includes(found))).toEqual([]);
    expect(toldTwice([...facts.values()])).toEqual([]);
  });
  test('one thing has one date, and a relation begins when its facts say', () => {
    expect(twoDates([...facts.values()])).toEqual([]);
    expect(twoDays(events)).toEqual([]);
    expect(unknownStart([...structure.flatMap((one) => (one.kind === 'relation' ? [one] : [])), ...bridges, ...measures], facts)).toEqual([]);
  });
  test('a rule holds from its effect', () => {
    expect(beforeEffect([...bridges, ...measures], facts)).toEqual([]);
  });
  test('a province has passed its law on the day of adoption', () => {
    const passed = structure.flatMap((one) => (one.kind === 'relation' && one.type === 'passes' ? [one] : []));
    expect(passed.length).toBeGreaterThan(5);
    expect(passedOtherwise(passed, facts)).toEqual([]);
  });
  test('a paper is ascribed to the body that issued it', () => {
    const of = (ids: readonly string[]) => ids.flatMap((id) => facts.get(id)!.sources);
    const ascribed = [
      ...[...facts.values()].map(({ id, statement, sources: ids }) => ({ at: `fact ${id}`, text: statement.en, sources: ids })),
      ...events.map(({ id, title, facts: ids }) => ({ at: `event ${id}`, text: title.en, sources: of(ids) })),
    ];
    expect(wrongIssuer(ascribed, sources)).toEqual([]);
  });
  test('silence is not told as a fact', () => {
    expect(silenceAsFact(said)).toEqual([]);
  });
  test('the owners of a founding are not told as those of the present', () => {
    expect(ownedNow(said, ['Baihang', 'Pudao', 'Qiantang'])).toEqual([]);
  });
  test('beside an act stands the law in force', () => {
    const laws = [...acts.values()].flatMap(({ id, law }) => (law ? [{ at: `act ${id}`, text: law.text.en }] : []));
    expect(laws.length).toBeGreaterThan(40);
    expect(replacedText(laws)).toEqual([]);
  });
  test('no source is older than what it is said to show', () => {
    expect(olderSources([...facts.values()], sources)).toEqual([]);
  });
  test('verdicts come from the ledger and are counted right', () => {
    expect(verdictCounts(claims, facts.get('article-claims')!)).toEqual([]);
    expect(typedVerdicts(chapters, Object.values(ui.claims.verdicts))).toEqual([]);
  });
  test('a count in words is the count of the data', () => {
    expect(wrongCounts(said, COUNTS)).toEqual([]);
    expect(ui.home.ways.scoreNote).toContain(`${COUNTS['schemes']![0]} schemes`);
  });
  test('a scale that a fact prints is the scale that is counted with', () => {
    expect(twoScales(SCALES, facts, schemes)).toEqual([]);
  });
  test('what is so “today” says on which day', () => {
    expect(undatedNow(sentences)).toEqual([]);
  });
});

describe('each rule finds its fault', () => {
  const fact = (id: string, values: unknown[], source = 's', topic = 't') => ({ id, topic, statement: { en: '' }, values, sources: [source], confidence: 'verified' }) as unknown as Fact;
  const value = (key: string, label: string, number: number | string, date?: string, unit = 'people') => ({ key, label: { en: label }, value: number, unit, ...(date ? { date } : {}) });
  const day = (key: string, label: string, date: string) => value(key, label, date, undefined, 'date');
  const source = (issued: string, type = 'article-newspaper') => new Map([['s', { id: 's', type, issued } as unknown as Source]]);

  test('two numbers for one thing, unless one is rounded or they stand apart', () => {
    const [a, b] = [fact('a', [value('x', 'people on the list', 812, '2010')]), fact('b', [value('y', 'people on the list', 3000, '2010')])];
    expect(twoValues([a, b])).toHaveLength(1);
    expect(twoValues([a, fact('b', [value('y', 'people on the list', 812, '2010')])])).toEqual([]);
    expect(twoValues([a, fact('b', [value('y', 'people on the list', 3000, '2011')])])).toEqual([]);
    expect(twoValues([a, fact('b', [{ ...value('y', 'people on the list', 815, '2010'), bound: 'about' }])])).toEqual([]);
    expect(twoValues([a, fact('b', [value('y', 'people on the list', 3000, '2010')], 'other')])).toEqual([]);
  });
  test('one number told in two facts', () => {
    const [a, b] = [fact('a', [value('x', 'attempts', 12389, '2014')]), fact('b', [value('y', 'tries', 12389, '2014')], 's', 'u')];
    expect(toldTwice([a, b])).toHaveLength(1);
    expect(toldTwice([a, fact('b', [value('y', 'tries', 12389, '2014')], 'other')])).toEqual([]);
  });
  test('two days for one thing, in facts and in events', () => {
    const [a, b] = [fact('a', [day('x', 'the list made public', '2013-10-01')]), fact('b', [day('y', 'the list made public', '2013-11')])];
    expect(twoDates([a, b])).toHaveLength(1);
    expect(twoDates([a, fact('b', [day('y', 'the list made public', '2013-10')])])).toEqual([]);
    const event = (id: string, date: string, title: string, of = 'f') => ({ id, date, title: { en: title }, facts: [of] }) as unknown as Event;
    expect(twoDays([event('a', '2013-10-01', 'The public list of defaulters begins'), event('b', '2013-11', 'The public list of defaulters opens')])).toHaveLength(1);
    expect(twoDays([event('a', '2013-10-01', 'The list begins', 'f'), event('b', '2013-11', 'The list begins', 'g')])).toHaveLength(1);
    expect(twoDays([event('a', '2013-10-01', 'The rules take effect'), event('b', '2013-11', 'The website opens to everybody')])).toEqual([]);
  });
  test('a relation that begins on a day which no fact of it knows', () => {
    const known = new Map([['f', fact('f', [day('x', 'adopted', '2020-12-01')])]]);
    expect(unknownStart([{ id: 'r', since: '2021', facts: ['f'] }], known)).toHaveLength(1);
    expect(unknownStart([{ id: 'r', since: '2020-12-01', facts: ['f'] }], known)).toEqual([]);
    expect(unknownStart([{ id: 'r', since: null, facts: ['f'] }], known)).toEqual([]);
  });
  test('a rule that begins on paper, where its day of effect is known', () => {
    const known = new Map([['f', fact('f', [day('a', 'amended', '2021-06-10'), day('b', 'in force', '2021-09-01')])]]);
    expect(beforeEffect([{ id: 'r', since: '2021-06-10', facts: ['f'] }], known)).toHaveLength(1);
    expect(beforeEffect([{ id: 'r', since: '2021-09-01', facts: ['f'] }], known)).toEqual([]);
    expect(beforeEffect([{ id: 'r', since: '2021', facts: ['f'] }], known)).toEqual([]);
    expect(beforeEffect([{ id: 'r', since: '2021-06-10', facts: ['f'] }], new Map([['f', fact('f', [day('a', 'amended', '2021-06-10')])]]))).toEqual([]);
  });
  test('a law passed on the day on which it was published', () => {
    const known = new Map([['f', fact('f', [day('a', 'adopted', '2017-09-30'), day('b', 'regulation published', '2017-10-11')])]]);
    expect(passedOtherwise([{ id: 'r', since: '2017-10-11', facts: ['f'] }], known)).toHaveLength(1);
    expect(passedOtherwise([{ id: 'r', since: '2017-09-30', facts: ['f'] }], known)).toEqual([]);
  });
  test('a paper of an office ascribed to its council', () => {
    const known = new Map(['General Office of the State Council', 'State Council'].map((author, i) => [`s${i}`, { author } as unknown as Source]));
    const text = 'A State Council plan of 2026 gives firms a grade.';
    expect(wrongIssuer([{ at: 'a', text, sources: ['s0'] }], known)).toHaveLength(1);
    expect(wrongIssuer([{ at: 'a', text, sources: ['s1'] }], known)).toEqual([]);
    expect(wrongIssuer([{ at: 'a', text: 'A plan of the State Council’s General Office gives firms a grade.', sources: ['s0'] }], known)).toEqual([]);
  });
  test('silence as a statement, and owners in the present', () => {
    expect(silenceAsFact([{ at: 'a', text: 'The company has never said how they count, and the text was not visible.' }])).toHaveLength(2);
    expect(silenceAsFact([{ at: 'a', text: 'How they count we did not find. It is the one tie that we found.' }])).toEqual([]);
    expect(ownedNow([{ at: 'a', text: 'It holds the largest share of Baihang.' }], ['Baihang'])).toHaveLength(1);
    expect(ownedNow([{ at: 'a', text: 'It took the largest share of Baihang. Who owns Baihang in 2026 is not known.' }], ['Baihang'])).toEqual([]);
  });
  test('a law quoted in a text that has ended', () => {
    expect(replacedText([{ at: 'a', text: 'It costs 200 yuan (Noise Law, text of 2012, art. 58; revised from 1 January 2026).' }])).toHaveLength(1);
    expect(replacedText([{ at: 'a', text: 'A new regulation was published in April 2022; we have not compared it.' }])).toHaveLength(1);
    expect(replacedText([{ at: 'a', text: 'It costs 500 yuan (Noise Law as revised from January 2026, art. 88).' }])).toEqual([]);
  });
  test('a source older than the fact, unless it could foresee it', () => {
    const late = fact('a', [day('x', 'regulation adopted', '2022-05-26')]);
    expect(olderSources([late], source('2017-10'))).toHaveLength(1);
    expect(olderSources([late], source('2022-05'))).toEqual([]);
    expect(olderSources([fact('a', [value('x', 'firms', 3, '2019')])], source('2017'))).toHaveLength(1);
    expect(olderSources([fact('a', [day('x', 'in force', '2014-10-01'), value('y', 'days to answer', 20, '2014-10-01')])], source('2014-08-07'))).toEqual([]);
    expect(olderSources([fact('a', [value('x', 'days to answer', 20, '2014-10-01')])], source('2014-08-07', 'legislation'))).toEqual([]);
    expect(olderSources([fact('a', [value('x', 'days to answer', 20, '2024')])], source('2014-08-07', 'legislation'))).toHaveLength(1);
  });
  test('a ledger counted wrong, and a verdict typed into a chapter', () => {
    const ledger = [{ verdict: 'supported' }, { verdict: 'opinion' }] as unknown as Claim[];
    expect(verdictCounts(ledger, fact('f', [value('claims', '', 2), value('supported', '', 1), value('opinion', '', 1)]))).toEqual([]);
    expect(verdictCounts(ledger, fact('f', [value('claims', '', 2), value('supported', '', 2)]))).toHaveLength(2);
    expect(typedVerdicts([{ file: 'a', body: 'The article says so. **Holds in part**.' }], ['Holds', 'Holds in part'])).toHaveLength(1);
    expect(typedVerdicts([{ file: 'a', body: 'A court holds the debtor.' }], ['Holds', 'Holds in part'])).toEqual([]);
  });
  test('a count in words that the data do not give', () => {
    expect(wrongCounts([{ at: 'a', text: 'There are nine bets, and one of the eight bets is yours.' }], { bets: [8] })).toHaveLength(1);
    expect(wrongCounts([{ at: 'a', text: 'Of the eight firms none was licensed; three firms were.' }], { firms: [8] })).toHaveLength(1);
  });
  test('a scale stated otherwise than it is held', () => {
    const scheme = new Map([['v', { base: 1000, range: { min: null, max: null }, bands: [{ id: 'AAA', min: 1050 }] } as unknown as Scheme]]);
    const stated = new Map([['f', fact('f', [value('base', '', 1000), value('aaa', '', 1150)])]]);
    expect(twoScales([['f', 'base', 'v', 'base']], stated, scheme)).toEqual([]);
    expect(twoScales([['f', 'aaa', 'v', { band: 'AAA' }]], stated, scheme)).toHaveLength(1);
    expect(twoScales([['f', 'gone', 'v', 'base']], stated, scheme)).toHaveLength(1);
  });
  test('“today” without a day', () => {
    expect(undatedNow([{ at: 'a', text: 'It opened in 2015. A centre runs it today.' }])).toHaveLength(1);
    expect(undatedNow([{ at: 'a', text: 'Who runs it today was not found in 2026.' }])).toEqual([]);
  });
});
