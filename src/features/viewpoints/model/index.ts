export { closeness, judge, placement, SILENT, STANCES, type Stance, type Stances } from './placement';

/** What comparing voices needs of the interviews; texts are chosen by language elsewhere. */
export interface ArgumentData {
  readonly id: string;
  readonly by: string;
  readonly themes: readonly string[];
}

export interface ExchangeData {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly arguments: readonly string[];
  readonly against: readonly string[];
}

/** Who answers whom, both ways: for each argument the ids that it answers and the ids that answer it. */
export function exchangeIndex(
  exchanges: readonly ExchangeData[],
): ReadonlyMap<string, { answers: readonly string[]; answeredBy: readonly string[] }> {
  const index = new Map<string, { answers: string[]; answeredBy: string[] }>();
  const at = (id: string) => {
    let entry = index.get(id);
    if (!entry) index.set(id, (entry = { answers: [], answeredBy: [] }));
    return entry;
  };
  for (const exchange of exchanges) {
    for (const id of exchange.arguments) at(id).answers.push(...exchange.against);
    for (const id of exchange.against) at(id).answeredBy.push(...exchange.arguments);
  }
  return index;
}

/** Arguments on a theme in their given order; null is every theme. */
export function onTheme<A extends ArgumentData>(all: readonly A[], theme: string | null): A[] {
  return theme === null ? [...all] : all.filter(({ themes }) => themes.includes(theme));
}

interface PairRow<A> {
  readonly theme: string;
  readonly first: readonly A[];
  readonly second: readonly A[];
}

/** Two voices, theme by theme, in the given order of themes; themes on which both are silent are left out. */
export function pair<A extends ArgumentData>(all: readonly A[], first: string, second: string, themes: readonly string[]): PairRow<A>[] {
  return themes
    .map((theme) => ({
      theme,
      first: onTheme(
        all.filter(({ by }) => by === first),
        theme,
      ),
      second: onTheme(
        all.filter(({ by }) => by === second),
        theme,
      ),
    }))
    .filter((row) => row.first.length > 0 || row.second.length > 0);
}

/** Exchanges between two voices, in either direction. */
export function between<E extends ExchangeData>(exchanges: readonly E[], first: string, second: string): E[] {
  return exchanges.filter(({ from, to }) => (from === first && to === second) || (from === second && to === first));
}
