import { describe, expect, test } from 'vitest';
import { score, tally, type Entry } from '../../../src/core/scoring';
import { compiled } from '../../data';

const of = (id: string) => compiled.get(id)!;

describe('schemes in time', () => {
  test('before it begins and after it ends a scheme gives no answer', () => {
    expect(score({ entries: [] }, of('wendeng-2020'), '2019-12-31').standing).toBe('not-in-force');
    expect(score({ entries: [] }, of('tencent-2018'), '2018-01-30').standing).not.toBe('not-in-force');
    expect(score({ entries: [] }, of('tencent-2018'), '2018-02-01').standing).toBe('not-in-force');
  });

  test('what was done before the rules took effect is shown and does not count', () => {
    const result = score({ entries: [{ act: 'gave-blood', date: '2019-12-31' }] }, of('wendeng-2020'), '2020-06-01');
    expect(result.points).toEqual({ lo: 1000, hi: 1000 });
    expect(result.trace.at(-1)?.kind).toBe('before');
  });

  test('a debt that goes on counts until it is paid, however long (Wendeng art. 20(5))', () => {
    const entries = [{ act: 'listed-by-court', date: '2020-05-18' }];
    expect(score({ entries }, of('wendeng-2020'), '2026-06-01').bands).toEqual(['D']);
  });

  test('an act put right after the day asked for still stands on that day', () => {
    const entries = [{ act: 'listed-by-court', date: '2020-05-18', settled: '2020-11-09' }];
    expect(score({ entries }, of('wendeng-2020'), '2020-08-01').bands).toEqual(['D']);
  });
});

describe('the day on which the ledger says that an entry ends', () => {
  const endOf = (id: string, entry: { act: string; date: string; settled?: string }, asOf = '2020-12-31') =>
    score({ entries: [entry] }, of(id), asOf).trace.find(({ act }) => act === entry.act)!.expires;
  // Wendeng art. 20: bonuses and deductions a year, more than forty points two, a B two years; a debt not before it is paid.
  test.each([
    ['gave-blood', '2021-03-14'],
    ['lost-contract-lawsuit', '2022-03-14'],
    ['drink-driving', '2022-03-14'],
    ['national-honour', '2025-03-14'],
    ['owed-tax', null],
  ])('wendeng, %s', (act, end) => expect(endOf('wendeng-2020', { act, date: '2020-03-14' })).toBe(end));
  test('a year of a debt runs from the day on which it is paid', () => {
    expect(endOf('wendeng-2020', { act: 'owed-tax', date: '2020-03-14', settled: '2020-08-01' })).toBe('2021-08-01');
  });
  // Courts: a debtor until he pays; one who resisted two years (provisions of 2017, art. 2). Railway: 180 days, or the day after the fare is paid.
  test.each([
    ['court-list-2017', 'listed-by-court', undefined, null],
    ['court-list-2017', 'listed-by-court', '2020-11-09', '2020-11-09'],
    ['court-list-2017', 'resisted-enforcement', undefined, '2022-10-02'],
    ['court-list-2017', 'resisted-enforcement', '2020-11-09', '2022-10-02'],
    ['rail-list-2018', 'smoked-on-bullet-train', undefined, '2021-03-31'],
    ['pboc-report-2013', 'owed-tax', undefined, null],
    ['pboc-report-2013', 'owed-tax', '2020-11-09', '2025-11-09'],
  ])('%s, %s, put right %s', (id, act, settled, end) =>
    expect(endOf(id, { act, date: '2020-10-02', ...(settled && { settled }) })).toBe(end),
  );
  test('a fare that is paid takes the rider off the railway’s list the day after', () => {
    const third = ['2020-09-01', '2020-09-10', '2020-09-20'].map((date) => ({ act: 'dodged-train-fare', date, settled: '2020-09-25' }));
    const ends = score({ entries: third }, of('rail-list-2018'), '2020-12-31').trace.map(({ expires }) => expires);
    expect(ends.at(-1)).toBe('2020-09-26');
  });
});

