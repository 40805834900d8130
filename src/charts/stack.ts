import { toHundredths } from '../core/round';
import { spreadLabels } from './labels';

interface StackPart {
  /** 0 or more. */
  readonly value: number;
  /** Height of its label, in rem. */
  readonly size: number;
}

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
