import { readParts, writeParts } from '../../../core/share/link';
import type { Totals } from './curve';

/** What a link to the drawn curve says: the guess, if there is one, and whether the count is shown beside it. */
export interface CurveState {
  readonly totals: Totals | null;
  readonly shown: boolean;
}

/** How many dates there are, the size of one step, the most that can be drawn, and the first total, which is given. */
export interface CurveScale {
  readonly dates: number;
  readonly step: number;
  readonly most: number;
  readonly given: number;
}

/** What a total after the given one is at least, since it cannot fall: in whole steps. */
export const leastOf = ({ given, step }: CurveScale): number => Math.ceil(given / step) * step;

/**
 * Version 1: `1~steps.steps…|-~s|-`, totals as whole numbers of steps: nothing in it needs escaping in an address. null: nothing to say.
 * The first total is left out where it is the given one; in older links the reader had drawn it too.
 */
export function writeCurve({ totals, shown }: CurveState, { step, given }: CurveScale): string | null {
  if (totals === null && !shown) return null;
  const drawn = totals?.[0] === given ? totals.slice(1) : totals;
  return writeParts(drawn?.map((total) => Math.round(total / step)).join('.') ?? '-', shown ? 's' : '-');
}

/** Never throws: what is no running total within the scale is left out, and `problem` says so. */
export function readCurve(text: string, { dates, step, most, given }: CurveScale): { state: CurveState; problem: boolean } {
  const [drawn = '', shown = ''] = readParts(text, 2) ?? [];
  if (!/^[s-]$/.test(shown)) return { state: { totals: null, shown: false }, problem: true };
  if (drawn === '-') return { state: { totals: null, shown: shown === 's' }, problem: false };
  const written = drawn.split('.').map((steps) => (/^\d{1,4}$/.test(steps) ? Number(steps) * step : NaN));
  const totals = written.length === dates - 1 ? [given, ...written] : written;
  const sound = totals.length === dates && totals.every((total, i) => total <= most && total >= (totals[i - 1] ?? 0));
  return { state: { totals: sound ? totals : null, shown: shown === 's' }, problem: !sound };
}
