import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chronicle, LINE } from '../../../src/charts/chronicle';
import { axisDates } from '../../../src/charts/dates';
import { spreadLabels } from '../../../src/charts/labels';
import { besideLines, isClear } from '../../../src/charts/remarks';
import { along, stack } from '../../../src/charts/stack';
import { textWidth } from '../../../src/charts/text-width';

describe('the width of a text', () => {
  test('is no less than in the two wide fonts that Debian has, and not much more', () => {
    // Measured by HarfBuzz in DejaVu Sans and DejaVu Serif.
    const [sans, serif] = [37.8, 38.2];
    const width = textWidth('The planning commission says that local scores may reward but not punish');
    expect(width).toBeGreaterThanOrEqual(Math.max(sans, serif));
    expect(width).toBeLessThan(serif * 1.1);
  });
  test('counts a Chinese sign as a square, an accent as nothing, and bold letters as wider', () => {
    expect(textWidth('信用')).toBe(2);
    expect(textWidth('ō')).toBe(textWidth('o'));
    expect(textWidth('om', 'bold')).toBeCloseTo(1.15 * textWidth('om'));
  });
});

describe('labels in a column', () => {
  test('stay where they want to be, or part about the middle of their wishes', () => {
    const of = (...wishes: number[]) => spreadLabels(wishes.map((at) => ({ at, size: 2 })));
    expect(of(0, 5, 9)).toEqual([0, 5, 9]);
    expect(of(5, 5)).toEqual([4, 6]);
    expect(of(0, 0, 0)).toEqual([0, 2, 4]);
    expect(of(1, 8, 8, 8)).toEqual([1, 6, 8, 10]);
  });
  test('never lie on one another or before the beginning, and keep their order', () => {
    const label = fc.record({ at: fc.double({ min: -5, max: 100, noNaN: true }), size: fc.double({ min: 0.1, max: 9, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 20 }), (labels) => {
        const sorted = labels.sort((a, b) => a.at - b.at);
        const places = spreadLabels(sorted);
        expect(places).toHaveLength(labels.length);
        places.forEach((place, i) => {
          expect(place).toBeGreaterThanOrEqual(i === 0 ? 0 : places[i - 1]! + sorted[i - 1]!.size - 1e-6);
        });
      }),
    );
  });
});

