/** The figures that are no chapter's as small drawings, made of the figure's own data. */
import { HIGH, WIDE, type Glyph } from '../../../charts/glyph';
import { toTenths } from '../../../core/round';
import { box, dot, each, spread } from '../../contents/model/pen';

/** Numbers as bars from the left edge, some of them in a lighter tone. */
export function bars(values: readonly number[], isPale: (i: number) => boolean = () => false): Glyph {
  const most = Math.max(...values);
  const thick = Math.min(9, (0.7 * HIGH) / values.length);
  const draw = (wanted: boolean) =>
    each(values, (value, i) =>
      isPale(i) === wanted ? box(0, spread(i, values.length, HIGH) - thick / 2, (WIDE * value) / most, thick) : '',
    );
  return { ink: draw(false), pale: draw(true) };
}

/** Dated numbers from zero up, the first course whole and the others broken. */
export function courses(all: readonly (readonly { readonly at: number; readonly value: number }[])[]): Glyph {
  const points = all.flat();
  const most = Math.max(...points.map(({ value }) => value));
  const [first, last] = [Math.min(...points.map(({ at }) => at)), Math.max(...points.map(({ at }) => at))];
  const x = (at: number) => 2 + ((WIDE - 4) * (at - first)) / (last - first);
  const draw = (course: (typeof all)[number]) =>
    each(course, ({ at, value }, i) => `${i === 0 ? 'M' : 'L'}${toTenths(x(at))} ${toTenths(HIGH - 3 - ((HIGH - 6) * value) / most)}`);
  const [whole = [], ...broken] = all;
  const ends = each(all, (course) => each(course.slice(-1), ({ at, value }) => dot(x(at), HIGH - 3 - ((HIGH - 6) * value) / most, 2)));
  return { line: draw(whole), broken: each(broken, draw), ink: ends };
}

/** Several wholes, each as one bar of its parts. */
export function wholes(rows: readonly (readonly number[])[]): Glyph {
  const high = Math.min(20, (0.6 * HIGH) / rows.length);
  const pieces = rows.flatMap((parts, row) => {
    const total = parts.reduce((all, part) => all + part, 0);
    let x = 0;
    return parts.map((part, i) => {
      x += (WIDE * part) / total;
      const width = (WIDE * part) / total;
      return { kind: i % 2, path: box(x - width, spread(row, rows.length, HIGH) - high / 2, width - 1, high) };
    });
  });
  const of = (kind: number) => each(pieces, (one) => (one.kind === kind ? one.path : ''));
  return { ink: of(0), pale: of(1) };
}

/** What happened when, in a lane for each of those who acted; from and to as years with their fraction. */
export function lanes(rows: readonly (readonly number[])[]): Glyph {
  const all = rows.flat();
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const y = (row: number) => spread(row, rows.length, HIGH);
  return {
    pale: each(rows, (_row, i) => box(0, y(i) - 0.4, WIDE, 0.8)),
    ink: each(rows, (row, i) => each(row, (at) => box(((WIDE - 2) * (at - first)) / (last - first), y(i) - 3, 2, 6))),
  };
}

/** Ways on, the stay, and ways off, a line for each lane. */
export function ways(rows: readonly { readonly on: number; readonly off: number }[]): Glyph {
  const y = (i: number) => spread(i, rows.length, HIGH);
  const dots = (count: number, from: number, step: number, at: number) =>
    each(Array.from({ length: count }), (_way, k) => dot(from + step * k, at, 2.6));
  return {
    line: each(rows, (_row, i) => `M0 ${toTenths(y(i))}H${WIDE}`),
    ink: each(rows, ({ on }, i) => dots(on, 6, 8, y(i))),
    seal: each(rows, ({ off }, i) => dots(off, WIDE - 6, -8, y(i))),
  };
}

/** Points given and taken, a field for each keeper and act. */
export function matrix(rows: readonly (readonly (number | null)[])[]): Glyph {
  const across = Math.max(...rows.map(({ length }) => length));
  const size = Math.min(WIDE / across, HIGH / rows.length) * 0.72;
  const of = (isOf: (worth: number) => boolean) =>
    each(rows, (row, i) =>
      each(row, (worth, k) =>
        worth !== null && isOf(worth) ? box(spread(k, across, WIDE) - size / 2, spread(i, rows.length, HIGH) - size / 2, size, size) : '',
      ),
    );
  return { seal: of((worth) => worth > 0), ink: of((worth) => worth < 0), pale: of((worth) => worth === 0) };
}

