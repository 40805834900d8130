/** Where labels stand that want to be beside their marks and may not lie on one another. */

interface Wanted {
  /** Where the label's beginning wants to be, and how long it is, in one unit. */
  readonly at: number;
  readonly size: number;
}

/**
 * Beginnings of labels in their order, each as near to where it wants to be as the others allow: those that would overlap move apart as a
 * group about the mean of their wishes. None begins before `from`.
 */
export function spreadLabels(labels: readonly Wanted[], from = 0): number[] {
  interface Group {
    start: number;
    size: number;
    count: number;
    /** Sum of what each wish would make the group's beginning. */
    wishes: number;
  }
  const groups: Group[] = [];
  for (const { at, size } of labels) {
    let group: Group = { start: Math.max(at, from), size, count: 1, wishes: at };
    for (let before = groups.at(-1); before && before.start + before.size > group.start; before = groups.at(-1)) {
      groups.pop();
      const count = before.count + group.count;
      const wishes = before.wishes + group.wishes - before.size * group.count;
      group = { start: Math.max(wishes / count, from), size: before.size + group.size, count, wishes };
    }
    groups.push(group);
  }
  let index = 0;
  return groups.flatMap((group) => {
    let at = group.start;
    return Array.from({ length: group.count }, () => {
      const here = at;
      at += labels[index++]!.size;
      return here;
    });
  });
}
