/** The bet in hand in the page's address. */
import { Linked } from '../../kit/linked.svelte';
import { readInHand, writeInHand } from './model/link';
import type { AskedBet } from './types';

/** `at`: the place of the bet in hand. `take`, after mount: the place of the bet to which a link leads, or null; `linked` says whether it leads to none. */
export function linkedHand(key: string, bets: readonly AskedBet[], at: () => number) {
  const linked = new Linked(key, () => writeInHand(bets[at()]!.id));
  return {
    linked,
    take: () => linked.take((text) => readInHand(text, bets))?.at ?? null,
    turned: () => linked.changed(),
  };
}
