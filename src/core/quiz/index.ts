/** A closed question with one right answer. Every package of a lesson and its key are made of these. */
export interface Item {
  /** The same in every language and for ever: files of a learning platform name it. */
  readonly id: string;
  readonly stem: string;
  /** The right answer. */
  readonly key: string;
  readonly wrong: readonly string[];
  /** Shown when it has been answered. */
  readonly why: string;
}

export interface Choice {
  readonly text: string;
  readonly right: boolean;
}

/** The answers as a pupil reads them: the right one at a place that its id decides, so that every file of every build has the same. */
export function choicesOf({ id, key, wrong }: Item): Choice[] {
  const place = [...id].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 65521, 7) % (wrong.length + 1);
  const others = wrong.map((text) => ({ text, right: false }));
  return [...others.slice(0, place), { text: key, right: true }, ...others.slice(place)];
}