/** Places on a map. */
export function map(places: readonly { readonly lon: number; readonly lat: number; readonly asks: boolean }[]): Glyph {
  const [lons, lats] = [places.map(({ lon }) => lon), places.map(({ lat }) => lat)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const middle = (Math.min(...lons) + Math.max(...lons)) / 2;
  // As far north as most places are, a degree of latitude is a fifth longer than one of longitude.
  const tall = (HIGH - 6) / (north - south);
  const x = (lon: number) => WIDE / 2 + (lon - middle) * tall * 0.83;
  const y = (lat: number) => 3 + (north - lat) * tall;
  const draw = (asks: boolean) => each(places, (one) => (one.asks === asks ? dot(x(one.lon), y(one.lat), 1.9) : ''));
  return { ink: draw(false), line: draw(true) };
}

/** The parts of a number, a box for each sign, the last one a check. */
export function code(parts: readonly number[]): Glyph {
  const signs = parts.flatMap((length, part) => Array.from({ length }, () => part));
  const step = (WIDE - 3 * (parts.length - 1)) / signs.length;
  const draw = (wanted: (part: number) => boolean) =>
    each(signs, (part, i) => (wanted(part) ? box(i * step + 3 * part, 16, step - 1, 16) : ''));
  const last = parts.length - 1;
  return {
    ink: draw((part) => part % 2 === 1 && part < last),
    pale: draw((part) => part % 2 === 0 && part < last),
    seal: draw((part) => part === last),
  };
}

/** Ways between a firm above and a person below: down, back up, and shut. */
export function crossings(down: number, back: number, shut: number): Glyph {
  const all = down + back + shut;
  const x = (i: number) => toTenths(spread(i, all, WIDE));
  const many = (count: number, draw: (i: number) => string) => each(Array.from({ length: count }), (_way, i) => draw(i));
  return {
    line: `M0 5H${WIDE}M0 43H${WIDE}` + many(down, (i) => `M${x(i)} 5V35`) + many(back, (i) => `M${x(down + i)} 43V13`),
    broken: many(shut, (i) => `M${x(down + back + i)} 5V43`),
    ink: many(down, (i) => `M${x(i)} 41l-3.5-8h7z`),
    seal: many(back, (i) => `M${x(down + i)} 7l-3.5 8h7z`),
  };
}

/** People who fall, stay and rise, as areas; those of one group darker. */
export function crowd(blocks: readonly { readonly marked: number; readonly people: number }[]): Glyph {
  const all = blocks.reduce((sum, { people }) => sum + people, 0);
  const unit = (WIDE - 8 * (blocks.length - 1)) / all;
  let left = 0;
  const areas = blocks.map(({ marked, people }) => {
    const x = left;
    left += people * unit + 8;
    return { ink: box(x, 6, marked * unit, 36), pale: box(x + marked * unit, 6, (people - marked) * unit, 36) };
  });
  return { ink: each(areas, ({ ink }) => ink), pale: each(areas, ({ pale }) => pale) };
}

/** People at one end or the other of each axis, and in the middle as rings where nothing is stated. */
export function axes(rows: readonly (readonly { readonly end: 'left' | 'right' | null; readonly against: boolean }[])[]): Glyph {
  const draw = (wanted: (one: (typeof rows)[number][number]) => boolean) =>
    each(rows, (row, i) => {
      const seen = { left: 0, right: 0, middle: 0 };
      return each(row, (one) => {
        const place = seen[one.end ?? 'middle']++;
        const x = { left: 6 + 9 * place, right: WIDE - 6 - 9 * place, middle: WIDE / 2 - 14 + 9 * place }[one.end ?? 'middle'];
        return wanted(one) ? dot(x, spread(i, rows.length, HIGH), 3) : '';
      });
    });
  return {
    ink: draw(({ end, against }) => end !== null && !against),
    seal: draw(({ end, against }) => end !== null && against),
    line: draw(({ end }) => end === null),
  };
}
