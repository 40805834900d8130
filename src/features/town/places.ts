import { columnsOf } from '../../charts/waffle';
import { toHundredths } from '../../core/round';

/** Below nought, at it, above it: the blocks of the picture, from left to right. */
const SIDES = [-1, 0, 1] as const;
/** Dots of a column. */
export const ROWS = 16;
/** In distances of dots: three blocks round their columns up, and two gaps stand between them. */
export const widthFor = (people: number): number => columnsOf(people, ROWS) + 6;

export interface Person {
  /** The sign of the points: below nought, at it, above it. */
  readonly side: number;
  /** Whether this one is of the group that the reader marked. */
  readonly marked: boolean;
}
export interface Seat extends Person {
  /** Which place of the block, from 0, column by column; those who are marked come first. */
  readonly place: number;
}

/**
 * A place for everybody. Who fares as before stays where that is still a place of theirs, so that those walk whom the rules move, and
 * few others. Which places are taken depends on nothing but how many are of each kind.
 */
export function seat(people: readonly Person[], before: readonly Seat[] = []): Seat[] {
  const seats: Seat[] = [];
  for (const side of SIDES) {
    let from = 0;
    for (const marked of [true, false]) {
      const these = people.flatMap((one, i) => (one.side === side && one.marked === marked ? [i] : []));
      const until = from + these.length;
      const kept = new Map(
        these.flatMap((i) => {
          const old = before[i];
          const stays = old?.side === side && old.marked === marked && old.place >= from && old.place < until;
          return stays ? [[old.place, i] as const] : [];
        }),
      );
      const staying = new Set(kept.values());
      const walking = these.filter((i) => !staying.has(i));
      for (let place = from; place < until; place++) seats[kept.get(place) ?? walking.pop() ?? 0] = { side, marked, place };
      from = until;
    }
  }
  return seats;
}

/** Gives places, and remembers those that it gave last. */
export function seating(): (people: readonly Person[]) => Seat[] {
  let seats: Seat[] = [];
  return (people) => (seats = seat(people, seats));
}

export type Spot = readonly [x: number, y: number];

/**
 * The middle of everybody's dot, in distances of dots. Those below nought stand against the left edge and those above it against the
 * right one, so that both hold still when a column comes or goes; the others stand halfway between.
 */
export function spotsOf(seats: readonly Seat[]): Spot[] {
  const width = widthFor(seats.length);
  const [falls = 0, stays = 0, rises = 0] = SIDES.map((side) => columnsOf(seats.filter((one) => one.side === side).length, ROWS));
  const middle = falls + (width - falls - stays - rises) / 2;
  return seats.map(({ side, place }) => {
    const column = Math.floor(place / ROWS) + 0.5;
    return [side < 0 ? column : side > 0 ? width - column : middle + column, (place % ROWS) + 0.5];
  });
}

/** Dots as one path: each is a line of no length, which a round cap makes visible. In order, so that a file packs them well. */
export const dotsAt = (spots: readonly Spot[]): string =>
  [...spots]
    .sort(([x, y], [x2, y2]) => x - x2 || y - y2)
    .map(([x, y]) => `M${toHundredths(x)} ${toHundredths(y)}h0`)
    .join('');
