/** Saved lives as storage gave them back: links, oldest first. What is no link is left out; whether each can be read is asked later. */
export const toLives = (stored: unknown): readonly string[] =>
  Array.isArray(stored) ? stored.filter((link): link is string => typeof link === 'string') : [];

/** The reader's citizen as storage gave it back: a link; null where nothing is kept. What is no link is one that cannot be read. */
export const toCitizen = (stored: unknown): string | null => (typeof stored === 'string' ? stored : stored === null ? null : '');
