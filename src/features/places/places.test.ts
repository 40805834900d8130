import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../book/collections';
import { degreesOf, moveApart, nameMarks, pathOf, projectionOf } from '../../charts/map';
import {
  countAt,
  FIRST,
  hasTurned,
  isKnown,
  LAST,
  linesOf,
  markClass,
  readPlaces,
  resultIn,
  runsOf,
  shownAt,
  spansOf,
  versionAt,
  writePlaces,
  yearOf,
  type Run,
  type Span,
  type PlacesState,
} from './model';

const places = [...loadCollection('places').values()];
const schemes = [...loadCollection('schemes').values()];
const span = (from: number, until: number | null, consent: Span['consent'] = 'compulsory', cover: Span['cover'] = 'part'): Span => ({
  from,
  until,
  consent,
  cover,
});
const spansIn = (id: string) => {
  const { schemes: kept } = places.find((place) => place.id === id)!;
  return spansOf(schemes.filter(({ scheme }) => kept.includes(scheme)));
};

describe('content/places', () => {
  test('every local scheme belongs to one place', () => {
    const local = new Set(schemes.filter(({ keeper }) => keeper === 'local').map(({ scheme }) => scheme));
    expect(places.flatMap((one) => one.schemes).sort()).toEqual([...local].sort());
  });
  test('every point and every ground has sources that are there', () => {
    const sources = loadCollection('sources');
    const named = [...places.map(({ at }) => at), ...loadCollection('grounds').values()];
    for (const { sources: ids } of named) for (const id of ids) expect(sources.has(id), id).toBe(true);
  });
  test('points lie where their province lies', () => {
    // South, north, west and east of each province, to a degree, out of an atlas.
    const provinces: Record<string, [number, number, number, number]> = {
      Shandong: [34, 39, 114, 123],
      Jiangsu: [30, 36, 116, 122],
      Zhejiang: [27, 32, 118, 123],
      Fujian: [23, 29, 115, 121],
      Guangdong: [20, 26, 109, 118],
      Guizhou: [24, 30, 103, 110],
      Hebei: [36, 43, 113, 120],
      Shaanxi: [31, 40, 105, 112],
      Beijing: [39, 42, 115, 118],
      Shanghai: [30, 32, 120, 123],
    };
    for (const { id, province, at } of places) {
      const [south, north, west, east] = provinces[province.en!]!;
      expect([at.lat > south, at.lat < north, at.lon > west, at.lon < east], id).toEqual([true, true, true, true]);
    }
  });
});

describe('what a mark shows at the end of a year', () => {
  const spans = [span(2014, 2016.014), span(2016.014, 2021.46), span(2021.46, null, 'opt-in')];
  test.each([
    [2013, null],
    [2014, { span: spans[0], ended: false }],
    [2016, { span: spans[1], ended: false }],
    [2021, { span: spans[2], ended: false }],
  ])('%i', (year, shown) => expect(shownAt(spans, year)).toEqual(shown));
  test('of two in force the one that counts without asking; after the last its end', () => {
    expect(shownAt([span(2010, null, 'opt-in'), span(2012, 2018)], 2015)?.span.consent).toBe('compulsory');
    expect(shownAt([span(2010, 2012)], 2015)).toEqual({ span: span(2010, 2012), ended: true });
  });
  // By hand, out of the files of these schemes.
  test.each([
    ['suining', 2009, 'not-yet'],
    ['suining', 2010, 'compulsory none'],
    ['rongcheng', 2015, 'compulsory none'],
    ['rongcheng', 2020, 'compulsory part'],
    ['rongcheng', 2021, 'opt-in part'],
    ['wendeng', 2019, 'not-yet'],
    ['wendeng', 2020, 'compulsory whole'],
    ['shanghai', 2016, 'opt-in none'],
    ['beijing', 2020, 'compulsory part'],
    ['huantai', 2026, 'not-found none'],
  ])('%s in %i', (id, year, look) => expect(markClass(spansIn(id), year)).toBe(look));
  test('every place that has begun is counted once', () => {
    const all = places.map(({ id }) => spansIn(id));
    for (let year = FIRST; year <= LAST; year++) {
      const { begun, ...rest } = countAt(all, year);
      expect(Object.values(rest).reduce((sum, n) => sum + n, 0)).toBe(begun);
    }
    expect(countAt(all, 2010).begun).toBe(1);
    expect(countAt(all, LAST).begun).toBe(places.length);
  });
});

