/** Who speaks on what, and who answers whom: voices as columns, themes as rows, answers as curves. In per cent across, pixels down. */
import { toTenths } from '../../core/round';
import type { ArgumentData, ExchangeData } from './model';

interface MatrixDot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Row and column, for walking with the arrow keys. */
  readonly row: number;
  readonly column: number;
}

interface MatrixCurve {
  readonly from: string;
  readonly to: string;
  /** Path in a box 100 wide and as high as the picture. */
  readonly path: string;
}

export interface Matrix {
  readonly height: number;
  readonly rows: readonly { readonly theme: string; readonly y: number }[];
  readonly columns: readonly { readonly voice: string; readonly x: number }[];
  readonly dots: readonly MatrixDot[];
  readonly curves: readonly MatrixCurve[];
}

const ROW = 52;
const TOP = 44;

/** A curve that leaves and arrives level. d3-shape draws the same, and with one of its curves all of them came to the reader. */
function bump(a: MatrixDot, b: MatrixDot): string {
  const middle = toTenths((a.x + b.x) / 2);
  return `M${a.x},${a.y}C${middle},${a.y},${middle},${b.y},${b.x},${b.y}`;
}

/** Each argument stands once, under its first theme; several in one cell stand side by side. */
export function matrix(
  all: readonly ArgumentData[],
  exchanges: readonly ExchangeData[],
  voices: readonly string[],
  themes: readonly string[],
): Matrix {
  const width = 100 / voices.length;
  const columns = voices.map((voice, i) => ({ voice, x: toTenths((i + 0.5) * width) }));
  const rows = themes.map((theme, i) => ({ theme, y: TOP + (i + 0.5) * ROW }));
  const dots = rows.flatMap(({ theme, y }, row) =>
    columns.flatMap(({ voice, x }, column) => {
      const cell = all.filter((argument) => argument.by === voice && argument.themes[0] === theme);
      return cell.map(({ id }, i) => ({
        id,
        x: toTenths(x + (i - (cell.length - 1) / 2) * Math.min(4.5, width / cell.length)),
        y: y + 8,
        row,
        column,
      }));
    }),
  );
  const at = new Map(dots.map((dot) => [dot.id, dot]));
  const curves = exchanges.flatMap((exchange) =>
    exchange.arguments.flatMap((from) =>
      exchange.against.flatMap((to) => {
        const [a, b] = [at.get(from), at.get(to)];
        return a && b ? [{ from, to, path: bump(a, b) }] : [];
      }),
    ),
  );
  return { height: TOP + themes.length * ROW, rows, columns, dots, curves };
}

/** The dot that an arrow key leads to: the next in the row, or the nearest across in the next row that has one. */
export function neighbour({ dots }: Matrix, id: string, key: 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'): string {
  const here = dots.find((dot) => dot.id === id);
  if (!here) return id;
  const step = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const row = dots.filter((dot) => dot.row === here.row).sort((a, b) => a.x - b.x);
    return row[row.indexOf(here) + step]?.id ?? id;
  }
  const row = dots
    .map((dot) => dot.row)
    .filter((one) => (one - here.row) * step > 0)
    .sort((a, b) => (a - b) * step)[0];
  const there = dots.filter((dot) => dot.row === row).sort((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x));
  return there[0]?.id ?? id;
}