describe('what the ledger says of an entry', () => {
  const lines = (id: string, asOf: string, entries: Entry[], whose: object = {}) => score({ ...whose, entries }, of(id), asOf).trace;

  test('a deed of a minor was too young, not too early (village art. 2 年满十八周岁)', () => {
    const whose = { roles: ['villager'], born: '2002-06-15' };
    const of = (date: string) => lines('wendeng-village-2020', '2020-12-01', [{ act: 'lavish-wedding', date }], whose).at(-1)?.kind;
    expect([of('2020-06-14'), of('2020-06-15')]).toEqual(['young', 'deduction']);
    expect(lines('wendeng-2020', '2020-12-01', [{ act: 'lavish-wedding', date: '2019-06-14' }]).at(-1)?.kind).toBe('before');
  });

  test('a repeated direct grade is doubled only where it is added up (Wendeng art. 18(4) and (7))', () => {
    const twice = [
      { act: 'drink-driving', date: '2020-03-01' },
      { act: 'drink-driving', date: '2020-09-01' },
    ];
    const factors = (order: string) =>
      lines('wendeng-2020', '2020-12-01', twice, { readings: { wendeng: { 'grade-order': order } } })
        .filter(({ kind }) => kind === 'grade')
        .map(({ factor }) => factor);
    expect([factors('by-date'), factors('summed')]).toEqual([
      [1, 1],
      [1, 2],
    ]);
  });

  test('a listing that may have been extended is said to end after the day asked for (Provisions of 2017, art. 2)', () => {
    const stays = { readings: { 'court-list': { discretion: 'stays' } } };
    const of = (asOf: string) => lines('court-list-2017', asOf, [{ act: 'resisted-enforcement', date: '2018-03-01' }], stays).at(-1);
    expect(of('2019-06-01')).toMatchObject({ kind: 'listing', expires: '2020-03-01' });
    expect(of('2021-06-01')).toMatchObject({ kind: 'listing', expires: '2023-03-01' });
  });

  test('zero stars hold the points at zero; no scale ends there (village art. 24 直接判级得分为零分)', () => {
    const zero = [
      { act: 'obstructed-authorities-main-task', date: '2020-03-01' },
      { act: 'national-honour', date: '2020-04-01' },
    ];
    const whose = { roles: ['villager'] };
    expect(lines('wendeng-village-2020', '2020-12-01', zero, whose).at(-1)).toMatchObject({ kind: 'limit', grade: '0★' });
    const dog = [
      { act: 'skipped-dog-renewal', date: '2018-01-01' },
      ...['02', '03'].map((m) => ({ act: 'dog-off-leash', date: `2018-${m}-01` })),
    ];
    expect(lines('jinan-dogs-2017', '2018-06-01', dog).at(-1)).toMatchObject({ kind: 'limit', grade: null });
  });

  test('the third further fare that was dodged within a year keeps its rider listed ninety days longer (rail rule, part 1(1))', () => {
    const paid = [
      ['2019-01-01', '2019-01-02'],
      ['2019-03-01', '2019-03-02'],
      ['2019-05-01', '2019-05-02'],
      ['2019-07-01', '2019-07-02'],
    ].map(([date = '', settled]) => ({ act: 'dodged-train-fare', date, settled }));
    const ends = lines('rail-list-2018', '2019-09-15', paid).map(({ kind, expires }) => [kind, expires]);
    expect(ends.slice(-2)).toEqual([
      ['repaired', '2019-05-03'],
      ['listing', '2019-10-01'],
    ]);
  });

  test('what goes on is said to: an unpaid debt, not one that was paid, nor a deed that lapses or is held without a term', () => {
    const of = (settled?: string) => lines('rail-list-2018', '2019-06-01', [{ act: 'listed-for-tax-unpaid', date: '2018-06-01', settled }]);
    expect([of(), of('2018-10-01')].map((trace) => trace.at(-1)?.goesOn)).toEqual([true, false]);
    const goesOn = (id: string, act: string) => lines(id, '2019-06-01', [{ act, date: '2018-06-01' }]).at(-1)?.goesOn;
    expect(goesOn('rail-list-2018', 'dodged-train-fare')).toBe(true);
    expect(goesOn('hukou-beijing-2017', 'evaded-much-tax')).toBe(false);
  });
});

