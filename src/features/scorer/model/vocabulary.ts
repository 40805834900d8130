import type { compileAll, Role, Scheme } from '../../../core/scoring';
import type { LifeVocabulary } from '../../../core/share/life';
import type { ActWords, PersonaWords, Rulebook, SchemeSummary, ScorerProps } from '../types';

export const MOST_ENTRIES = 60;

const ROLES: readonly Role[] = ['villager', 'village-head', 'party-member', 'official', 'trader', 'employee', 'professional', 'parent'];

/** What a link or a file may name: persons, acts with their sizes, roles, schemes and days. */
export const vocabularyOf = (
  personas: readonly PersonaWords[],
  acts: readonly ActWords[],
  formerIds: ReadonlyMap<string, string>,
  { summaries, asOf }: { readonly summaries: readonly Pick<SchemeSummary, 'scheme'>[] } & Pick<ScorerProps, 'asOf'>,
): LifeVocabulary => ({
  personas: new Set(personas.map(({ id }) => id)),
  acts: new Map(acts.map(({ id, amount, settles }) => [id, { amount, settles: settles !== null }])),
  formerIds,
  roles: new Set(ROLES),
  schemes: new Set(summaries.map(({ scheme }) => scheme)),
  earliest: asOf.earliest,
  first: asOf.first,
  last: asOf.last,
  most: MOST_ENTRIES,
});

/** Every scheme of a rulebook ready to count with, by its id: all of them, since one may take over points from another. */
export function readySchemes({ acts, schemes }: Rulebook, compile: typeof compileAll): ReadonlyMap<string, Scheme> {
  const known = new Map(acts.map(({ id, myth, amount, settles }) => [id, { id, myth, amount, settles: settles !== null }]));
  return new Map(compile(schemes, known).map((scheme) => [scheme.data.id, scheme]));
}
