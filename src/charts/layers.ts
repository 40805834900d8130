/**
 * A network in rows: bodies in boxes by their level, ties as curves that pass between the boxes of the rows they cross.
 * Across in per cent of the width, so that it is the same on the server; down in pixels.
 */
import { toHundredths } from '../core/round';

export interface LayersInput {
  readonly bodies: readonly { readonly id: string; readonly level: number }[];
  readonly ties: readonly { readonly from: string; readonly to: string }[];
  /** The most boxes that fit side by side. */
  readonly columns: number;
}

interface LayerBox {
  readonly id: string;
  readonly x: number;
  readonly width: number;
  readonly y: number;
}

interface LayerTie {
  readonly from: string;
  readonly to: string;
  /** Path in a box 100 wide and as high as the picture. */
  readonly path: string;
  /** Where a word on the tie stands: across in per cent, down in pixels. */
  readonly x: number;
  readonly y: number;
}

export interface Layers {
  readonly height: number;
  readonly rows: readonly { readonly level: number; readonly y: number }[];
  readonly boxes: readonly LayerBox[];
  readonly ties: readonly LayerTie[];
}

/** Height of a box. */
export const BOX = 58;
const ROW = 104;
const TOP = 4;
/** Room that a passing tie takes in a row, measured in boxes. */
const PASS = 0.3;
const GAP = 2.4;
const WIDEST = 32;

interface Slot {
  readonly id: string;
  /** Row, from 0. */
  readonly row: number;
  readonly passing: boolean;
  /** Middle, in per cent. */
  x: number;
}

/** Rows that a level takes: as few as hold its bodies, and evenly filled. */
function intoRows({ bodies, columns }: LayersInput): { level: number; ids: string[] }[] {
  const levels = [...new Set(bodies.map(({ level }) => level))].sort((a, b) => a - b);
  return levels.flatMap((level) => {
    const ids = bodies.filter((body) => body.level === level).map(({ id }) => id);
    const count = Math.ceil(ids.length / columns);
    return Array.from({ length: count }, (_, i) => ({
      level,
      ids: ids.slice(Math.round((i * ids.length) / count), Math.round(((i + 1) * ids.length) / count)),
    }));
  });
}

/** Spreads the slots of a row over the width. */
function spread(row: readonly Slot[]): void {
  const total = row.reduce((sum, { passing }) => sum + (passing ? PASS : 1), 0);
  let at = 0;
  for (const slot of row) {
    const room = slot.passing ? PASS : 1;
    slot.x = (100 * (at + room / 2)) / total;
    at += room;
  }
}

export function layers(input: LayersInput): Layers {
  const plan = intoRows(input);
  const rowOf = new Map(plan.flatMap(({ ids }, row) => ids.map((id) => [id, row] as const)));
  const slots = new Map<string, Slot>();
  const rows: Slot[][] = plan.map(({ ids }, row) =>
    ids.map((id) => {
      const slot = { id, row, passing: false, x: 0 };
      slots.set(id, slot);
      return slot;
    }),
  );
  // Where a tie crosses a row it gets a slot there; ties of one upper body share it, so that they run together.
  const chains = input.ties.flatMap((tie) => {
    const [a, b] = [rowOf.get(tie.from), rowOf.get(tie.to)];
    if (a === undefined || b === undefined) return [];
    const [upper, lower] = a <= b ? [tie.from, tie.to] : [tie.to, tie.from];
    const chain = [upper];
    for (let row = Math.min(a, b) + 1; row < Math.max(a, b); row++) {
      const id = `${upper}>${row}`;
      if (!slots.has(id)) {
        const slot = { id, row, passing: true, x: 0 };
        slots.set(id, slot);
        rows[row]!.push(slot);
      }
      chain.push(id);
    }
    return [{ tie, ids: [...chain, lower] }];
  });
  const linked = new Map<string, Set<string>>();
  for (const { ids } of chains)
    ids.forEach((id, i) => {
      for (const next of [ids[i - 1], ids[i + 1]]) if (next !== undefined) linked.set(id, (linked.get(id) ?? new Set()).add(next));
    });
  rows.forEach(spread);
  // Each row in the order of the middles of what it is tied to above, then below, then above: fewer crossings.
  for (const down of [true, false, true]) {
    for (const row of down ? rows : [...rows].reverse()) {
      const wish = new Map(
        row.map(({ id, row: here, x }) => {
          const beside = [...(linked.get(id) ?? [])]
            .map((other) => slots.get(other)!)
            .filter((other) => (down ? other.row < here : other.row > here));
          return [id, beside.length > 0 ? beside.reduce((sum, other) => sum + other.x, 0) / beside.length : x];
        }),
      );
      row.sort((a, b) => wish.get(a.id)! - wish.get(b.id)! || a.x - b.x);
      spread(row);
    }
  }
  const width = rows.map((row) => Math.min(WIDEST, 100 / row.reduce((sum, { passing }) => sum + (passing ? PASS : 1), 0) - GAP));
  const top = (row: number) => TOP + row * ROW;
  const drawn = chains.map(({ tie, ids }) => {
    const chain = ids.map((id) => slots.get(id)!);
    const [first, last] = [chain[0]!, chain.at(-1)!];
    if (first.row === last.row) {
      const y = top(first.row) + BOX;
      const low = y + 26;
      return {
        ...named(tie),
        path: `M${toHundredths(first.x)},${y}C${toHundredths(first.x)},${low} ${toHundredths(last.x)},${low} ${toHundredths(last.x)},${y}`,
        x: toHundredths((first.x + last.x) / 2),
        y: low - 4,
      };
    }
    const points = chain.flatMap(({ x, row, passing }, i): [number, number][] =>
      passing
        ? [
            [x, top(row) - 8],
            [x, top(row) + BOX + 8],
          ]
        : [[x, i === 0 ? top(row) + BOX : top(row)]],
    );
    const [near, end] = [points.at(-2)!, points.at(-1)!];
    return {
      ...named(tie),
      path: curve(points),
      x: toHundredths((near[0] + end[0]) / 2),
      y: (near[1] + end[1]) / 2,
    };
  });
  return {
    height: TOP * 2 + (rows.length - 1) * ROW + BOX,
    rows: plan.map(({ level }, row) => ({ level, y: top(row) })),
    boxes: rows.flatMap((row, i) =>
      row
        .filter(({ passing }) => !passing)
        .map(({ id, x }) => ({ id, x: toHundredths(x - width[i]! / 2), width: toHundredths(width[i]!), y: top(i) })),
    ),
    ties: drawn,
  };
}

/** d3's curveBumpY by hand: a line that leaves and arrives upright. d3-shape would cost the page half of what the whole figure may. */
const curve = ([start, ...rest]: readonly (readonly [number, number])[]): string =>
  rest.reduce(
    ({ path, from }, to) => {
      const middle = (from[1] + to[1]) / 2;
      return {
        path: `${path}C${toHundredths(from[0])},${middle},${toHundredths(to[0])},${middle},${toHundredths(to[0])},${to[1]}`,
        from: to,
      };
    },
    { path: `M${toHundredths(start![0])},${start![1]}`, from: start! },
  ).path;

const named = ({ from, to }: { readonly from: string; readonly to: string }) => ({ from, to });
