/** Where the parts of a drawing lie, in pixels. */
import { toHundredths } from '../../core/round';
import { frame, length, type Frame } from './pen';

/** A drawing within a drawing: in units of its own, stretched over its place or, where its shape is kept, as large as fits there. */
export function nestedFrame(given: Readonly<Record<string, string>>, within: Frame): Frame {
  const em = length(given['font-size'] ?? '0', 0);
  const x = within.x + length(given['x'] ?? '0', within.width, em) * within.across;
  const y = within.y + length(given['y'] ?? '0', within.height) * within.down;
  const width = length(given['width'] ?? '100%', within.width, em) * within.across;
  const height = length(given['height'] ?? '100%', within.height) * within.down;
  const [left = 0, top = 0, across, down] = (given['viewBox'] ?? '').split(/[\s,]+/).map(Number);
  if (!across || !down) return { ...frame(width, height), x, y };
  const [sx, sy] = [width / across, height / down];
  if (given['preserveAspectRatio'] === 'none')
    return { x: x - left * sx, y: y - top * sy, width: across, height: down, across: sx, down: sy };
  const by = Math.min(sx, sy);
  return {
    x: x + (width - across * by) / 2 - left * by,
    y: y + (height - down * by) / 2 - top * by,
    width: across,
    height: down,
    across: by,
    down: by,
  };
}

/** A path with every place in pixels. */
export function placed(d: string, { x, y, across, down }: Frame): string {
  const scale: Readonly<Record<string, readonly number[]>> = {
    m: [0, 1],
    l: [0, 1],
    t: [0, 1],
    c: [0, 1, 0, 1, 0, 1],
    s: [0, 1, 0, 1],
    q: [0, 1, 0, 1],
    h: [0],
    v: [1],
    z: [],
  };
  return [...d.matchAll(/([a-z])([^a-z]*)/gi)]
    .map(([, letter = '', given = ''], i) => {
      const numbers = [...given.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g)].map(Number);
      const kind = letter.toLowerCase();
      const isPlace = letter !== kind || (i === 0 && kind === 'm');
      if (kind === 'a')
        return `${letter}${arcs(given)
          .map(([rx, ry, turn, large, sweep, px, py]) =>
            [rx! * across, ry! * down, turn, large, sweep, px! * across + (isPlace ? x : 0), py! * down + (isPlace ? y : 0)]
              .map((one) => toHundredths(one!))
              .join(' '),
          )
          .join(' ')}`;
      const axes = scale[kind]!;
      const out = numbers.map((one, n) => {
        const axis = axes[n % axes.length];
        return toHundredths(axis === 0 ? one * across + (isPlace ? x : 0) : one * down + (isPlace ? y : 0));
      });
      return `${letter}${out.join(' ')}`;
    })
    .join('');
}

/** The seven numbers of each arc; its two flags may stand without a space. */
const arcs = (given: string): number[][] =>
  [
    ...given.matchAll(
      /([\d.]+)[\s,]+([\d.]+)[\s,]+(-?[\d.]+)[\s,]+([01])[\s,]*([01])[\s,]*(-?(?:\d+\.?\d*|\.\d+))[\s,]*(-?(?:\d+\.?\d*|\.\d+))/g,
    ),
  ].map((one) => one.slice(1).map(Number));
