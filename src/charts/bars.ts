import { max } from 'd3-array';
import { toHundredths } from '../core/round';

export interface Bar<T> {
  readonly datum: T;
  /** Length in per cent of the scale. */
  readonly width: number;
}

/** Bars from zero, the longest 100 per cent wide unless the scale goes on to `most`. Values must be 0 or more. */
export function bars<T>(data: readonly T[], value: (datum: T) => number, most?: number): Bar<T>[] {
  const longest = most ?? max(data, value) ?? 0;
  return data.map((datum) => {
    const size = value(datum);
    if (size < 0) throw new Error(`a bar cannot be ${size} long`);
    return { datum, width: longest === 0 ? 0 : Math.round((1000 * size) / longest) / 10 };
  });
}

export interface Part<T> {
  readonly datum: T;
  readonly x: number;
  readonly width: number;
}

/** Shares of one whole side by side, in per cent of the total. */
export function parts<T>(data: readonly T[], value: (datum: T) => number): Part<T>[] {
  const total = data.reduce((sum, datum) => sum + value(datum), 0);
  let x = 0;
  return data.map((datum) => {
    const width = (100 * value(datum)) / total;
    const part = { datum, x: toHundredths(x), width: toHundredths(width) };
    x += width;
    return part;
  });
}
