/** Two things that answered the same questions, set beside each other. */

export type Mark = 'yes' | 'partly' | 'no' | 'unknown';

/** open: what holds for one of the two, or for both, was not found. */
export type Relation = 'alike' | 'differs' | 'open';

export function relation(first: Mark, second: Mark): Relation {
  if (first === 'unknown' || second === 'unknown') return 'open';
  return first === second ? 'alike' : 'differs';
}

/** How often each relation holds; the three add up to the number of questions. Both lists answer the same questions in one order. */
export function tally(first: readonly Mark[], second: readonly Mark[]): Record<Relation, number> {
  const counts = { alike: 0, differs: 0, open: 0 };
  first.forEach((mark, i) => counts[relation(mark, second[i] ?? 'unknown')]++);
  return counts;
}
