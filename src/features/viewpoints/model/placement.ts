import type { ArgumentData } from './index';

/** How far a reader goes along with an argument: −2 not at all, −1 rather not, 0 undecided, 1 rather, 2 fully. */
export type Stance = -2 | -1 | 0 | 1 | 2;

export const STANCES: readonly Stance[] = [-2, -1, 0, 1, 2];

/** Stances by argument id. An argument without an entry was not answered. */
export type Stances = Readonly<Record<string, Stance>>;

interface Closeness {
  readonly by: string;
  /** Mean of the stances on this voice's arguments, from −1 (against all) to 1 (with all); null where none was answered. */
  readonly mean: number | null;
  readonly answered: number;
  readonly of: number;
}

/**
 * How near a reader's answers come to one voice, on one theme or on all: the plain mean of the stances, scaled to −1 … 1.
 * Every answered argument weighs the same; one that was not answered does not pull at all. It says nothing of the person,
 * only of the arguments that this one article prints.
 */
export function closeness(all: readonly ArgumentData[], stances: Stances, by: string, theme: string | null): Closeness {
  const own = all.filter((argument) => argument.by === by && (theme === null || argument.themes.includes(theme)));
  const answers = own.flatMap(({ id }) => stances[id] ?? []);
  const sum = answers.reduce<number>((total, stance) => total + stance, 0);
  return { by, mean: answers.length === 0 ? null : sum / (2 * answers.length), answered: answers.length, of: own.length };
}

interface ThemePlace {
  readonly theme: string;
  /** Voices that say something on the theme, nearest to the reader first; those without an answer last, in their given order. */
  readonly voices: readonly Closeness[];
}

/** Where a reader stands among the voices, theme by theme; themes on which nobody speaks are left out. */
export function placement(
  all: readonly ArgumentData[],
  stances: Stances,
  voices: readonly string[],
  themes: readonly string[],
): ThemePlace[] {
  return themes.flatMap((theme) => {
    const places = voices.map((by) => closeness(all, stances, by, theme)).filter(({ of }) => of > 0);
    // Two without an answer differ by no number: || 0 leaves them in their order.
    places.sort((a, b) => (b.mean ?? -Infinity) - (a.mean ?? -Infinity) || 0);
    return places.length === 0 ? [] : [{ theme, voices: places }];
  });
}

/** A guess about who may be speaking, and what the article lets one say of it. */
type GuessAnswer = 'fits' | 'differs' | 'not-stated' | 'silent' | 'not-silent';

/** The guess that the article says nothing. */
export const SILENT = 'silent';

/** `stated` is what the article says, as a guess could be put ("older", "china" …), or null where it says nothing. */
export function judge(guess: string, stated: string | null): GuessAnswer {
  if (guess === SILENT) return stated === null ? 'silent' : 'not-silent';
  if (stated === null) return 'not-stated';
  return guess === stated ? 'fits' : 'differs';
}
