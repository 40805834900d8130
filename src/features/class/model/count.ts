/** What a class said, counted. */
import type { Counts } from './link';
import { cellsIn, cellsOf, type Answers, type Task } from './task';

/** Hands that were counted in the room: as many for each cell of each field. */
export type Hands = readonly (readonly number[])[];

export const noHands = ({ fields }: Task): Hands => fields.map((field) => Array.from({ length: cellsOf(field) }, () => 0));

/** One more or one less hand for a cell; never below nought. */
export const raise = (hands: Hands, field: number, cell: number, by: number): Hands =>
  hands.map((cells, i) => (i === field ? cells.map((n, k) => (k === cell ? Math.max(0, n + by) : n)) : cells));

/** How many people the hands are at least: the most that a question with one answer each got, or one option of several. */
const peopleIn = ({ fields }: Task, hands: Hands): number =>
  Math.max(0, ...fields.map(({ kind }, i) => (kind === 'several' ? Math.max(...hands[i]!) : hands[i]!.reduce((sum, n) => sum + n, 0))));

export function count(task: Task, all: readonly Answers[], hands: Hands = noHands(task)): Counts {
  const fields = hands.map((cells) => [...cells]);
  for (const answers of all)
    task.fields.forEach((field, i) => {
      for (const cell of cellsIn(field, answers[i] ?? 0)) fields[i]![cell]! += 1;
    });
  return { n: all.length + peopleIn(task, hands), fields };
}

/** Cells that were said most; none where nobody said anything. */
export function mostSaid(counts: readonly number[]): number[] {
  const most = Math.max(0, ...counts);
  return most === 0 ? [] : counts.flatMap((n, cell) => (n === most ? [cell] : []));
}

/** The cell up to which half of the answers lie; null where there are none. */
export function middle(counts: readonly number[]): number | null {
  const all = counts.reduce((sum, n) => sum + n, 0);
  let below = 0;
  for (const [cell, n] of counts.entries()) {
    below += n;
    if (all > 0 && below * 2 >= all) return cell;
  }
  return null;
}
