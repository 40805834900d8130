/** Who owned how much of which licensed bureau on a day, and the steps of the story of the licences. Pure: dates come in as text. */
import { dayNumber, isDate } from '../../../core/dates';
import { readParts, writeParts } from '../../../core/share/link';

export interface Stake {
  readonly holder: string;
  readonly body: string;
  readonly percent: number;
  readonly from: string;
  readonly until: string | null;
}

interface Holding {
  readonly holder: string;
  readonly percent: number;
}

export interface Bureau {
  readonly body: string;
  readonly holders: readonly Holding[];
}

/** The bureaus that had owners on a day, in the order in which they came, each with its holders from the largest down. */
export function bureausOn(day: string, stakes: readonly Stake[]): Bureau[] {
  const at = dayNumber(day);
  const held = stakes.filter(({ from, until }) => dayNumber(from) <= at && (until === null || at < dayNumber(until)));
  const first = (body: string) => Math.min(...held.filter((stake) => stake.body === body).map(({ from }) => dayNumber(from)));
  return [...new Set(held.map(({ body }) => body))]
    .sort((a, b) => first(a) - first(b))
    .map((body) => ({
      body,
      holders: held
        .filter((stake) => stake.body === body)
        .map(({ holder, percent }) => ({ holder, percent }))
        .sort((a, b) => b.percent - a.percent),
    }));
}

interface Dated {
  readonly id: string;
  readonly date: string;
}

/** The last step that had begun by a day; before the first one, the first. Steps must stand in the order of time. */
export function stepOn(day: string, steps: readonly Dated[]): number {
  return Math.max(
    steps.findLastIndex(({ date }) => dayNumber(date) <= dayNumber(day)),
    0,
  );
}

/** The state in a link: `1~<step>`. */
export const writeStep = (id: string): string => writeParts(id);

/** Never throws. `1~<step>`, or `1~<day>` for the state as of a day, as YYYY-MM-DD; anything else is the first step, and `problem` says so. */
export function readStep(text: string, steps: readonly Dated[]): { step: number; problem: boolean } {
  const [state = ''] = readParts(text, 1) ?? [];
  const step = steps.findIndex(({ id }) => id === state);
  if (step >= 0) return { step, problem: false };
  return isDate(state) ? { step: stepOn(state, steps), problem: false } : { step: 0, problem: true };
}
