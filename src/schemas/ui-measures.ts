import { z } from 'zod';
import { bases, imposers, reaches } from '../features/measures/schema';
import { plural, words } from './ui-words';

const all = <K extends string>(keys: readonly K[]) =>
  z.object(Object.fromEntries(keys.map((key) => [key, words])) as Record<K, typeof words>);

/** Words of the filters and the order of the measures. */
export const measureFilters = {
  any: words,
  imposedBy: words,
  basis: words,
  reach: words,
  evidence: words,
  when: words,
  shown: plural,
  nothing: words,
  order: words,
  orders: z.object({ standing: words, since: words, name: words, place: words }),
  reset: words,
  linkBroken: words,
  imposers: all(imposers),
  bases: all(bases),
  reaches: all(reaches),
};
