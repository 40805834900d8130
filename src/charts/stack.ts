import { toHundredths } from '../core/round';
import { spreadLabels } from './labels';

interface StackPart {
  /** 0 or more. */
  readonly value: number;
  /** Length of its label in the direction of the bar, in rem. */
  readonly size: number;
}

/** How dark a part is: from one to the next a little lighter, and not so light that it would be lost on the page. */
const TONES = [1, 0.8, 0.66, 0.56, 0.48];
export const toneOf = (part: number): number => TONES[part % TONES.length]!;

/** The least height of a stack, in rem. */
const LEAST = 13;

/** Parts of one whole, one below the other in a bar that is as high as their labels need; lengths in rem. Each label begins at its part, or as near as the others allow. */
export function stack<T extends StackPart>(parts: readonly T[], least = LEAST) {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  const length = Math.max(
    least,
    parts.reduce((sum, { size }) => sum + size, 0),
  );
  let from = 0;
  const placed = parts.map((part) => {
    const y = from;
    const height = (length * part.value) / total;
    from += height;
    return { ...part, y: toHundredths(y), height: toHundredths(height), middle: toHundredths(y + height / 2), label: 0 };
  });
  const labels = spreadLabels(placed.map(({ middle, size }) => ({ at: middle - size / 2, size })));
  const bottom = Math.max(length, ...labels.map((at, i) => at + placed[i]!.size));
  return {
    parts: placed.map((part, i) => ({ ...part, label: toHundredths(labels[i]!) })),
    length: toHundredths(length),
    height: toHundredths(bottom),
  };
}

/**
 * The same parts along a bar `width` rem long, for wide pictures: places and lengths in per cent of it. A label begins where its part does,
 * or before that if it would end beyond the bar; its room ends where the next one begins.
 */
export function along<T extends StackPart>(parts: readonly T[], width: number) {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  let from = 0;
  const placed = parts.map((part) => {
    const share = part.value / total;
    const x = from;
    from += share;
    return { ...part, x, share };
  });
  // Spread from the end of the bar, beyond which no label may reach.
  const ends = spreadLabels(placed.map(({ x, size }) => ({ at: width * (1 - x) - size, size })).reverse()).reverse();
  const begins = ends.map((end, i) => 1 - (end + placed[i]!.size) / width);
  const percent = (share: number) => toHundredths(100 * share);
  return placed.map(({ x, share, ...part }, i) => ({
    ...part,
    x: percent(x),
    share: percent(share),
    label: percent(begins[i]!),
    room: percent((begins[i + 1] ?? 1) - begins[i]!),
  }));
}