describe('a line of time', () => {
  const entry = (date: string, column = 0, until?: string) => ({ date, until, column, size: 2 });
  const day = (iso: string) => Date.parse(iso) / 86_400_000;

  test('is true to scale, and long enough for the labels of its fuller side', () => {
    const dates = ['2010-03-01', '2012-11-08', '2015-01-01', '2015-01-02', '2019-12-31'];
    const { entries, top, bottom } = chronicle(dates.map((date) => entry(date)));
    for (const { date, y } of entries)
      expect(y).toBeCloseTo(top + ((bottom - top) * (day(date) - day('2010-01-01'))) / (day('2020-01-01') - day('2010-01-01')), 1);
    const many = Array.from({ length: 40 }, (_, i) => entry(`2015-01-${String((i % 28) + 1).padStart(2, '0')}`, i % 4 === 0 ? 1 : 0));
    const crowded = chronicle(many);
    expect(crowded.bottom - crowded.top).toBe(60);
    for (const column of [0, 1]) {
      const places = crowded.entries.filter((one) => one.column === column).map(({ label }) => label);
      places.sort((a, b) => a - b).forEach((place, i) => expect(i === 0 || place - places[i - 1]! >= 1.99).toBe(true));
    }
  });
  const leads = (entries: readonly { y: number; label: number }[]) => entries.map(({ y, label }) => Math.abs(label + LINE / 2 - y));

  test('is drawn longer where labels crowd about a few of its years', () => {
    const even = Array.from({ length: 20 }, (_, i) => entry(String(2000 + i)));
    const late = [
      entry('2000', 0, '2011'),
      ...Array.from({ length: 19 }, (_, i) => entry(`${2012 + Math.floor(i / 3)}-0${1 + 3 * (i % 3)}`)),
    ];
    const [spread, crowded] = [chronicle(even, 1.35), chronicle(late, 1.35)];
    expect(spread.bottom - spread.top).toBe(40);
    expect(Math.max(...leads(spread.entries))).toBeLessThan(1);
    const short = chronicle(late);
    expect(short.bottom - short.top).toBe(40);
    expect(crowded.bottom - crowded.top).toBeGreaterThan(50);
    expect(crowded.bottom - crowded.top).toBeLessThanOrEqual(54);
    expect(Math.max(...leads(crowded.entries))).toBeLessThan(Math.max(...leads(short.entries)) - 1);
  });
  test('a label that may stand anywhere along its time stands out of the way of the others', () => {
    const days = Array.from({ length: 6 }, (_, i) => entry(`2015-0${i + 3}`));
    const stretch = entry('2010-01-01', 0, '2020-12-31');
    const sum = (entries: readonly { y: number; label: number }[]) => leads(entries.slice(0, 6)).reduce((a, b) => a + b, 0);
    const [fixed, free] = [stretch, { ...stretch, anywhere: true }].map((one) => chronicle([...days, one]).entries);
    expect(sum(free!)).toBeLessThan(sum(fixed!) - 1);
    const { y, from, to, label } = free!.at(-1)!;
    expect(label + LINE / 2).toBeCloseTo(y, 1);
    expect(y).toBeGreaterThan(from);
    expect(y).toBeLessThan(to);
  });
  test('leaves out five years or more in which nothing lies, and stays true to scale on both sides', () => {
    const dates = ['1990-03-26', '1999-01-01', '2004-01-01', '2009-12-31'];
    const { entries, breaks, years } = chronicle(dates.map((date) => entry(date)));
    const [early, first, second, last] = entries.map(({ y }) => y);
    expect(breaks).toMatchObject([{ first: 1991, last: 1998 }]);
    expect(years.map(({ year }) => year)).toEqual([1990, ...Array.from({ length: 11 }, (_, i) => 1999 + i)]);
    expect(breaks[0]!.to).toBe(first);
    const aYear = (last! - first!) / 11;
    expect((second! - first!) / 5).toBeCloseTo(aYear, 1);
    expect(breaks[0]!.from - early!).toBeCloseTo((aYear * 281) / 365, 1);
    expect(breaks[0]!.to - breaks[0]!.from).toBeLessThan(2 * aYear);
    expect(chronicle([entry('1990', 0, '1996'), entry('1999')]).breaks).toEqual([]);
  });
  test('writes as many years as have room, in even steps', () => {
    const written = (last: string) => chronicle([entry('1990', 0, last)]).years.flatMap(({ year, written: is }) => (is ? [year] : []));
    expect(written('2019')).toEqual([1990, 1995, 2000, 2005, 2010, 2015]);
    expect(written('1993')).toEqual([1990, 1991, 1992, 1993]);
  });
  test('draws what may be any day of a month or a year, and what lasted, as a stretch', () => {
    const { entries } = chronicle([entry('2012'), entry('2013-05'), entry('2014-01-01', 0, '2014-07-01'), entry('2014-12-01')]);
    const lengths = entries.map(({ from, to }) => to - from);
    expect(lengths[0]! / lengths[1]!).toBeCloseTo(366 / 31, 0);
    expect(lengths[2]! / lengths[0]!).toBeCloseTo(181 / 366, 1);
    expect(lengths[3]).toBe(0);
  });
});

test('an axis names its ends and the years between that have room', () => {
  const named = (from: string, to: string, size: number) => axisDates(from, to, () => size).map(({ date }) => date);
  expect(named('2006-01', '2025-11', 12)).toEqual(['2006-01', '2010', '2015', '2020', '2025-11']);
  expect(named('2006-01', '2025-11', 30)).toEqual(['2006-01', '2025-11']);
  expect(named('2013', '2018', 5)).toEqual(['2013', '2014', '2015', '2016', '2017', '2018']);
  expect(named('2017-12-31', '2019-07-09', 20)).toEqual(['2017-12-31', '2019', '2019-07-09']);
});

