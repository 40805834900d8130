import { readParts, writeParts } from '../../../core/share/link';
import { STANCES, type Stance, type Stances } from './index';

/** What a link to the voices says: the theme, the pair, whose names are shown and, only when the reader asks for it, the reader's stances. */
export interface ViewpointsState {
  readonly theme: string | null;
  readonly first: string;
  readonly second: string;
  readonly shown: readonly string[];
  /** null: the link says nothing of the reader. */
  readonly stances: Stances | null;
}

export interface ViewpointsVocabulary {
  readonly themes: ReadonlySet<string>;
  readonly voices: ReadonlySet<string>;
  readonly arguments: ReadonlySet<string>;
}

const LETTERS = 'abcde';

/**
 * Version 1: `1~theme|-~first~second[~argument.argument…|*|-[~argument_letter.…]]`, stances as letters from a (−2) to e (2);
 * only letters, digits, `-`, `_`, `.`, `*` and `~`: nothing in it needs escaping in an address.
 */
export function writeViewpoints({ theme, first, second, shown, stances }: ViewpointsState, vocabulary: ViewpointsVocabulary): string {
  const parts = [theme ?? '-', first, second];
  const names = shown.length === vocabulary.arguments.size ? '*' : shown.join('.');
  if (stances !== null)
    parts.push(
      names || '-',
      Object.entries(stances)
        .map(([id, stance]) => `${id}_${LETTERS[stance + 2]}`)
        .join('.'),
    );
  else if (names !== '') parts.push(names);
  return writeParts(...parts);
}

/** Never throws: what cannot be read falls back, and `problem` says so. */
export function readViewpoints(
  text: string,
  vocabulary: ViewpointsVocabulary,
  fallback: ViewpointsState,
): { state: ViewpointsState; problem: boolean } {
  const [theme = '', first = '', second = '', shown = '', given] = readParts(text, 5) ?? [];
  const knownTheme = theme === '-' || vocabulary.themes.has(theme);
  const known = knownTheme && vocabulary.voices.has(first) && vocabulary.voices.has(second);
  if (!known || first === second) return { state: fallback, problem: true };
  const asked = shown === '*' ? [...vocabulary.arguments] : shown === '' || shown === '-' ? [] : shown.split('.');
  const names = [...new Set(asked)].filter((id) => vocabulary.arguments.has(id));
  const { stances, dropped } = readStances(given, vocabulary);
  return {
    state: { theme: theme === '-' ? null : theme, first, second, shown: names, stances },
    problem: names.length !== asked.length || dropped,
  };
}

function readStances(text: string | undefined, vocabulary: ViewpointsVocabulary): { stances: Stances | null; dropped: boolean } {
  if (text === undefined) return { stances: null, dropped: false };
  const entries = new Map<string, Stance>();
  let dropped = false;
  for (const part of text === '' ? [] : text.split('.')) {
    const [id = '', letter = '', ...more] = part.split('_');
    const stance = letter.length === 1 ? STANCES[LETTERS.indexOf(letter)] : undefined;
    if (vocabulary.arguments.has(id) && stance !== undefined && more.length === 0) entries.set(id, stance);
    else dropped = true;
  }
  return { stances: Object.fromEntries(entries), dropped };
}
