import { factsIn } from './printed';
import type { Part, Use } from './mdx';

/** What a text uses, in order of first use, so that the lists at its end cannot miss one. */
export interface References {
  /** Fact id → keys of the values that are printed; a key that ends in * stands for all that begin so. */
  readonly facts: ReadonlyMap<string, readonly string[]>;
  readonly sources: readonly string[];
  readonly claims: readonly number[];
  readonly terms: readonly string[];
}

const ids = (uses: readonly Use[], component: string): string[] => [
  ...new Set(uses.flatMap((use) => (use.component === component ? [String(use.attributes['id'])] : []))),
];

export function referencesIn(uses: readonly Use[]): References {
  const facts = new Map<string, string[]>();
  for (const use of uses) {
    for (const [id, keys] of factsIn(use)) {
      const known = facts.get(id) ?? [];
      facts.set(id, [...known, ...keys.filter((key) => !known.includes(key))]);
    }
  }
  const claims = uses.flatMap(({ component, attributes: { n } }) =>
    component === 'Claims' || component === 'Claim' ? (Array.isArray(n) ? n : [n]) : [],
  );
  return { facts, sources: ids(uses, 'Cite'), claims: [...new Set(claims.map(Number))], terms: ids(uses, 'Term') };
}

/** The facts of a text by its parts. A fact stands in the first part that uses it, with all the keys that the text prints. */
export function factsByPart(parts: readonly Part[]): ReadonlyMap<string, readonly string[]>[] {
  const { facts } = referencesIn(parts.flatMap(({ uses }) => uses));
  const told = new Set<string>();
  return parts.map(({ uses }) => {
    const own = [...referencesIn(uses).facts.keys()].filter((id) => !told.has(id));
    for (const id of own) told.add(id);
    return new Map(own.map((id) => [id, facts.get(id) ?? []]));
  });
}
