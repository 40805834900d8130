import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeline } from '../../charts/timeline';
import { dayNumber, isoDay } from '../../core/dates';
import { countByTrack, decadeOf, look, START, TRACKS, yearsOf, type Dated, type Span, type TimelineState } from './model';
import { readTimeline, writeTimeline } from './model/link';

const event = (id: string, date: string, track: Dated['track'] = 'centre'): Dated => ({ id, date, track });
const events = [
  event('plan', '2014-06-14'),
  event('suining', '2010-01-01', 'city'),
  event('pilots', '2015', 'city'),
  event('told', '2015-01-05'),
  event('sesame', '2015-01-28', 'company'),
  event('list', '2013-11', 'court'),
  event('limits', '2020-12-07'),
  event('list-too', '2013-11', 'court'),
];

describe('a look at the timeline', () => {
  test('untouched it shows everything, oldest first, as of the last date', () => {
    const { shown, past, now, first, last } = look(events, START);
    expect(shown.map(({ id }) => id)).toEqual(['suining', 'list', 'list-too', 'plan', 'pilots', 'told', 'sesame', 'limits']);
    expect(past).toEqual(shown);
    expect(now.map(({ id }) => id)).toEqual(['limits']);
    expect([first, last]).toEqual([2010, 2020]);
  });

  test('a date holds what had happened by then, and all that happened on it', () => {
    const { past, now, place, dates } = look(events, { ...START, asOf: 20131101 });
    expect(past.map(({ id }) => id)).toEqual(['suining', 'list', 'list-too']);
    expect(now.map(({ id }) => id)).toEqual(['list', 'list-too']);
    expect(dates[place]).toBe('2013-11');
    expect(look(events, { ...START, asOf: 20150127 }).now.map(({ id }) => id)).toEqual(['told']);
    expect(look(events, { ...START, asOf: 20150128 }).now.map(({ id }) => id)).toEqual(['sesame']);
  });

  test('a date before all that is shown stands at the first date; nothing shown is nothing', () => {
    expect(look(events, { ...START, asOf: 19900101 }).now.map(({ id }) => id)).toEqual(['suining']);
    expect(look(events, { ...START, span: '1990s' })).toMatchObject({ shown: [], past: [], now: [], place: -1, first: 1990, last: 1999 });
  });

  test('years and tracks leave out the rest', () => {
    const ids = (view: Partial<TimelineState>) => look(events, { ...START, ...view }).shown.map(({ id }) => id);
    expect(ids({ span: '2015' })).toEqual(['pilots', 'told', 'sesame']);
    expect(ids({ span: '2010s', tracks: ['city', 'court'] })).toEqual(['suining', 'list', 'list-too', 'pilots']);
    expect(yearsOf('2010s', events)).toEqual({ first: 2010, last: 2019 });
    expect(decadeOf(2019)).toBe('2010s');
  });

  test('tracks are counted in their order', () => {
    expect(countByTrack(events)).toEqual([
      { track: 'centre', count: 3 },
      { track: 'city', count: 2 },
      { track: 'court', count: 2 },
      { track: 'company', count: 1 },
    ]);
  });
});

/** An event in each of these years, as the links that were once published name them. */
const years = Array.from({ length: 17 }, (_, i) => event(`${2004 + i}`, `${2004 + i}-01-30`));
const spans: readonly [Span, number, number][] = [
  ['all', 2004, 2020],
  ['2000s', 2000, 2009],
  ['2010s', 2010, 2019],
  ['2013', 2013, 2013],
];
const views = fc.constantFrom(...spans).chain(([span, first, last]) =>
  fc.record({
    span: fc.constant(span),
    tracks: fc.subarray([...TRACKS], { minLength: 1 }),
    asOf: fc.option(
      fc
        .date({ min: new Date(`${first}-01-01`), max: new Date(`${last}-12-31`), noInvalidDate: true })
        .map((day) => dayNumber(day.toISOString().slice(0, 10))),
    ),
  }),
);

