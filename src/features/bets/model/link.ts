import { readParts, writeParts } from '../../../core/share/link';
import type { Asked } from './index';

/** The bet in hand, as it stands in a link: `1~<bet>`. */
export const writeInHand = (id: string): string => writeParts(id);

/** The place of the bet that a link names; null where it names none, and `problem` says so. Never throws. */
export function readInHand(text: string, bets: readonly Asked[]): { readonly at: number | null; readonly problem: boolean } {
  const [id = ''] = readParts(text, 1) ?? [];
  const at = bets.findIndex((bet) => bet.id === id);
  return { at: at < 0 ? null : at, problem: at < 0 };
}
