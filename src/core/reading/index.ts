/** Minutes to read so many words, at 230 a minute, at least 1. */
export const minutes = (words: number): number => Math.max(1, Math.round(words / 230));
