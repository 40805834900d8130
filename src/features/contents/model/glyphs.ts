/** The figure of each chapter as a small drawing, made of the figure's own data. */
import { HIGH, WIDE, type Glyph } from '../../../charts/glyph';
import { toTenths } from '../../../core/round';
import { TICKS, type Verdict } from '../../claims/model';
import { box, dot, each, spread } from './pen';

/** Claims in reading order, each as tall as in the strip of the article and on the same side of its line. */
export function strip(verdicts: readonly Verdict[]): Glyph {
  const step = WIDE / verdicts.length;
  const ticks = (...of: readonly Verdict[]): string =>
    each(verdicts, (verdict, i) => (of.includes(verdict) ? box(i * step, 4 + TICKS[verdict][0], step * 0.6, TICKS[verdict][1]) : ''));
  return { ink: ticks('supported', 'qualified'), seal: ticks('contradicted', 'outdated'), pale: ticks('unverifiable', 'opinion') };
}

/** One sum and its parts, as one bar. */
export function sum(parts: readonly number[]): Glyph {
  const total = parts.reduce((all, part) => all + part, 0);
  let x = 0;
  const boxes = parts.map((part) => {
    const width = (WIDE * part) / total;
    x += width;
    return box(x - width, 14, Math.max(width - 1.5, 1), 20);
  });
  return { ink: boxes.filter((_box, i) => i % 2 === 0).join(''), pale: boxes.filter((_box, i) => i % 2 === 1).join('') };
}

/** Several keepers, each with a book of its own, and the seat above them that nobody holds. */
export function seats(keepers: number): Glyph {
  const places = Array.from({ length: keepers }, (_seat, i) => spread(i, keepers, WIDE));
  return {
    ink: each(places, (x) => box(x - 6, 32, 12, 12)),
    broken: dot(WIDE / 2, 11, 7) + each(places, (x) => `M${toTenths(x)} 30L${WIDE / 2} 19`),
  };
}

/** As many ways to one gate, which nobody passes alone. */
export function gate(firms: number): Glyph {
  const ends = Array.from({ length: firms }, (_firm, i) => spread(i, firms, HIGH));
  return {
    line: each(ends, (y) => `M0 ${toTenths(y)}C40 ${toTenths(y)} 36 24 62 24`) + 'M70 24h26',
    ink: box(64, 6, 4, 36),
  };
}

/** Scales, each with its bands and the mark of one life; without a mark where none is known. */
export function scales(rows: readonly { readonly ends: readonly number[]; readonly mark: number | null }[]): Glyph {
  const y = (i: number) => spread(i, rows.length, HIGH);
  return {
    pale: each(rows, ({ ends }, i) =>
      ends.length > 0
        ? each(ends, (x, b) =>
            box(b === 0 ? 0 : ((ends[b - 1] ?? 0) * WIDE) / 100 + 1, y(i) - 2, ((x - (ends[b - 1] ?? 0)) * WIDE) / 100 - 1, 4),
          )
        : '',
    ),
    broken: each(rows, ({ ends }, i) => (ends.length > 0 ? '' : `M0 ${toTenths(y(i))}h${WIDE}`)),
    seal: each(rows, ({ mark }, i) => (mark === null ? '' : dot((mark * WIDE) / 100, y(i), 3.2))),
  };
}

/** A field for each class of firms: filled as far as an office surely checks them, framed as far as it may. In per cent. */
export function fields(classes: readonly { readonly least: number; readonly most: number }[]): Glyph {
  const draw = (share: (one: (typeof classes)[number]) => number) =>
    each(classes, (one, i) =>
      share(one) > 0 ? box(spread(i, classes.length, WIDE) - 9, HIGH - 4 - 0.4 * share(one), 18, 0.4 * share(one)) : '',
    );
  return { ink: draw(({ least }) => least), line: draw(({ most }) => most), broken: `M0 ${HIGH - 4}h${WIDE}` };
}

