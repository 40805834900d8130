/** The project's own data, as the tests read it: without Astro, straight from content/. */
import { readNoun } from '../src/build/content';
import type { ActData, SchemeData } from '../src/core/scoring';
import { compile } from '../src/core/scoring';

export const schemes = readNoun('schemes');
export const acts = readNoun('acts');
export const actData: ReadonlyMap<string, ActData> = new Map(
  [...acts.values()].map(({ id, theme }) => [id, { id, myth: theme === 'myths' }]),
);
export const compiled = new Map([...schemes.values()].map((scheme) => [scheme.id, compile(scheme satisfies SchemeData, actData)]));
