/** What the scorer says of a result: every standing has words, and an alternative is what its reading makes of the life. */
import { describe, expect, test } from 'vitest';
import { readMessages } from '../../book/messages';
import { compileAll, score, tally, type Citizen, type SchemeData, type Score } from '../../core/scoring';
import { alternativesOf } from './alternatives';
import { hasEnded, result, sentence, versionsOn } from './model/layout';
import { format } from '../../core/i18n';
import type { SchemeSummary } from './types';

const words = readMessages('en').scorer;
const said = (summary: SchemeSummary, given: Score) => result(summary, given, false, words, 'en');

const summary = (change: Partial<SchemeSummary> = {}): SchemeSummary => ({
  id: 'x-2020',
  scheme: 'x',
  name: 'X',
  place: 'City',
  keeper: 'local',
  kind: 'score',
  red: false,
  consent: 'compulsory',
  from: '2020-01-01',
  until: null,
  base: 1000,
  domain: null,
  bands: [],
  ruled: true,
  bandsConfidence: 'verified',
  about: '',
  ...change,
});
const nothing: Score = {
  standing: 'scored',
  notCovered: null,
  points: null,
  bands: [],
  fellFrom: null,
  trace: [],
  unknown: [],
  silent: [],
  effects: [],
  readings: [],
};

/** A scheme of a thousand points in which what a direct grade does to points is open: 850 either way round, or less. */
const data: SchemeData = {
  id: 'x-2020',
  scheme: 'x',
  kind: 'score',
  inForce: { from: '2020-01-01', until: null },
  consent: 'compulsory',
  base: 1000,
  bands: [
    { id: 'C', min: null },
    { id: 'B', min: 850 },
    { id: 'A', min: 960 },
  ],
  bandsConfidence: 'verified',
  rulesHeld: 'complete',
  effects: [],
  readings: [{ id: 'grade-order', choices: ['by-date', 'lowest'] }],
  rules: [
    { id: 'grade', act: 'lied', effect: { type: 'grade', grade: 'B' }, years: 3 },
    { id: 'fine', act: 'littered', effect: { type: 'points', points: -10 }, years: 3 },
  ],
};
const act = (id: string) => ({ id, myth: false, amount: null, settles: false });
const [scheme] = compileAll(
  [data],
  new Map([
    ['lied', act('lied')],
    ['littered', act('littered')],
  ]),
);
const life: Citizen = {
  entries: [
    { act: 'lied', date: '2020-03-01' },
    { act: 'littered', date: '2020-06-01' },
  ],
};
const count = (readings: Citizen['readings']) => score({ ...life, readings }, scheme!, '2020-12-31');

describe('the result of a row', () => {
  test('a list that the text leaves open is neither listed nor not', () => {
    const list = summary({ kind: 'list', base: null });
    expect(said(list, { ...nothing, standing: 'open' })).toEqual({ value: words.open, remark: words.openListed });
    expect(said(summary({ kind: 'record', base: null }), { ...nothing, standing: 'open' }).remark).toBe(words.openRecorded);
    expect(new Set((['open', 'listed', 'not-listed'] as const).map((standing) => said(list, { ...nothing, standing }).value)).size).toBe(3);
  });

  test('no rule is said to be missing only where none was found', () => {
    const standing = 'not-published';
    expect(said(summary({ base: null }), { ...nothing, standing }).remark).toBe(words.baseless);
    expect(said(summary({ base: null, ruled: false }), { ...nothing, standing }).remark).toBe(words.ruleless);
    expect(said(summary({ base: null, keeper: 'company' }), { ...nothing, standing }).remark).toBe(words.formulaSecret);
  });

  test('a grade that is imposed where no points are known is told', () => {
    expect(said(summary({ base: null }), { ...nothing, standing: 'not-published', bands: ['D'] }).remark).toContain('D');
  });

  test('a grade is said to be put there directly only where no other is possible', () => {
    const [line] = count({ x: { 'grade-order': 'lowest' } }).trace.filter(({ kind }) => kind === 'grade');
    const graded = (bands: string[]) =>
      said(summary(), { ...nothing, points: { lo: 840, hi: 850 }, bands, trace: line ? [line] : [] }).remark;
    expect(graded(['B'])).toBe(format(words.gradeDirect, { grades: ['B'] }, 'en'));
    expect(graded(['B', 'A'])).toBe(format(words.grade, { grades: ['B', 'A'] }, 'en'));
  });

  test('a birthday that is not known is told, and the points it may bring', () => {
    const open = said(summary(), { ...nothing, standing: 'open', points: { lo: 990, hi: 1000 }, bands: ['A'] });
    expect(open).toEqual({ value: '990–1,000', remark: words.openAge });
  });

  test('tenths are printed as tenths', () => {
    expect(said(summary(), { ...nothing, points: { lo: 99.8, hi: 100.3 } }).value).toBe('99.8–100.3');
  });

  test('what no line names adds no unknown points; what the part held does not say does', () => {
    const points = { lo: 1000, hi: 1000 };
    const line = (reason: Score['unknown'][number]['reason']) => ({ act: 'a', date: '2020-01-01', rule: null, reason, direction: null });
    expect(said(summary(), { ...nothing, points, unknown: [line('case-by-case')] }).value).toBe('1,000');
    expect(said(summary(), { ...nothing, standing: 'partly', points, unknown: [line('no-line-held')] }).value).toBe('1,000 + ?');
  });
});

