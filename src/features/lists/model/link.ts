import { readParts, writeParts } from '../../../core/share/link';
import type { Totals } from './index';

/** What a link to the drawn curve says: the guess, if there is one, and whether the count is shown beside it. */
export interface CurveState {
  readonly totals: Totals | null;
  readonly shown: boolean;
}

/** How many dates there are, the size of one step, and the most that can be drawn. */
export interface CurveScale {
  readonly dates: number;
  readonly step: number;
  readonly most: number;
}

/** Version 1: `1~steps.steps…|-~s|-`, totals as whole numbers of steps: nothing in it needs escaping in an address. null: nothing to say. */
export function writeCurve({ totals, shown }: CurveState, { step }: CurveScale): string | null {
  if (totals === null && !shown) return null;
  return writeParts(totals?.map((total) => Math.round(total / step)).join('.') ?? '-', shown ? 's' : '-');
}

/** Never throws: what is no running total within the scale is left out, and `problem` says so. */
export function readCurve(text: string, { dates, step, most }: CurveScale): { state: CurveState; problem: boolean } {
  const [drawn = '', shown = ''] = readParts(text, 2) ?? [];
  if (!/^[s-]$/.test(shown)) return { state: { totals: null, shown: false }, problem: true };
  if (drawn === '-') return { state: { totals: null, shown: shown === 's' }, problem: false };
  const totals = drawn.split('.').map((steps) => (/^\d{1,4}$/.test(steps) ? Number(steps) * step : NaN));
  const sound = totals.length === dates && totals.every((total, i) => total <= most && total >= (totals[i - 1] ?? 0));
  return { state: { totals: sound ? totals : null, shown: shown === 's' }, problem: !sound };
}