test('a scheme has the name of its version of the year', () => {
  const versions = [{ from: 2014 }, { from: 2016.011 }, { from: 2021.46 }];
  expect([2010, 2014, 2016, 2020, 2021, 2026].map((year) => versionAt(versions, year).from)).toEqual([
    2014, 2014, 2016.011, 2016.011, 2021.46, 2021.46,
  ]);
});

test('days as years', () => expect(['2018', '2018-07', '2016-01-05'].map(yearOf)).toEqual([2018, 2018.5, 2016.011]));

test('lines of time have a row a place, a lane a scheme, and a stroke where the end is known', () => {
  const paths = linesOf([[[span(2010, 2018.5)]], [[span(2010, null, 'opt-in')], [span(2027, null, 'not-found')]]]);
  expect(paths).toEqual({ compulsory: 'M0 10H500', 'opt-in': 'M0 27H1000', 'not-found': 'M1000 33H1000', end: 'M500 6v8' });
});

test('results by year and as runs are the same', () => {
  const result = fc.option(fc.tuple(fc.constantFrom('1', '2'), fc.constant('')));
  fc.assert(
    fc.property(fc.array(result, { minLength: LAST - FIRST + 1, maxLength: LAST - FIRST + 1 }), (byYear) => {
      const runs: Run[] = runsOf(byYear);
      expect(byYear.map((_, i) => resultIn(runs, FIRST + i))).toEqual(byYear);
      for (const [i, run] of runs.entries()) if (i > 0) expect(run[1]).not.toEqual(runs[i - 1]![1]);
    }),
  );
});

describe('links', () => {
  const start: PlacesState = { year: 2020, whose: 'lin', place: 'rongcheng' };
  const known = { people: ['lin', 'guo'], places: ['rongcheng', 'wendeng'] };
  /** Links that were once published: this list only grows. */
  test.each<[string, PlacesState]>([
    ['1~2014~guo~wendeng', { year: 2014, whose: 'guo', place: 'wendeng' }],
    ['1~2026~-~rongcheng', { year: 2026, whose: null, place: 'rongcheng' }],
  ])('%s still says what it said', (link, view) => {
    expect(readPlaces(link, known, start)).toEqual({ state: view, problem: false });
    expect(writePlaces(view)).toBe(link);
  });
  test('what is unknown is as at the start, and said', () => {
    expect(readPlaces('1~2014~guo~atlantis', known, start)).toEqual({ state: { ...start, year: 2014, whose: 'guo' }, problem: true });
    for (const text of [
      '',
      '2~2014~guo~wendeng',
      '1~1999~guo~wendeng',
      '1~2014~guo~wendeng~x',
      '1~2014~nobody~wendeng',
      '1~20140~-~wendeng',
    ])
      expect(readPlaces(text, known, start).problem, text).toBe(true);
    fc.assert(fc.property(fc.string(), (text) => typeof readPlaces(text, known, start).problem === 'boolean'));
  });
});

describe('the projection', () => {
  const frame = { west: 104, south: 21, east: 124, north: 41 };
  const { at, width, height, length } = projectionOf(frame, 300);
  /** Kilometres between two points over the sphere, by the haversine. */
  const over = ([a, b]: [number, number], [c, d]: [number, number]) => {
    const [r, sin2] = [Math.PI / 180, (x: number) => Math.sin(x / 2) ** 2];
    return 2 * 6371 * Math.asin(Math.sqrt(sin2((d - b) * r) + Math.cos(b * r) * Math.cos(d * r) * sin2((c - a) * r)));
  };
  test('areas are true', () => {
    // A cell of a degree is as large as the sphere says, wherever it lies.
    const area = (lon: number, lat: number) => {
      const corners = [at(lon, lat), at(lon + 0.1, lat), at(lon + 0.1, lat + 0.1), at(lon, lat + 0.1)];
      return Math.abs(corners.reduce((sum, [x, y], i) => sum + x * corners[(i + 1) % 4]![1] - corners[(i + 1) % 4]![0] * y, 0) / 2);
    };
    const true_ = (lat: number) => over([0, lat], [0.1, lat]) * over([0, lat], [0, lat + 0.1]);
    const unit = length(1) ** 2;
    for (const [lon, lat] of [
      [104, 21],
      [114, 31],
      [123, 40],
      [110, 25],
    ] as const)
      expect(area(lon, lat) / unit / true_(lat + 0.05)).toBeCloseTo(1, 2);
  });
  test('lengths hold to three in a hundred, north is up and east is right', () => {
    for (const [a, b] of [
      [
        [116.4, 39.9],
        [121.5, 31.2],
      ],
      [
        [113.2, 23.1],
        [119.3, 26.1],
      ],
    ] as const) {
      const [[x, y], [u, v]] = [at(a[0], a[1]), at(b[0], b[1])];
      expect(Math.hypot(u - x, v - y) / length(over([...a], [...b]))).toBeCloseTo(1, 1.5);
    }
    expect(at(114, 40)[1]).toBeLessThan(at(114, 22)[1]);
    expect(at(120, 31)[0]).toBeGreaterThan(at(110, 31)[0]);
  });
  test('the frame fills the picture', () => {
    const [west, east] = [at(104, 31), at(124, 31)];
    expect([west[0], east[0]]).toEqual([expect.closeTo(0), expect.closeTo(width)]);
    expect(at(114, 41)[1]).toBeCloseTo(0);
    expect(at(104, 21)[1]).toBeCloseTo(height);
  });
});

