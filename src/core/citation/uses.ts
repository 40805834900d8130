/** Ids of all sources that an entry names, in whatever depth: under the key `sources`, once each. */
export function sourcesNamedIn(entry: unknown): Set<string> {
  const found = new Set<string>();
  const look = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const one of value) look(one, key);
    else if (typeof value === 'object' && value !== null) for (const [name, one] of Object.entries(value)) look(one, name);
    else if (key === 'sources' && typeof value === 'string') found.add(value);
  };
  look(entry, '');
  return found;
}

/** Source id → how many entries of each collection name it. Collections keep their order. */
export function countUses(
  collections: readonly { readonly collection: string; readonly entries: readonly unknown[] }[],
): Map<string, { collection: string; count: number }[]> {
  const uses = new Map<string, { collection: string; count: number }[]>();
  for (const { collection, entries } of collections) {
    const counts = new Map<string, number>();
    for (const entry of entries) for (const id of sourcesNamedIn(entry)) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const [id, count] of counts) uses.set(id, [...(uses.get(id) ?? []), { collection, count }]);
  }
  return uses;
}
