/** The bet in hand in the page's address. A link that names no bet of the book is as none: nothing that a reader said is lost by it. */
import { readAddress, writeAddress } from '../../kit/address';
import { readInHand, writeInHand } from './model';
import type { AskedBet } from './types';

/** `at`: the place of the bet in hand. `take`, after mount: the place of the bet to which a link leads, or null. */
export const linkedHand = (key: string, bets: readonly AskedBet[], at: () => number) => ({
  take: () => readInHand(readAddress(key) ?? '', bets),
  turned: () => writeAddress(key, writeInHand(bets[at()]!.id)),
});
