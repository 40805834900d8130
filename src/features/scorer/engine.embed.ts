/** The same in an embed: one file with everything, fetched when a reader first turns to the figure. Most never do. */
import type { Engine, Links, Scoring } from './engine';
import type { Rulebook } from './types';

/** What src/writers/embeds/data.ts writes beside the other data. */
type Parts = Scoring & Links & { readonly book: Rulebook };

/**
 * A pointer that moves or the focus comes before a choice; assistive technology may only click. A pointer that rests while the host
 * scrolls asks for nothing.
 */
const TURNS = ['pointermove', 'touchstart', 'focusin', 'keydown', 'click'] as const;

export function engineOf(data: string): Engine {
  const parts = (): Promise<Parts> => import(/* @vite-ignore */ `${data}scorer.js`);
  return {
    wanted: () =>
      new Promise((resolve) => {
        const turn = (event: Event) => {
          // Browsers also report a move when the content under a resting pointer has changed.
          if (event instanceof PointerEvent && event.type === 'pointermove' && !event.movementX && !event.movementY) return;
          for (const type of TURNS) removeEventListener(type, turn, true);
          resolve();
        };
        for (const type of TURNS) addEventListener(type, turn, { capture: true, passive: true });
      }),
    book: () => parts().then(({ book }) => book),
    scoring: parts,
    links: parts,
  };
}
