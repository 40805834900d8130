import type { Spot } from './places';

const MILLISECONDS = 300;

/**
 * Leads people from where they are seen to where they belong, and shows each step. Who asks for stillness sees the last one at once.
 * Each call returns what stops it where it is, to be called before the next.
 */
export function walker(show: (spots: readonly Spot[]) => void): (to: readonly Spot[]) => () => void {
  let seen: readonly Spot[] = [];
  return (to) => {
    let frame = 0;
    const from = seen;
    const walks = from.length === to.length && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    const begin = performance.now();
    const step = (now: number) => {
      const part = walks ? Math.max(0, (now - begin) / MILLISECONDS) : 1;
      const left = (1 - part) ** 3;
      seen = part < 1 ? to.map(([x, y], i) => [x + left * (from[i]![0] - x), y + left * (from[i]![1] - y)] as const) : to;
      show(seen);
      if (part < 1) frame = requestAnimationFrame(step);
    };
    step(begin);
    return () => cancelAnimationFrame(frame);
  };
}
