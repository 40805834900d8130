import { z } from 'zod';
import { levels, relationTypes } from '../features/structure/schema';
import { plural, words } from './ui-words';

const all = <K extends string, V extends z.ZodType>(keys: readonly K[], value: V) =>
  z.object(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, V>);

/** Words of the figure of who runs what. */
export const structure = z.object({
  title: words,
  sentence: words,
  note: words,
  machines: z.object({ seat: words, wall: words }).describe('The four that keep records side by side; {fact-id:value-key} prints a value'),
  picture: words,
  asOf: words,
  hint: words,
  touched: words,
  levels: all(levels, words),
  folds: all(levels, plural),
  types: all(relationTypes, z.object({ out: words, in: words })).describe('A relation read from either end'),
  kinds: z.object({ power: words, data: words, money: words, against: words }),
  since: words,
  span: words,
  reported: words,
  reportedUntil: words,
  ties: words,
  follow: words,
  failed: words,
  before: words,
  after: words,
  reset: words,
  list: words,
  link: words,
  copied: words,
  notCopied: words,
  linkBroken: words,
});
