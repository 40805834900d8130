import { STANCES, type Stance, type Stances } from './index';

/** Stances as storage gave them back: whatever is not one of ours is left out. */
export function toStances(stored: unknown, known: { readonly arguments: ReadonlySet<string> }): Stances {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(
      (entry): entry is [string, Stance] => known.arguments.has(entry[0]) && (STANCES as readonly unknown[]).includes(entry[1]),
    ),
  );
}
