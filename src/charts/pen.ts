/** Draws what d3-geo sends it as one short path: whole pixels, and no point that is nearer than a step to the one before. */

export interface Pen {
  readonly beginPath: () => void;
  readonly arc: () => void;
  readonly moveTo: (x: number, y: number) => void;
  readonly lineTo: (x: number, y: number) => void;
  readonly closePath: () => void;
  readonly path: () => string;
}

export function pen(step: number): Pen {
  const drawn: string[] = [];
  let line: [number, number][] = [];
  let last: [number, number] | null = null;
  const far = ([x, y]: [number, number], [a, b]: [number, number]) => Math.hypot(x - a, y - b) >= step;
  const finish = (closed: boolean): void => {
    // The end of an open line is kept, as others may begin there.
    if (!closed && last && line.at(-1) !== last) line.push(last);
    if (line.length > (closed ? 2 : 1)) {
      const points = line.map(([x, y]) => [Math.round(x), Math.round(y)] as const);
      const steps = points.slice(1).map(([x, y], i) => `${x - points[i]![0]} ${y - points[i]![1]}`);
      drawn.push(`M${points[0]!.join(' ')}l${steps.join(' ')}${closed ? 'z' : ''}`.replace(/ -/g, '-'));
    }
    line = [];
    last = null;
  };
  return {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo(x, y) {
      finish(false);
      line = [[x, y]];
    },
    lineTo(x, y) {
      last = [x, y];
      const before = line.at(-1);
      if (!before || far(last, before)) line.push(last);
    },
    closePath: () => finish(true),
    path() {
      finish(false);
      return drawn.join('');
    },
  };
}
