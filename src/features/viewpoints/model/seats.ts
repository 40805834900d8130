import { readParts, writeParts } from '../../../core/share/link';
import { SILENT } from './placement';

/** What is guessed of a speaker, and what may be answered: the two ends of an axis, or that the article does not say. */
export const ENDS = { age: ['younger', 'older', SILENT], raised: ['china', 'canada', SILENT] } as const;
export type Trait = keyof typeof ENDS;
export const TRAITS: readonly Trait[] = ['age', 'raised'];

export type End = (typeof ENDS)[Trait][number];

export type Guess = Readonly<Partial<Record<Trait, End>>>;

/** What a link to the five seats says: whose turn it is, what was guessed of each, whether all is shown, and the names. */
export interface SeatsState {
  readonly seat: number;
  readonly guesses: readonly Guess[];
  readonly shown: boolean;
  readonly named: boolean;
}

const LETTERS = '-abc';

/** Version 1: `1~seat~letters~[s][n]`, a letter for each trait of each seat: `-` for none, `a` to `c` as the ends stand above. */
export function writeSeats({ seat, guesses, shown, named }: SeatsState): string {
  const letters = guesses.flatMap((guess) => TRAITS.map((trait) => LETTERS[1 + (ENDS[trait] as readonly unknown[]).indexOf(guess[trait])]));
  return writeParts(seat + 1, letters.join(''), `${shown ? 's' : ''}${named ? 'n' : ''}`);
}

/** Never throws: what cannot be read is left out, and `problem` says so. */
export function readSeats(text: string, seats: number): { state: SeatsState; problem: boolean } {
  const [place = '', letters = '', flags = '?'] = readParts(text, 3) ?? [];
  const seat = /^\d$/.test(place) ? Number(place) - 1 : -1;
  const whole = seat >= 0 && seat < seats && letters.length === seats * TRAITS.length && /^[-abc]*$/.test(letters) && /^s?n?$/.test(flags);
  const guesses = Array.from({ length: seats }, (_, i): Guess =>
    Object.fromEntries(
      TRAITS.flatMap((trait, j) => {
        const end = whole ? ENDS[trait][LETTERS.indexOf(letters[i * TRAITS.length + j]!) - 1] : undefined;
        return end === undefined ? [] : [[trait, end]];
      }),
    ),
  );
  return {
    state: { seat: whole ? seat : 0, guesses, shown: whole && flags.includes('s'), named: whole && flags.includes('n') },
    problem: !whole,
  };
}
