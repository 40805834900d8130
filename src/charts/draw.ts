/** Geometry of a curve that the reader draws: across in per cent, down in pixels, zero at the bottom. */
import { toHundredths, toTenths } from '../core/round';

interface DrawingFrame {
  /** Pixels from the top of the picture to the greatest value, and to zero. */
  readonly top: number;
  readonly bottom: number;
  readonly most: number;
}

/** Pixels down to a value; outside 0 … most it stays at the edge. */
export function heightOf(value: number, { top, bottom, most }: DrawingFrame): number {
  return toTenths(bottom - (Math.min(Math.max(value, 0), most) / most) * (bottom - top));
}

/** The value that a height stands for, in whole steps. */
export function valueAt(y: number, { top, bottom, most }: DrawingFrame, step: number): number {
  const value = ((bottom - y) / (bottom - top)) * most;
  return Math.round(Math.min(Math.max(value, 0), most) / step) * step;
}

/** A path through the values, in a box 100 wide. */
export function pathThrough(values: readonly number[], xs: readonly number[], frame: DrawingFrame): string {
  return values.map((value, i) => `${i === 0 ? 'M' : 'L'}${xs[i]},${heightOf(value, frame)}`).join('');
}

/** The row in which each label stands: the first one whose last label is at least `gap` per cent to the left. */
export function labelRows(xs: readonly number[], gap: number): number[] {
  const last: number[] = [];
  return xs.map((x) => {
    const free = last.findIndex((other) => x - other >= gap);
    const row = free < 0 ? last.length : free;
    last[row] = x;
    return row;
  });
}

/** How many whole marks and what part of one more stand for a number: 8.7 is eight and seven tenths. */
export function marksFor(number: number): number[] {
  const whole = Math.floor(number);
  const rest = toHundredths(number - whole);
  return [...Array<number>(whole).fill(1), ...(rest > 0 ? [rest] : [])];
}
