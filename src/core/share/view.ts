/** What a link to the voices says: the theme, the pair, and whose names are shown. */
export interface ViewState {
  readonly theme: string | null;
  readonly first: string;
  readonly second: string;
  readonly shown: readonly string[];
}

export interface ViewVocabulary {
  readonly themes: ReadonlySet<string>;
  readonly voices: ReadonlySet<string>;
  readonly arguments: ReadonlySet<string>;
}

const VERSION = '1';

/** Version 1: `1~theme|-~first~second[~argument.argument…|*]`; only letters, digits, `-`, `.`, `*` and `~`. */
export function writeView({ theme, first, second, shown }: ViewState, vocabulary: ViewVocabulary): string {
  const all = shown.length === vocabulary.arguments.size;
  return [VERSION, theme ?? '-', first, second, ...(shown.length === 0 ? [] : [all ? '*' : shown.join('.')])].join('~');
}

/** Never throws: what cannot be read falls back, and `problem` says so. */
export function readView(text: string, vocabulary: ViewVocabulary, fallback: ViewState): { state: ViewState; problem: boolean } {
  const [version, theme = '', first = '', second = '', shown = '', ...more] = text.split('~');
  const knownTheme = theme === '-' || vocabulary.themes.has(theme);
  if (
    version !== VERSION ||
    !knownTheme ||
    !vocabulary.voices.has(first) ||
    !vocabulary.voices.has(second) ||
    first === second ||
    more.length > 0
  ) {
    return { state: fallback, problem: true };
  }
  const asked = shown === '*' ? [...vocabulary.arguments] : shown === '' ? [] : shown.split('.');
  const known = [...new Set(asked)].filter((id) => vocabulary.arguments.has(id));
  return { state: { theme: theme === '-' ? null : theme, first, second, shown: known }, problem: known.length !== asked.length };
}
