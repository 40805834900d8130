import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../book/collections';
import { labelsIn } from './labels';
import { countAt, readView, shownAt, spansOf, WHOLE, writeView, yearOf, type Span, type View } from './model';
import { pen } from '../../charts/pen';

const places = [...loadCollection('places').values()];
const schemes = [...loadCollection('schemes').values()];
const span = (from: number, until: number | null, consent: Span['consent'] = 'compulsory'): Span => ({
  from,
  until,
  consent,
  cover: 'part',
});

describe('content/places', () => {
  test('every local scheme belongs to one place', () => {
    const local = new Set(schemes.filter(({ keeper }) => keeper === 'local').map(({ scheme }) => scheme));
    expect(places.flatMap((one) => one.schemes).sort()).toEqual([...local].sort());
  });
  test('every point has a source, and a place has a province with a name', () => {
    const [sources, ui] = [loadCollection('sources'), loadCollection('ui').get('en')!];
    for (const { id, at, province } of places) {
      if (at) expect(sources.has(at.source), id).toBe(true);
      expect(ui.places.provinces[province], id).toBeTruthy();
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
  test('of two in force the one that counts everybody; after the last its end', () => {
    expect(shownAt([span(2010, null, 'opt-in'), span(2012, 2018)], 2015)?.span.consent).toBe('compulsory');
    expect(shownAt([span(2010, 2012)], 2015)).toEqual({ span: span(2010, 2012), ended: true });
  });
  test('every place that has begun is counted once', () => {
    const all = places.map((one) => spansOf(schemes.filter(({ scheme }) => one.schemes.includes(scheme))));
    for (let year = 2010; year <= 2026; year++) {
      const { begun, ...rest } = countAt(all, year);
      expect(Object.values(rest).reduce((sum, n) => sum + n, 0)).toBe(begun);
    }
    expect(countAt(all, 2010).begun).toBe(1);
    expect(countAt(all, 2026).begun).toBe(places.length);
  });
});

test('days as years', () => {
  expect([yearOf('2018'), yearOf('2018-07'), yearOf('2016-01-05')]).toEqual([2018, 2018.5, 2016.011]);
});

describe('links', () => {
  /** Links that were once published: this list only grows. */
  const golden: [string, View][] = [
    ['1~2014', { year: 2014, place: null }],
    ['1~2020~rongcheng', { year: 2020, place: 'rongcheng' }],
  ];
  const known = ['rongcheng'];
  test.each(golden)('%s still says what it said', (link, view) => {
    expect(readView(link, known)).toEqual({ view, problem: false });
    expect(writeView(view)).toBe(link);
  });
  test('the beginning needs no link, and what is unknown is left out and said', () => {
    expect(writeView(WHOLE)).toBeNull();
    expect(readView('1~2014~atlantis', known)).toEqual({ view: { year: 2014, place: null }, problem: true });
    for (const text of ['', '2~2014', '1~1999', '1~2014~rongcheng~x', '1~20140']) expect(readView(text, known).problem).toBe(true);
    fc.assert(fc.property(fc.string(), (text) => typeof readView(text, known).problem === 'boolean'));
  });
});

test('names touch neither marks nor each other nor the edge', () => {
  const labels = labelsIn(
    [
      { id: 'a', name: 'Somewhere', x: 20, y: 50 },
      { id: 'b', name: 'Elsewhere', x: 40, y: 50 },
      { id: 'c', name: 'A name that is too long for the picture', x: 100, y: 100 },
    ],
    200,
    200,
  );
  expect(labels.map(({ id, anchor }) => [id, anchor])).toEqual([['b', 'start']]);
});

test('a pen leaves out points that are nearer than its step and keeps the end of an open line', () => {
  const one = pen(2);
  one.moveTo(0, 0);
  one.lineTo(1, 0);
  one.lineTo(3, 0);
  one.lineTo(4, 0);
  one.moveTo(0, 0);
  one.lineTo(10, 0);
  one.lineTo(10, 10);
  one.closePath();
  expect(one.path()).toBe('M0 0l3 0 1 0M0 0l10 0 0 10z');
});
