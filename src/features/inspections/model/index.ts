/** A hundred firms of one class: how many an office surely checks in a year, how many it may, and how many it leaves alone. */
interface Hundred {
  /** Checked whatever the year. */
  readonly sure: number;
  /** Checked or not: between the least and the most of the rule. */
  readonly open: number;
  readonly spared: number;
}

/** `least` and `most` are shares in per cent; a rule that names a most alone leaves the least at nothing. */
export function hundred(least: number | undefined, most: number): Hundred {
  const sure = least ?? 0;
  if (!(sure >= 0 && sure <= most && most <= 100)) throw new RangeError(`shares of ${least} to ${most} per cent`);
  return { sure, open: most - sure, spared: 100 - most };
}