describe('cut-offs that are only recalled', () => {
  test.each(['suining-2010', 'rongcheng-2016'])('%s gives points and no grade', (id) => {
    const result = score({ entries: [{ act: 'lost-contract-lawsuit', date: '2018-02-01' }] }, of(id), '2018-12-31');
    expect(result.points).not.toBeNull();
    expect(result.bands).toEqual([]);
  });

  test('a direct grade there leaves the points open below', () => {
    const result = score({ entries: [{ act: 'drink-driving', date: '2018-02-01' }] }, of('rongcheng-2016'), '2018-12-31');
    expect(result.points).toEqual({ lo: -Infinity, hi: 1000 });
    expect(result.bands).toEqual(['C']);
  });
});

describe('lists', () => {
  const listed = { act: 'listed-by-court', date: '2020-05-18' };
  test('a list keeps no points; one is on it or not', () => {
    const result = score({ entries: [listed] }, of('court-list-2017'), '2020-12-31');
    expect(result.standing).toBe('listed');
    expect(result.points).toBeNull();
    expect(result.effects.length).toBeGreaterThan(0);
  });
  test('paying ends it', () => {
    expect(score({ entries: [{ ...listed, settled: '2020-11-09' }] }, of('court-list-2017'), '2020-12-31').standing).toBe('not-listed');
  });
  test('the rail ban for smoking ends after 180 days', () => {
    const entries = [{ act: 'smoked-on-bullet-train', date: '2020-10-02' }];
    expect(score({ entries }, of('rail-list-2018'), '2021-03-30').standing).toBe('listed');
    expect(score({ entries }, of('rail-list-2018'), '2021-04-01').standing).toBe('not-listed');
  });
});

describe('unknown is a value', () => {
  test('a published direction without an amount changes no points and is said', () => {
    const scheme = [...compiled.values()].find(
      ({ data }) => data.rules.some(({ effect }) => effect.type === 'direction') && data.base !== null && data.rulesHeld !== 'none',
    );
    const rule = scheme?.data.rules.find(({ effect }) => effect.type === 'direction');
    expect(scheme && rule).toBeTruthy();
    const day = `${scheme!.data.inForce.from}-01-01`.slice(0, 10);
    const result = score({ entries: [{ act: rule!.act, date: day }] }, scheme!, day);
    expect(result.points).toEqual({ lo: scheme!.data.base, hi: scheme!.data.base });
    expect(result.unknown).toEqual([expect.objectContaining({ act: rule!.act, reason: 'amount-not-published' })]);
  });

  test('myths are answered by silence everywhere', () => {
    for (const scheme of compiled.values()) {
      const result = score({ roles: ['villager'], entries: [{ act: 'bought-video-games', date: '2020-02-01' }] }, scheme, '2020-12-31');
      if (result.standing === 'not-in-force') continue;
      expect(result.silent.length + result.unknown.filter(({ reason }) => reason === 'amount-not-published').length).toBe(1);
    }
  });
});

test('of lines that weigh the same the ledger names the person’s own, in the annex for individuals', () => {
  const named = (act: string) => score({ entries: [{ act, date: '2020-03-01' }] }, of('wendeng-2020'), '2020-06-01').trace.at(-1)?.rule;
  expect(['unsorted-rubbish', 'forbidden-fireworks', 'com-040', 'ind-348'].map(named)).toEqual([
    'ind-105',
    'ind-113',
    'ind-099',
    'ind-348',
  ]);
});

test('the tally puts every scheme into exactly one group', () => {
  const entries = [{ act: 'gave-blood', date: '2020-03-01' }];
  const all = [...compiled.values()].map((scheme) => ({ score: score({ entries }, scheme, '2020-12-31'), base: scheme.data.base }));
  const counts = tally(all);
  expect(Object.values(counts).reduce((a, b) => a + b)).toBe(all.length);
  expect(counts.raised).toBeGreaterThanOrEqual(2);
});
