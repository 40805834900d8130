const made = new Map<string, unknown>();

/** Makes a thing of Intl once a key and keeps it: making one takes a hundred times as long as using it, and a slider uses dozens at every step. */
export function memo<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}
