/** Where the words of a body’s relations stand on the wide map, phones having no room for them: beside their lines, over no frame, no name and none of one another. */
import { overlap, textBox, type Box } from '../../../charts/box';
import { textWidth } from '../../../charts/text-width';
import { toTenths } from '../../../core/round';
import type { Group, Layout } from './layout';
import type { Point } from './routes';

export interface Label {
  /** Positions of the ties of which it is said. */
  readonly ties: readonly number[];
  /** Where its letters begin, or end, or have their middle; units of the map, down to the middle of the line. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Room between words and what they stand beside, in pixels. */
const AIR = 4;

interface Text {
  readonly ties: readonly number[];
  readonly text: string;
  /** From the body whose relations they are. */
  readonly way: readonly Point[];
  /** The bodies at the other end, of all of which it is said. */
  readonly others: readonly string[];
}

/**
 * A place for each text beside the way of its tie, where none of the others goes: it would seem to be said of them too. Those for which
 * there is none are left out, as the words below the map say them all.
 */
export function labelsOf(layout: Layout, texts: readonly Text[], headed: (group: Group) => string): Label[] {
  const em = layout.letters * 16;
  const high = em / (layout.rem * 16);
  const air = AIR / layout.pixels;
  const { places, groups, seat, sides, wall } = layout;
  const size = (text: string): number => (textWidth(text, 'bold') * em) / layout.pixels;
  const heads = groups.map((group) => (group.framed ? group : { ...group, w: 1 + size(headed(group)) }));
  const full: Box[] = [...places, ...heads, seat, sides.state, sides.bank, { ...wall, x: wall.x - 1, w: wall.w + 2 }];
  return texts.flatMap(({ ties, text, way, others }): Label[] => {
    const wide = size(text);
    const [first] = others;
    const elsewhere = texts.filter((one) => one.others[0] !== first).flatMap((one) => partsOf(one.way));
    const { group } = places.find(({ id }) => id === first)!;
    const list = others.length > 1 ? places.filter((one) => one.form === 'row' && one.group === group) : [];
    const head = heads.find(({ name, framed }) => name === group && !framed);
    for (const { at, x, y, anchor } of [...atList(list, head, air), ...beside(way, high, air)]) {
      const box = textBox(x, y, [wide, high], anchor);
      if (box.x < 0 || box.x + wide > layout.across || box.y + high > layout.down || full.some((one) => overlap(one, box))) continue;
      if (at && elsewhere.some((part) => overlap(part, { x: at[0] - 0.5, y: at[1] - 0.5, w: 1, h: 1 }))) continue;
      full.push(box);
      return [{ ties, x: toTenths(x), y: toTenths(y), anchor }];
    }
    return [];
  });
}

/** A place for words; `at` is where they meet their line. */
interface Spot extends Omit<Label, 'ties'> {
  readonly at?: Point;
}

/** Behind the words over a list and below its lines, of all of which it is then said. */
function atList(list: readonly Box[], head: Box | undefined, air: number): Spot[] {
  const [first, last] = [list[0], list.at(-1)];
  if (!first || !last) return [];
  const bottom = Math.max(...list.map(({ y, h }) => y + h));
  const under = [0.5, 1.4].map((line): Spot => ({ x: first.x + 1, y: bottom + last.h * line, anchor: 'start' }));
  return head ? [{ x: head.x + head.w + 2 * air, y: head.y + head.h / 2, anchor: 'start' }, ...under] : under;
}

/** Straight parts of a way, as boxes. */
const partsOf = (way: readonly Point[]): Box[] =>
  way.slice(1).map(([x, y], i) => {
    const [a, b] = way[i]!;
    return { x: Math.min(x, a), y: Math.min(y, b), w: Math.abs(x - a), h: Math.abs(y - b) };
  });

/** Places beside a way, from its end backwards: upon what goes across, left and right of what goes down. */
function* beside(way: readonly Point[], high: number, air: number): Generator<Spot> {
  for (const { x, y, w, h } of partsOf(way).reverse()) {
    for (const part of [0.5, 0.35, 0.65, 0.2, 0.8]) {
      const at: Point = [x + w * part, y + h * part];
      if (h === 0) for (const down of [0, -high / 2, high / 2]) yield { at, x: at[0], y: y + down, anchor: 'middle' };
      else {
        yield { at, x: x + air, y: at[1], anchor: 'start' };
        yield { at, x: x - air, y: at[1], anchor: 'end' };
      }
    }
  }
}
