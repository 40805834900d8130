/** All bets on one scale: where what was said and what the evidence says lie between the lowest and the highest that one could say. */
import type { Bet } from '../../bets/model';

/** In per cent of the strip. A choice takes as much of it as its answers share. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

interface StripRow {
  readonly known: Place;
  readonly said: Place | null;
  /** Where the answers of a choice begin; none on a scale of numbers. */
  readonly cells: readonly Place[];
}

function placeOf(bet: Bet, answer: number): Place {
  if (bet.kind === 'number') {
    const at = (100 * (answer - bet.min)) / (bet.max - bet.min);
    return { from: at, to: at };
  }
  const width = 100 / bet.options.length;
  return { from: answer * width, to: (answer + 1) * width };
}

export const stripRow = (bet: Bet, said: number | undefined): StripRow => ({
  known: placeOf(bet, bet.answer),
  said: said === undefined ? null : placeOf(bet, said),
  cells: bet.kind === 'choice' ? bet.options.map((_, i) => placeOf(bet, i)) : [],
});

/** A label at a mark reads away from the edge that is near. */
export const anchorAt = (at: number): 'start' | 'middle' | 'end' => (at < 25 ? 'start' : at > 75 ? 'end' : 'middle');