/** One person and the number that falls on that person, whole and in part. */
export function share(number: number): Glyph {
  const rest = number - Math.floor(number);
  const at = (i: number): readonly [number, number] => [34 + (i % 5) * 13, i < 5 ? 10 : 28];
  const whole = Array.from({ length: Math.floor(number) }, (_ticket, i) => box(...at(i), 10, 12));
  return { seal: dot(10, 14, 6) + 'M1 40c0-22 18-22 18 0z', ink: whole.join('') + box(...at(whole.length), 10 * rest, 12) };
}

/** Things in columns by kind; the last kind, of which nothing was found, as rings. */
export function board(counts: readonly number[]): Glyph {
  const column = (count: number, i: number, r: number) =>
    each(Array.from({ length: count }), (_one, k) => dot(8 + i * 21 + (k % 2) * 8, HIGH - 6 - Math.floor(k / 2) * 8, r));
  return { ink: each(counts.slice(0, -1), (count, i) => column(count, i, 3)), line: column(counts.at(-1) ?? 0, counts.length - 1, 2.6) };
}

/** Tales and the record side by side, a dot for each feature: it is there, in part, or not. */
export function columns(things: readonly (readonly string[])[]): Glyph {
  const at = (mark: string, draw: (x: number, y: number) => string) =>
    each(things, (marks, i) =>
      each(marks, (one, k) => (one === mark ? draw(spread(i, things.length, WIDE), spread(k, marks.length, HIGH)) : '')),
    );
  return {
    ink: at('yes', (x, y) => box(x - 8, y - 1.6, 16, 3.2)),
    pale: at('partly', (x, y) => box(x - 8, y - 1.6, 8, 3.2)),
    line: at('no', (x, y) => `M${toTenths(x - 1)} ${toTenths(y)}h2`),
  };
}

/** Seats in a row, those against turned the other way. */
export function voices(stances: readonly ('supports' | 'opposes')[]): Glyph {
  const seat = (x: number, way: number) => `M${toTenths(x - 6 * way)} 8v32h${3 * way}v-12h${9 * way}v12h${3 * way}v-16h${-12 * way}v-16z`;
  const of = (stance: string, way: number) => each(stances, (one, i) => (one === stance ? seat(spread(i, stances.length, WIDE), way) : ''));
  return { ink: of('supports', 1), seal: of('opposes', -1) };
}

/** Lines of a rulebook by subject: what adds points above, what takes them below. */
export function balance(themes: readonly { readonly up: number; readonly down: number }[]): Glyph {
  const most = Math.max(...themes.flatMap(({ up, down }) => [up, down]));
  const step = WIDE / themes.length;
  const height = (lines: number) => (21 * lines) / most;
  return {
    seal: each(themes, ({ up }, i) => (up > 0 ? box(i * step, 23 - height(up), step * 0.7, height(up)) : '')),
    ink: each(themes, ({ down }, i) => (down > 0 ? box(i * step, 25, step * 0.7, height(down)) : '')),
  };
}

/** Lives of scores over the years; broken where one has to agree to be scored. */
export function lifelines(
  lives: readonly { readonly from: number; readonly until: number; readonly byConsent: boolean }[],
  first: number,
  last: number,
): Glyph {
  const x = (year: number) => (WIDE * (Math.min(Math.max(year, first), last) - first)) / (last - first);
  const draw = (wanted: boolean) =>
    each(lives, ({ from, until, byConsent }, i) =>
      byConsent === wanted ? `M${toTenths(x(from))} ${toTenths(spread(i, lives.length, HIGH))}H${toTenths(x(until))}` : '',
    );
  return { line: draw(false), broken: draw(true) };
}

/** As many lines of an account, ruled off. */
export function account(entries: number): Glyph {
  const y = (i: number) => 3 + spread(i, entries, HIGH - 10);
  return {
    line:
      each(Array.from({ length: entries }), (_entry, i) => `M0 ${toTenths(y(i))}h${toTenths(30 + ((i * 37) % 26))}`) + 'M0 43h96M0 46h96',
    seal: each(Array.from({ length: entries }), (_entry, i) => dot(70 + ((i * 29) % 22), y(i), 1.8)),
  };
}