test('a line becomes whole steps; what would not be seen is left out', () => {
  expect(degreesOf('104.5 21, 105 -22.25')).toEqual([
    [104.5, 21],
    [105, -22.25],
  ]);
  expect(
    pathOf(
      [
        [0, 0],
        [0.4, 0.3],
        [10, 0],
        [10, 9.6],
      ],
      true,
    ),
  ).toBe('M0 0l10 0 0 10z');
  expect(
    pathOf(
      [
        [5, 5],
        [3, 8],
      ],
      false,
    ),
  ).toBe('M5 5l-2 3');
  expect(
    pathOf(
      [
        [5, 5],
        [5.2, 5.1],
      ],
      false,
    ),
  ).toBe('');
});

const spot = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }));

test('marks part until none covers another, and those with room stay', () => {
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 12 }), (marks) => {
      const moved = moveApart(marks, 16);
      for (const [i, [x, y]] of moved.entries())
        for (const [u, v] of moved.slice(i + 1)) expect(Math.hypot(u - x, v - y)).toBeGreaterThan(15.9);
    }),
  );
  expect(
    moveApart(
      [
        [0, 0],
        [100, 0],
        [104, 0],
      ],
      16,
    ),
  ).toEqual([
    [0, 0],
    [94, 0],
    [110, 0],
  ]);
});

test('words beside marks cover neither marks nor each other nor an edge', () => {
  const size = fc.tuple(fc.integer({ min: 10, max: 90 }), fc.constantFrom(14, 28));
  fc.assert(
    fc.property(fc.array(fc.record({ at: spot, size }), { maxLength: 12 }), (all) => {
      const at = moveApart(
        all.map((one) => one.at),
        16,
      );
      const named = all.map((one, i) => ({ ...one, at: at[i]! }));
      const boxes = nameMarks(named, 7, [300, 300]).flatMap((found, i) => {
        if (!found) return [];
        const {
          at: [x, y],
          size: [w, h],
        } = named[i]!;
        const left = x + found.dx - { start: 0, middle: w / 2, end: w }[found.anchor];
        return [{ left, right: left + w, top: y + found.dy - h / 2, bottom: y + found.dy + h / 2, i }];
      });
      for (const { left, right, top, bottom, i } of boxes) {
        expect(Math.min(left, top, 300 - right, 300 - bottom)).toBeGreaterThanOrEqual(0);
        for (const [j, [x, y]] of at.entries())
          if (j !== i) expect(left >= x + 7 || right <= x - 7 || top >= y + 7 || bottom <= y - 7).toBe(true);
        for (const other of boxes)
          if (other.i > i) expect(left >= other.right || right <= other.left || top >= other.bottom || bottom <= other.top).toBe(true);
      }
    }),
  );
});

test('words take the first free side', () => {
  const found = nameMarks(
    [
      { at: [20, 50], size: [60, 14] },
      { at: [190, 50], size: [60, 14] },
    ],
    7,
    [200, 100],
  );
  expect(found.map((one) => one?.anchor)).toEqual(['start', 'end']);
});

test.each([
  ['people were counted, and are asked now', [span(2014, 2021), span(2021, null, 'opt-in')], true, true],
  ['two schemes, of which one always asked', [span(2014, null), span(2021, null, 'opt-in')], false, true],
  ['people were asked, and are counted now', [span(2014, 2021, 'opt-in'), span(2021, null)], false, true],
  ['no word on consent is known', [span(2014, 2021, 'not-found'), span(2021, null, 'not-found')], false, false],
] as const)('%s: whether it turned to consent, whether consent is known', (_what, spans, turned, known) => {
  expect([hasTurned(spans), isKnown(spans)]).toEqual([turned, known]);
});
