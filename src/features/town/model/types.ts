/** What is assumed of a town. Shares run from 0 to 1; `by` says how many times as often a group does a deed. */
export interface TownData {
  readonly people: number;
  readonly towns: number;
  readonly noticed: number;
  readonly apart: number;
  readonly dimensions: readonly { readonly id: string; readonly groups: readonly { readonly id: string; readonly share: number }[] }[];
  readonly deeds: readonly { readonly id: string; readonly base: number; readonly by: Readonly<Record<string, number>> }[];
}

/** Points for one deed, once a year. */
export interface Rule {
  readonly deed: string;
  readonly points: number;
}

/** What the reader decides: the rules, how many times as closely the second street is watched, and the share of wrong boxes in percent. */
export interface Setting {
  readonly rules: readonly Rule[];
  readonly watch: number;
  readonly error: number;
}

export interface Resident {
  /** 0: the street that is watched like any other; 1: the other. Resident 2k and resident 2k + 1 are twins, one in each. */
  readonly street: 0 | 1;
  /** One group of each dimension. */
  readonly groups: readonly string[];
  readonly points: number;
  /** What the points would be if every box were right. */
  readonly due: number;
  /** Boxes of this resident that are wrong. */
  readonly wrong: number;
}