test('a remark stands above all lines over its width, or below them, and off other remarks', () => {
  const rising = [
    { x: 0, y: 10 },
    { x: 50, y: 6 },
    { x: 100, y: 0 },
  ];
  const at = (x: number, side: 'above' | 'below', boxes: Parameters<typeof besideLines>[2] = []) =>
    besideLines({ x, across: 25, size: 2, side }, [rising], boxes, 1);
  expect(at(0, 'above')).toEqual({ x: 0, y: 5, w: 25, h: 2 });
  expect(at(100, 'above')).toEqual({ x: 75, y: -3, w: 25, h: 2 });
  expect(at(100, 'below')).toEqual({ x: 75, y: 4, w: 25, h: 2 });
  expect(at(0, 'above', [at(0, 'above')])).toMatchObject({ y: 2, h: 2 });
  // What stands over another part of the line is no matter.
  expect(at(0, 'above', [{ x: 60, y: -9, w: 25, h: 2 }])).toEqual(at(0, 'above'));
  expect(at(100, 'below', [{ x: 0, y: 40, w: 25, h: 2 }])).toEqual(at(100, 'below'));
  expect(isClear({ x: 0, y: 5, w: 25, h: 2 }, [rising], [])).toBe(true);
  expect(isClear({ x: 0, y: 7, w: 25, h: 2 }, [rising], [])).toBe(false);
  expect(isClear({ x: 0, y: 5, w: 25, h: 2 }, [rising], [{ x: 20, y: 6, w: 10, h: 2 }])).toBe(false);
  // A line whose one corner in the stretch stands on the edge of the box, first on the left, then on the right.
  const peak = [
    { x: 10, y: 20 },
    { x: 30, y: 0 },
    { x: 50, y: 20 },
  ];
  for (const x of [30, 29]) expect(isClear({ x, y: -1, w: 1, h: 1.4 }, [peak], [])).toBe(false);
});

describe('parts of one whole in a bar', () => {
  const of = (...values: number[]) => stack(values.map((value) => ({ value, size: 3 })));
  test('lie on one another in proportion and fill it', () => {
    const { parts, length } = of(200, 200, 180, 5.5);
    expect(parts.map(({ height }) => height / length)).toEqual(
      [200, 200, 180, 5.5].map((value) => expect.closeTo(value / 585.5, 2) as number),
    );
    parts.forEach(({ y }, i) => expect(y).toBeCloseTo(i === 0 ? 0 : parts[i - 1]!.y + parts[i - 1]!.height, 1));
  });
  test('the bar grows with the labels, and each label stands at its part or next to its neighbour', () => {
    expect(of(1, 1).length).toBe(13);
    expect(of(...Array<number>(9).fill(1)).length).toBe(27);
    const { parts, height } = of(90, 5, 5);
    expect(parts[0]!.label).toBeCloseTo(parts[0]!.middle - 1.5, 1);
    expect(parts[2]!.label - parts[1]!.label).toBeCloseTo(3, 1);
    expect(height).toBeGreaterThanOrEqual(parts[2]!.label + 3 - 0.02);
  });
  test('lie beside one another in a bar, and no label reaches beyond it', () => {
    const parts = along(
      [200, 200, 180, 5.5].map((value) => ({ value, size: 6 })),
      38,
    );
    expect(parts.map(({ x }) => x)).toEqual([0, 34.16, 68.32, 99.06]);
    expect(parts.map(({ share }) => share)).toEqual([34.16, 34.16, 30.74, 0.94]);
    // The first three begin where their parts do; the last ends with the bar.
    expect(parts.slice(0, 3).map(({ label }) => label)).toEqual([0, 34.16, 68.32]);
    expect(parts[3]!.label).toBe(84.21);
    expect(parts.map(({ room }) => room)).toEqual([34.16, 34.16, 15.89, 15.79]);
  });
});