describe('the readings of a row', () => {
  test('each answer is told with the result that it leads to, and the open one holds them', () => {
    const outcome = (points: string, remark: string) => format(words.ledger.reading.result, { points, remark }, 'en');
    const told = alternativesOf(summary(), count(undefined), undefined, count, words, 'en');
    const direct = format(words.gradeDirect, { grades: ['B'] }, 'en');
    expect(Object.keys(told)).toEqual(['grade-order']);
    // On its day the grade takes the file to 850, and the later fine to 840; all points first, it is the lower of 990 and 850.
    expect(told['grade-order']).toEqual({
      open: expect.stringContaining('840–850') as string,
      choices: { 'by-date': expect.stringContaining('840 ') as string, lowest: outcome('850', direct) },
    });
  });

  test('a settled question shows the other answers still', () => {
    const settled = { x: { 'grade-order': 'lowest' } };
    expect(alternativesOf(summary(), count(settled), settled, count, words, 'en')).toEqual(
      alternativesOf(summary(), count(undefined), undefined, count, words, 'en'),
    );
  });
});

describe('the sentence', () => {
  const rows = (...scores: readonly Partial<Score>[]) => scores.map((one) => ({ summary: summary(), score: { ...nothing, ...one } }));
  const at = (points: number) => ({ points: { lo: points, hi: points } });

  test('says of how many schemes it speaks, and they add up', () => {
    const shown = rows(
      at(1010),
      at(990),
      { standing: 'open' },
      { standing: 'not-in-force' },
      { standing: 'not-covered', notCovered: 'age' },
    );
    expect(sentence(shown, 'Lin', words, 'en')).toMatch(/\bthree apply to Lin: one raises Lin, one lowers Lin, and for one it is open\b/);
  });

  test('speaks of scores and national lists, not of the lists of one place, of records or of permits', () => {
    const kinds = [
      { kind: 'list', keeper: 'court' },
      { kind: 'list', keeper: 'local' },
      { kind: 'record', keeper: 'centre' },
      { kind: 'permit', keeper: 'local' },
    ] as const;
    const shown = kinds.map((one) => ({
      summary: summary({ ...one, base: null }),
      score: { ...nothing, standing: 'not-listed' as const },
    }));
    expect(sentence(shown, 'Lin', words, 'en')).toMatch(/^One of .* applies to Lin: one national list does not name Lin\. Lin has/);
  });

  test('says so where none applies', () => {
    expect(sentence(rows({ standing: 'not-in-force' }), 'Lin', words, 'en')).toMatch(/^None .*Lin.*\. Lin has no single score/);
  });

  test.each([
    ['raised', 1001, 1010],
    ['lowered', 990, 999],
    ['either', 990, 1010],
    ['either', 1000, 1010],
    ['either', 990, 1000],
    ['unmoved', 1000, 1000],
  ] as const)('counts as %s what stands between %i and %i, where everybody begins with a thousand', (group, lo, hi) => {
    const points = { lo, hi };
    expect(tally([{ score: { ...nothing, points }, base: 1000 }])[group]).toBe(1);
    expect(tally([{ score: { ...nothing, standing: 'partly', points }, base: 1000 }]).partly).toBe(1);
    expect(tally([{ score: { ...nothing, points }, base: null }]).silent).toBe(1);
  });

  test('every standing falls into one group', () => {
    const standings = ['scored', 'partly', 'not-published', 'not-in-force', 'not-covered', 'listed', 'not-listed', 'open'] as const;
    const counts = tally(standings.map((standing) => ({ score: { ...nothing, standing }, base: 1000 })));
    expect(Object.values(counts).reduce((all, n) => all + n, 0)).toBe(standings.length);
    expect(counts.open).toBe(1);
  });
});

describe('of each scheme the version that a day shows', () => {
  const versions = [
    { scheme: 'x', from: '2013-10-01' },
    { scheme: 'x', from: '2017-05-01' },
    { scheme: 'y', from: '2020-01-01' },
  ];
  test.each([
    ['the first to come, before any', '2010-01-01', [0, 2]],
    ['the earlier to the day before the later begins', '2017-04-30', [0, 2]],
    ['the later on its first day, on which it is in force', '2017-05-01', [1, 2]],
  ])('%s', (_what, day, shown) => expect(versionsOn(versions, day)).toEqual(shown));
  test('until a day means that the day itself is no longer in force', () => {
    const ended = (day: string) => hasEnded(summary({ until: '2018-01-31' }), day);
    expect([ended('2018-01-30'), ended('2018-01-31')]).toEqual([false, true]);
    expect(hasEnded(summary(), '2026-01-01')).toBe(false);
  });
});