describe('the timeline in an address', () => {
  test('what is written is read again, and needs no escaping', () => {
    fc.assert(
      fc.property(views, (view) => {
        const text = writeTimeline(view);
        if (text === null) {
          expect(view).toEqual({ ...START, tracks: [...TRACKS] });
          return;
        }
        expect(encodeURIComponent(text)).toBe(text);
        expect(readTimeline(text, years)).toEqual({ state: view, problem: false });
      }),
    );
  });

  test.each(['1~all~-~20180130', '1~2010s~centre.court~-', '1~2018~company~20180131'])('the link %s goes on working', (text) => {
    const { state: view, problem } = readTimeline(text, years);
    expect(problem).toBe(false);
    expect(writeTimeline(view)).toBe(text);
  });

  test.each([
    '',
    '2~all~-~-',
    '1~all~-',
    '1~all~-~-~x',
    '1~2011s~-~-',
    '1~20~-~-',
    '1~all~~-',
    '1~all~centre.prince~-',
    '1~all~-~20180231',
    '1~all~-~2018',
    '1~toString~-~-',
    '1~1920s~-~-',
    '1~2099~-~-',
    '1~2021~-~-',
    '1~all~-~99991231',
    '1~all~-~19000101',
    '1~2013~-~20140101',
  ])('of the link "%s" nothing is taken', (text) => expect(readTimeline(text, years)).toEqual({ state: START, problem: true }));

  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.string(), (text) => void readTimeline(text, years)));
  });
});

describe('the picture of the timeline', () => {
  const draw = (list: readonly Dated[], first = 2010, last = 2020) => timeline({ events: list, tracks: TRACKS, first, last });

  test('time runs evenly from edge to edge; a year or a month is a range, a day is a point', () => {
    const { lanes, at } = draw([event('day', '2015-07-02'), event('year', '2015', 'city'), event('month', '2015-12', 'court')]);
    const [day, year, month] = [lanes[0], lanes[2], lanes[3]].map((lane) => lane!.marks[0]!);
    expect(day!.from).toBe(day!.to);
    expect(year!.x).toBeCloseTo(50, 1);
    expect(year!.to - year!.from).toBeCloseTo(95 / 11, 1);
    expect(month!.to).toBeCloseTo(at('2016-01-01'), 1);
    expect(at('2010-01-01')).toBe(2.5);
    expect(at('2020-12-31')).toBeLessThan(97.5);
  });

  test('what lasted is a range', () => {
    const [mark] = timeline({
      events: [{ id: 'a', date: '2018-01-01', until: '2018-12-31', track: 'company' as const }],
      tracks: TRACKS,
      first: 2018,
      last: 2018,
    }).lanes[4]!.marks;
    expect(mark!.from).toBe(2.5);
    expect(mark!.to).toBeGreaterThan(97);
  });

  test('marks of one lane never lie on one another, keep to their lane, and all are drawn', () => {
    const dates = fc.date({ min: new Date('2010-01-01'), max: new Date('2020-12-31'), noInvalidDate: true });
    const lists = fc.array(fc.record({ date: dates, track: fc.constantFrom(...TRACKS), cut: fc.constantFrom(4, 7, 10) }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(lists, (list) => {
        const given = list.map(({ date, track, cut }, i) =>
          event(`e${i}`, isoDay(dayNumber(date.toISOString().slice(0, 10))).slice(0, cut), track),
        );
        const { lanes, height } = draw(given);
        expect(lanes.flatMap(({ marks }) => marks.map(({ id }) => id)).sort()).toEqual(given.map(({ id }) => id).sort());
        for (const lane of lanes) {
          for (const mark of lane.marks) {
            expect(mark.x >= 0 && mark.x <= 100 && mark.from <= mark.x && mark.x <= mark.to).toBe(true);
            expect(mark.y > lane.y && mark.y < lane.y + lane.height).toBe(true);
            for (const other of lane.marks)
              if (other !== mark && other.y === mark.y) expect(Math.abs(other.x - mark.x)).toBeGreaterThanOrEqual(3.99);
          }
        }
        expect(lanes.at(-1)!.y + lanes.at(-1)!.height).toBe(height);
      }),
    );
  });

  test('a decade is marked by years, a year by its halves, and marks lie within the picture', () => {
    expect(draw([]).ticks.map(({ date }) => date)).toEqual(['2010', '2012', '2014', '2016', '2018', '2020']);
    expect(draw([], 2018, 2018).ticks.map(({ date }) => date)).toEqual(['2018-01', '2018-07']);
    expect(draw([], 1990, 2026).ticks.map(({ date }) => date)).toEqual(['1990', '2000', '2010', '2020']);
    for (const { x } of draw([], 1990, 2026).ticks) expect(x >= 0 && x <= 100).toBe(true);
  });
});
